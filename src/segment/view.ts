/**
 * The view of a text that the tokenizer reads: of the same length, so that its offsets are the text's,
 * with what would mislead a splitter repaired.
 */

/** Control characters but line ends, and spaces but the plain one. */
const NOT_PLAIN_SPACE = /[^\P{Cc}\n\r]|[^\P{Zs} ]/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gi;
/** What every address holds; most articles have none, and looking for whole ones takes ten times as long. */
const ADDRESS_SIGN = /@|:\/\/|www\./i;
const ADDRESS_TAIL = `.,;:!?)]}'’`;

/** Lines longer than this are paragraphs of their own, not the lines of a wrapped one. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;
/** So many line ends inside paragraphs tell the width of a text. */
const FEWEST_ENDS = 3;
/** The share of them that has to be wraps at one width. */
const MOST_ENDS = 2 / 3;

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
  const width = wrapWidth(lines);

  let view = lines[0] ?? '';
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    view += continuesLine(lines[i - 1] ?? '', line, width) ? ' ' : '\n';
    view += line;
  }
  return view;
}

/**
 * The width that a hard-wrapped text keeps to, without end where the text is not wrapped: that at which most line
 * ends inside paragraphs are wraps, as a headline or a web address may be longer. Where few or none agree, the
 * longest line's.
 */
function wrapWidth(lines: readonly string[]): number {
  // How many more line ends are wraps at a width than at one less.
  const changes = new Int32Array(WIDEST_WRAP + 2);
  let ends = 0;
  let longest = 0;
  for (let i = 0; i < lines.length; i++) {
    const { length } = (lines[i] ?? '').trimEnd();
    longest = Math.max(longest, length);
    const firstWord = firstWordOf(lines[i + 1] ?? '');
    if (length === 0 || firstWord === undefined) continue;
    ends++;
    if (length > WIDEST_WRAP) continue;
    changes[length] = (changes[length] ?? 0) + 1;
    const after = Math.min(length + firstWord.length, WIDEST_WRAP) + 1;
    changes[after] = (changes[after] ?? 0) - 1;
  }

  let wraps = 0;
  let most = 0;
  let width = 0;
  for (let candidate = 0; candidate <= WIDEST_WRAP; candidate++) {
    wraps += changes[candidate] ?? 0;
    if (candidate < NARROWEST_WRAP || wraps < most) continue;
    most = wraps;
    width = candidate;
  }
  if (ends >= FEWEST_ENDS && most >= ends * MOST_ENDS) return width;
  return longest >= NARROWEST_WRAP && longest <= WIDEST_WRAP ? longest : Number.POSITIVE_INFINITY;
}

function firstWordOf(line: string): string | undefined {
  return /^\s*(\S+)/.exec(line)?.[1];
}

function continuesLine(previous: string, next: string, width: number): boolean {
  const firstWord = firstWordOf(next);
  if (firstWord === undefined || previous.trim() === '') return false;
  if (/^\p{Ll}/u.test(firstWord)) return true;
  const { length } = previous.trimEnd();
  return length <= width && length + 1 + firstWord.length > width;
}
