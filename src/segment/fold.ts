const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u02bc\u2032\uff07]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\uff02]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The text lower-cased, curly quotes and dashes made plain, soft hyphens and other invisible characters dropped. */
export function foldText(text: string): string {
  let isLower = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return foldLetters(text);
    if (code >= 65 && code <= 90) isLower = false;
  }
  return isLower ? text : text.toLowerCase();
}

function foldLetters(text: string): string {
  return text
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(INVISIBLE, '')
    .toLowerCase();
}
