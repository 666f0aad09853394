import { readTable } from '../../lists.js';
import { readBoundBefore } from './bounds.js';
import type { Figure } from './figure.js';
import { sayNumeral } from './label.js';
import { endBefore, isCapitalised, isHyphen, lowerAt, type Scope, startOf, touches } from './scope.js';

/** The plural of each noun; a dash where the number alone is meant ("50,000-strong"). */
const NOUNS: ReadonlyMap<string, string> = new Map(
  readTable('figures/compound-nouns.tsv').map(([noun = '', plural = '']) => [noun, plural]),
);

/** A count tied to its noun by a hyphen: "a 27-nation bloc", "the four-member delegation". */
export function compound(scope: Scope, at: number): Figure | null {
  const numeral = scope.numerals.get(at);
  if (numeral === undefined || numeral.form === 'plural' || numeral.suffix !== '' || numeral.prefix !== '')
    return null;
  const { endToken, value, start, end } = numeral;
  const noun = lowerAt(scope, endToken + 1);
  const plural = NOUNS.get(noun);
  if (plural === undefined || value < 2 || !isHyphen(scope, endToken) || touches(scope, at)) return null;
  // "the Five-Nation Conference" is a name.
  if (isCapitalised(scope, endToken + 1)) return null;
  const before = readBoundBefore(scope, at);
  const unit = plural === '-' ? null : plural;
  const said = sayNumeral(scope.text, numeral);
  return {
    start: before === null ? start : startOf(scope, before.edge),
    end: endBefore(scope, endToken + 2),
    endToken: endToken + 2,
    value: {
      kind: 'count',
      label: unit === null ? said : `${said} ${unit}`,
      value,
      max: null,
      bound: before?.bound ?? 'exact',
      unit,
      si: null,
      of: unit === null ? null : { start: startOf(scope, endToken + 1), end: endBefore(scope, endToken + 2) },
      number: { start, end },
    },
  };
}
