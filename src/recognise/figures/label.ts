import type { Span } from '../../model/span.js';
import { sliceSpan } from '../../model/span.js';
import type { Numeral } from '../numeral.js';

const SCALE_NAMES: ReadonlyMap<number, string> = new Map([
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
]);
/** What needs no putting on one line, as most numbers do not. */
const PLAIN = /^[!-~]*$/;
const ABBREVIATED = /^(.*\d) ?(?:m|mm|mn|mln|mil|b|bn|bln|t|tn|trn)$/i;

/** What the text has at a span, on one line. */
export function sayText(text: string, span: Span): string {
  const written = sliceSpan(text, span);
  return PLAIN.test(written) ? written : written.normalize('NFC').replace(/\s+/g, ' ');
}

/** A number as the article writes it, its scale in full: `37,000`, `5.2 billion` for `5.2bn`, `seven`. */
export function sayNumeral(text: string, numeral: Numeral): string {
  const written = sayText(text, numeral);
  if (numeral.form !== 'digits') return written.toLowerCase();
  const scale = SCALE_NAMES.get(numeral.scale);
  const number = scale === undefined ? undefined : ABBREVIATED.exec(written)?.[1];
  return number === undefined ? written : `${number} ${scale}`;
}

/** A number or the two ends of a range with what stands around each and after all: `$3 billion to $5 billion`. */
export function sayAmount({
  said,
  before,
  after,
}: {
  readonly said: readonly string[];
  readonly before: string;
  readonly after: string;
}): string {
  return `${said.map((number) => `${before}${number}`).join(' to ')}${after}`;
}

/** The scale word of a number as said, with the space before it: "3 to 4 million" is "3 million to 4 million" in money. */
export function scaleOf(said: string): string {
  return /[\d ]( ?\p{L}+)$/u.exec(said)?.[1] ?? '';
}
