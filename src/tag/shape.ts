/**
 * The shape of a word: `X` for an upper-case letter, `x` for another letter, `d` for a digit, other
 * characters as they are (Collins 2002); with runs cut to four characters, so that there are few shapes.
 */
export function wordShape(text: string): string {
  return runsCutTo(4, text);
}

/** The shape with every run cut to one character: `Xx` for any capitalised word. */
export function squeezedShape(text: string): string {
  return runsCutTo(1, text);
}

function runsCutTo(longest: number, text: string): string {
  let shape = '';
  // Kept beside the shape: to look at the end of a string that grows costs its length each time.
  let last = '';
  let run = 0;
  for (const char of text) {
    const kind = charShape(char);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= longest) shape += kind;
  }
  return shape;
}

function charShape(char: string): string {
  if (char >= 'a' && char <= 'z') return 'x';
  if (char >= 'A' && char <= 'Z') return 'X';
  if (char >= '0' && char <= '9') return 'd';
  if (char < '\x80') return char;
  if (/\p{Lu}/u.test(char)) return 'X';
  if (/[\p{L}\p{M}]/u.test(char)) return 'x';
  if (/\p{N}/u.test(char)) return 'd';
  return /['’‘]/.test(char) ? "'" : /[\p{Pd}]/u.test(char) ? '-' : /[“”]/.test(char) ? '"' : 's';
}
