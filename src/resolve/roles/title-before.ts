import { isStyle } from '../aliases/person-name.js';
import { type Context, type Role, toRole } from './context.js';
import { endsTitle, isArticle, isCapital, isHyphen, isPlainWord, isPossessive, tokenAt } from './words.js';

/** Words before a capitalised title that belong to it although they are not capitalised. */
const MODIFIERS: ReadonlySet<string> = new Set(
  'former ex deputy vice prime acting interim outgoing incoming retired senior chief foreign interior'.split(
    ' ',
  ),
);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'with', 'from', 'in']);
/** What may follow a name that stands after a comma as an apposition. */
const CLOSES: ReadonlySet<string> = new Set([',', '.', ';', ')', '–', '—']);
const MOST_WORDS = 9;

/** A mention's tokens, half-open. */
export interface NameTokens {
  readonly first: number;
  readonly end: number;
}

/** `Spanish Foreign Minister`, `UN human rights chief`, `Iraq's former president`, read from the name leftwards. */
export function titleBefore(context: Context, name: NameTokens, firstToken: number): Role | undefined {
  const { tokens } = context;
  // "The ministry's spokesman, Jane Roe, said": closed again, unlike "to the minister, Jane Roe said".
  const isApposition = tokens[name.first - 1]?.text === ',';
  if (isApposition && name.end < tokens.length && !CLOSES.has(tokens[name.end]?.text ?? '')) return undefined;
  const end = titleEnd(context, isApposition ? name.first - 1 : name.first, firstToken);
  const of = ownerBefore(context, end - 1, firstToken);
  const head = of?.head ?? end - 1;
  if (head < firstToken || (of === undefined && !endsTitle(tokens, head))) return undefined;

  const { from, affiliation, hasOwner } = extendLeft(context, head, firstToken);
  const isOpened = hasOwner || isArticle(tokens[from - 1]) || isPossessive(tokens[from - 1]);
  if (isApposition && of === undefined && !isOpened) return undefined;
  return toRole(context, from, end, of?.name ?? affiliation);
}

/** Where the title before `end` ends: "Emir | Sheikh Tamim", "the chairman of the commission | (IEBC), Jane Roe". */
function titleEnd({ tokens }: Context, end: number, firstToken: number): number {
  let at = end;
  while (at - 2 >= firstToken && isStyle(tokens[at - 1]?.text ?? '') && endsTitle(tokens, at - 2)) at--;
  return at - 3 > firstToken && tokens[at - 1]?.text === ')' && tokens[at - 3]?.text === '(' ? at - 3 : at;
}

interface Extent {
  readonly from: number;
  readonly affiliation: string | null;
  /** Whether it begins with whose title it is: "Iraq's", "World Bank". */
  readonly hasOwner: boolean;
}

/** Where the title that ends at `head` begins. */
export function extendLeft(context: Context, head: number, firstToken: number): Extent {
  const { tokens, organisationUpTo, personUpTo } = context;
  const isCapitalised = isCapital(tokens[head]);
  let from = head;
  while (from > firstToken && head - from < MOST_WORDS) {
    const token = tokens[from - 1];
    if (token === undefined || personUpTo.has(token.end)) break;
    if (isHyphen(tokens, from - 1)) {
      from -= 2;
      continue;
    }
    const end = isPossessive(token) ? from - 1 : from;
    const organisation = organisationUpTo.get(tokens[end - 1]?.end ?? -1);
    if (organisation !== undefined) {
      const start = tokenAt(tokens, organisation.span.start, firstToken, end);
      return { from: start, affiliation: organisation.name, hasOwner: true };
    }
    if (isPossessive(token)) {
      let start = end;
      while (start > firstToken && isCapital(tokens[start - 1]) && isPlainWord(tokens[start - 1])) start--;
      return start === end
        ? { from, affiliation: null, hasOwner: false }
        : { from: start, affiliation: null, hasOwner: true };
    }
    if (!isPlainWord(token)) break;
    // Capitals before a capital title, nouns before a plain one: "met Prime Minister", "human rights chief".
    if (isCapitalised && !isCapital(token) && !MODIFIERS.has(token.lower)) break;
    from--;
  }
  return { from, affiliation: null, hasOwner: false };
}

/**
 * In "spokesman for the UN refugee agency John Doe" and "president of Kenya John Doe": the organisation or place before the
 * name, and its title's head.
 */
function ownerBefore(
  { tokens, organisationUpTo, placeUpTo }: Context,
  at: number,
  firstToken: number,
): { head: number; name: string | null } | undefined {
  const end = tokens[at]?.end ?? -1;
  const organisation = organisationUpTo.get(end);
  const span = organisation?.span ?? placeUpTo.get(end);
  if (span === undefined) return undefined;
  let link = tokenAt(tokens, span.start, firstToken, at + 1) - 1;
  if (isArticle(tokens[link])) link--;
  const word = tokens[link]?.lower ?? '';
  if (organisation === undefined ? word !== 'of' && word !== 'to' : !LINKS.has(word)) return undefined;
  return endsTitle(tokens, link - 1) ? { head: link - 1, name: organisation?.name ?? null } : undefined;
}
