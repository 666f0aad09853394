const SPACE = 0x20;
const TILDE = 0x7e;
const MARKS = /\p{M}/gu;
const QUOTES = /[\u2018\u2019\u201a\u201b\u02b0-\u02bf\u2032\u0060\u00b4]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
};
const OTHER_LETTERS = /[ßæœøłđðþıħə]/g;

/** A name as names are compared: lower case, without accents, quotes and dashes plain, one space between words. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  return isPlain(lower) ? lower : foldLetters(lower).replace(/\s+/g, ' ').trim();
}

function foldLetters(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .replace(INVISIBLE, '')
    .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

/** Drops `'s`, or the bare apostrophe after an s, at the end. */
export function dropPossessive(name: string): string {
  const last = name.at(-1);
  const cut = last === 's' || last === 'S' ? 2 : 1;
  const mark = name.at(-cut);
  return mark === "'" || mark === '’' ? name.slice(0, -cut).trimEnd() : name;
}

/** Whether a name is ASCII with one space between words, as nearly every name is. */
export function isPlain(name: string): boolean {
  let before = SPACE;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < SPACE || code > TILDE || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE;
}
