/** Words that stay small inside a name. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of the and de del la da do dos van von der al el'.split(' '),
);
/** Shorter words in capitals are as likely codes: USA, UAE, JFK. */
const FEWEST_LETTERS = 4;

/** A name of a headline or dateline in ordinary spelling: `PORT OF SPAIN` is `Port of Spain`; others as they are. */
export function uncapitalise(name: string): string {
  if (
    /[a-z]/.test(name) ||
    name !== name.toUpperCase() ||
    name.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS
  )
    return name;
  if (!name.split(/[\s-]/).some((word) => word.length >= FEWEST_LETTERS && !word.includes('.'))) return name;
  return (
    name
      .toLowerCase()
      .split(' ')
      .map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word : capitalise(word)))
      .join(' ')
      // A small dotted capital I is two characters.
      .normalize('NFC')
  );
}

/** `keir`, `mcdonald`, `o'neill` and `al-sudani` with the capitals that they have in a name. */
function capitalise(word: string): string {
  return word
    .replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^(Mc|O['’])(\p{L})/u, (_, start: string, letter: string) => start + letter.toUpperCase());
}
