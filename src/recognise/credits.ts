import { readWords } from '../lists.js';
import type { NameCandidate } from '../model/candidate.js';
import type { Segmented, Token } from '../model/document.js';
import { startsLine } from '../model/line.js';
import { AGENCIES } from './agencies.js';
import { Triggers } from './triggers.js';

/** No agency's name has more tokens. */
const MOST_TOKENS = 4;
/** What stands before the agency of a picture: "Photo: AFP", "Credit | Reuters". */
const CREDIT_WORDS: ReadonlySet<string> = readWords('credit-words.txt');
/** The place says as much as a dateline's, the name a little less. */
const SCORE = 0.9;
/** A byline is read no further: "By Jane Roe and John Doe, Associated Press". */
const LONGEST_BYLINE = 12;

/**
 * `Ahmad Al-Rubaye/AFP`, `AP Photo/Evan Vucci`, `By Matthew Lee, Associated Press`: known agencies where a picture or a
 * story is credited, which says that they are names and where they end.
 */
export function recogniseCredits(
  document: Segmented,
  triggers = new Triggers(document.tokens),
): NameCandidate[] {
  const { text, tokens } = document;
  const found: NameCandidate[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const end = triggers.mayOpenAgency(first) ? agencyEnd(text, tokens, first) : first;
    if (end === first || !isCredited(document, first, end)) continue;
    const [from, last] = [tokens[first], tokens[end - 1]];
    if (from === undefined || last === undefined) continue;
    const span = { start: from.start, end: last.end };
    found.push({ type: 'organisation', label: 'organisation', ...span, score: SCORE, by: 'credit' });
    first = end - 1;
  }
  return found;
}

/** Where the longest agency that starts at a token ends; the token where none does. */
function agencyEnd(text: string, tokens: readonly Token[], first: number): number {
  const start = tokens[first]?.start ?? 0;
  if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) return first;
  for (let end = Math.min(first + MOST_TOKENS, tokens.length); end > first; end--) {
    if (AGENCIES.has(text.slice(start, tokens[end - 1]?.end).toLowerCase())) return end;
  }
  return first;
}

type Texts = Pick<Segmented, 'text' | 'tokens'>;

function isCredited(document: Texts, first: number, end: number): boolean {
  const { tokens } = document;
  const before = tokens[first - 1]?.text ?? '';
  const after = tokens[end];
  if (before === '/' || before === 'via') return isCapital(tokens[first - 2]) || before === 'via';
  if (after?.text === '/') return isCapital(tokens[end + 1]);
  if (CREDIT_WORDS.has(after?.lower ?? '') && isCapital(after)) return tokens[end + 1]?.text === '/';
  if (!endsLine(document, end) && isCapital(after)) return false;
  if (before === ':' || before === '|') return CREDIT_WORDS.has(tokens[first - 2]?.lower ?? '');
  return isByline(document, first, end);
}

/** Whether a line that begins with "By" comes to the agency after a comma, or to nothing else; or has nothing but it. */
function isByline(document: Texts, first: number, end: number): boolean {
  const { text, tokens } = document;
  if (!endsLine(document, end)) return false;
  let line = first;
  while (first - line < LONGEST_BYLINE && !startsLine(text, tokens, line)) line--;
  if (!startsLine(text, tokens, line)) return false;
  if (line === first) return true;
  return tokens[line]?.lower === 'by' && (line === first - 1 || tokens[first - 1]?.text === ',');
}

function endsLine({ text, tokens }: Texts, end: number): boolean {
  return end === tokens.length || startsLine(text, tokens, end);
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
