import { type Context, type Role, toRole } from './context.js';
import { endsTitle, isArticle, isCapital, isHyphen, isPlainWord, isPossessive, tokenAt } from './words.js';

const MOST_WORDS = 14;
/** Words that say when somebody was what follows. */
const WHEN: ReadonlySet<string> = new Set(['then', 'now', 'currently', 'formerly', 'previously', 'once']);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at']);
/** Words that go on with the object of a title only before a capital: "head of the Ministry of Defence". */
const INNER: ReadonlySet<string> = new Set(['of', 'and', 'for']);

/** `, a spokeswoman for UNHCR,`, `, the country's president,`, `, 45, a teacher in Mosul,`, read from the name's end. */
export function descriptionAfter(context: Context, after: number, endToken: number): Role | undefined {
  const { tokens, organisationFrom } = context;
  if (tokens[after]?.text !== ',') return undefined;
  let from = after + 1;
  if (/^\d+$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === ',') from += 2;
  if (WHEN.has(tokens[from]?.lower ?? '')) from++;
  if (isArticle(tokens[from])) from++;

  const limit = Math.min(endToken, from + MOST_WORDS);
  let affiliation: string | null = null;
  let head = -1;
  for (let at = from; at < limit; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const organisation = head === -1 ? organisationFrom.get(token.start) : undefined;
    if (organisation !== undefined) {
      affiliation = organisation.name;
      at = tokenAt(tokens, organisation.span.end, at, limit) - 1;
    } else if (isPossessive(token)) {
      // "the country's president" is the president, "Iraq's president" is Iraq's.
      if (!isCapital(tokens[at - 1])) from = at + 1;
    } else if (endsTitle(tokens, at)) {
      head = at;
    } else if (isPlainWord(token) || isHyphen(tokens, at) || (token.lower === 'and' && at > from)) {
      // What follows a title makes it another one: "chief financial officer".
      head = -1;
    } else {
      break;
    }
  }
  if (head < from) return undefined;
  const object = objectOf(context, head + 1, limit);
  return toRole(context, from, object.end, affiliation ?? object.affiliation);
}

/** What follows a title after "of" or "for": it belongs to the title, and names the affiliation. */
function objectOf(
  { tokens, organisationFrom }: Context,
  link: number,
  limit: number,
): { end: number; affiliation: string | null } {
  const none = { end: link, affiliation: null };
  const word = tokens[link]?.lower ?? '';
  if (!LINKS.has(word)) return none;
  const first = isArticle(tokens[link + 1]) ? link + 2 : link + 1;
  const organisation = organisationFrom.get(tokens[first]?.start ?? -1);
  // "a leader for years" is no more than a leader.
  if (word !== 'of' && first === link + 1 && organisation === undefined && !isCapital(tokens[first]))
    return none;
  let end = organisation === undefined ? first : tokenAt(tokens, organisation.span.end, first, limit);
  while (end < limit && goesOn(tokens[end], tokens[end + 1])) end++;
  return end === first ? none : { end, affiliation: organisation?.name ?? null };

  function goesOn(token: (typeof tokens)[number] | undefined, next: typeof token): boolean {
    if (isPlainWord(token) || isPossessive(token)) return true;
    return INNER.has(token?.lower ?? '') && isCapital(next);
  }
}
