import type { Dateline, Segmented } from '../model/document.js';

/** How far down an article its dateline may stand, below headline, byline and captions. */
const SEARCHED = 2_000;
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const PLACE = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ ,]{1,2}(?!(?:${MONTH})\b)[\p{Lu}(][\p{L}.'’-]*){0,4}`;
const DATELINE = new RegExp(
  String.raw`(?:^|\n)[ \t]*(${PLACE})(?:,? [^\n()–—-]{0,20}\d[^\n()–—-]{0,12})? ?(?:\(([^()\n]{2,40})\))? ?(?:–|—|--?)[ \t]`,
  'u',
);

/** "SOCCER - JAPAN GET LUCKY WIN": after a dateline the text goes on in lower case, and a hyphen alone is none. */
function isHeadline(text: string, match: RegExpExecArray): boolean {
  const [dateline, place = '', agency] = match;
  const isBare = agency === undefined && !/[\d,]/.test(dateline);
  if (isBare && dateline.trimEnd().endsWith(`${place} -`)) return true;
  const line =
    /^[^\n]*/.exec(text.slice(match.index + dateline.length, match.index + dateline.length + 200))?.[0] ?? '';
  return !/\p{Ll}{2}/u.test(line);
}

/** `ERBIL (Kurdistan24) – `: a place in capitals at the start of a line, perhaps a date, an agency, a dash. */
export function findDateline({ text }: Segmented): Dateline | null {
  const match = DATELINE.exec(text.slice(0, SEARCHED));
  const place = match?.[1];
  if (match === null || place === undefined) return null;
  if (isHeadline(text, match)) return null;
  const start = match.index + match[0].indexOf(place);
  const agency = match[2] ?? null;
  const agencyStart = match.index + match[0].indexOf(`(${agency})`) + 1;
  return { start, end: match.index + match[0].trimEnd().length, place, agency, agencyStart };
}
