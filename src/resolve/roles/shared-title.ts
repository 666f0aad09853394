import { type Context, type Role, toRole } from './context.js';
import { extendLeft, type NameTokens } from './title-before.js';
import { isTitle, tokenAt } from './words.js';

/** Names that share a title at most, so that a list without end is not read anew for each of its names. */
const LONGEST_LIST = 10;

/** A title in the plural is that of each name after it: "Justices Mazhar and Hilali", "Presidents Biden, Lula and Xi". */
export function sharedTitle(context: Context, name: NameTokens, firstToken: number): Role | undefined {
  const { tokens } = context;
  const first = firstOfList(context, name.first, firstToken);
  const head = tokens[first - 1];
  if (first === firstToken || head === undefined || !head.lower.endsWith('s')) return undefined;
  if (!isTitle({ ...head, lower: head.lower.slice(0, -1) })) return undefined;
  const { from, affiliation } = extendLeft(context, first - 1, firstToken);
  const plural = toRole(context, from, first, affiliation);
  return plural && { ...plural, role: plural.role.slice(0, -1) };
}

/** Where the first of the people begins that are listed up to a name, by its tokens. */
function firstOfList({ tokens, personUpTo }: Context, name: number, firstToken: number): number {
  let first = name;
  for (let names = 1; names < LONGEST_LIST && first > firstToken; names++) {
    let end = first;
    if (tokens[end - 1]?.lower === 'and') end--;
    if (tokens[end - 1]?.text === ',') end--;
    const person = end === first ? undefined : personUpTo.get(tokens[end - 1]?.end ?? -1);
    if (person === undefined) break;
    first = tokenAt(tokens, person.start, firstToken, end);
  }
  return first;
}
