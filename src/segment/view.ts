/**
 * The view of a text that the tokenizer reads: of the same length, so that its offsets are the text's,
 * with what would mislead a splitter repaired.
 */
const NOT_PLAIN_SPACE = /(?![\n\r ])[\p{Cc}\p{Zs}]/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gi;
/** What every address holds; most articles have none, and looking for whole ones takes ten times as long. */
const ADDRESS_SIGN = /@|:\/\/|www\./i;
const ADDRESS_TAIL = `.,;:!?)]}'’`;

/** Lines longer than this are paragraphs of their own, not the lines of a wrapped one. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;

export function tokenizerView(text: string): string {
  const spaced = text.replace(NOT_PLAIN_SPACE, ' ').replace(/[\u2028\u2029]/g, '\n');
  return joinWrappedLines(ADDRESS_SIGN.test(spaced) ? spaced.replace(ADDRESS, maskAddress) : spaced);
}

/** Replaces a web or mail address by one word of the same length; what trails it is left outside. */
function maskAddress(address: string): string {
  let length = address.length;
  while (length > 0 && ADDRESS_TAIL.includes(address.charAt(length - 1))) length--;
  return 'x'.repeat(length) + address.slice(length);
}

/**
 * Turns the line ends inside hard-wrapped paragraphs into spaces. A line end is a wrap where the next
 * line's first word would not have fitted into the width that the document keeps to, or where the next
 * line goes on in lower case.
 */
function joinWrappedLines(text: string): string {
  if (!text.includes('\n')) return text.replace(/\r/g, '\n');
  const lines = text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n').split('\n');
  const width = lines.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
  const wrapped = width >= NARROWEST_WRAP && width <= WIDEST_WRAP;

  let view = lines[0] ?? '';
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    view += continuesLine(lines[i - 1] ?? '', line, wrapped ? width : Number.POSITIVE_INFINITY) ? ' ' : '\n';
    view += line;
  }
  return view;
}

function continuesLine(previous: string, next: string, width: number): boolean {
  const firstWord = /^\s*(\S+)/.exec(next)?.[1];
  if (firstWord === undefined || previous.trim() === '') return false;
  if (/^\p{Ll}/u.test(firstWord)) return true;
  return previous.trimEnd().length + 1 + firstWord.length > width;
}
