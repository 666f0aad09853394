import type { Context } from './context.js';
import { isPossessive } from './words.js';

/**
 * The organisation that stands beside a name without a title: "Jane Roe of Human Rights Watch", "Jane Roe, from Oxfam,"
 * and "Amnesty's Jane Roe".
 *
 * @param first the name's first token, and `end` the one after its last
 * @param endToken where the sentence ends
 */
export function affiliationBeside(
  { tokens, organisationFrom, organisationUpTo }: Context,
  first: number,
  end: number,
  endToken: number,
): string | null {
  const hasComma = tokens[end]?.text === ',';
  let at = end + Number(hasComma);
  const link = tokens[at]?.lower;
  // Without a comma "from" may say what somebody left: "signed Jane Roe from Barcelona".
  if (at < endToken && (link === 'of' || (link === 'from' && hasComma))) {
    at++;
    if (tokens[at]?.lower === 'the') at++;
    const organisation = organisationFrom.get(tokens[at]?.start ?? -1);
    if (organisation !== undefined) return organisation.name;
  }
  return isPossessive(tokens[first - 1])
    ? (organisationUpTo.get(tokens[first - 2]?.end ?? -1)?.name ?? null)
    : null;
}
