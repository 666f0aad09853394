import type { Figure } from './figure.js';
import { sayAmount } from './label.js';
import { bind } from './quantity.js';
import { readAmounts } from './range.js';
import { endBefore, isHyphen, lowerAt, type Scope, startOf, textAt, touches } from './scope.js';

const UNITS: Readonly<Record<string, string>> = {
  year: 'years',
  years: 'years',
  yr: 'years',
  month: 'months',
  months: 'months',
  week: 'weeks',
  weeks: 'weeks',
  day: 'days',
  days: 'days',
};
const OLDEST_PERSON = 115;

/** How old someone or something is: "45-year-old", "aged 45", "10 months old", "Ana Ruiz, 45,". */
export function age(scope: Scope, at: number): Figure | null {
  const amount = readAmounts(scope, at);
  if (amount === null || amount.unit !== null || amount.numeral.form === 'plural') return null;
  const written = writtenAge(scope, amount.endToken);
  const before = lowerAt(scope, amount.firstToken - 1);
  const aged = written === null && (before === 'aged' || (before === 'age' && isPersonal(amount.value)));
  const apposed =
    written === null &&
    !aged &&
    isApposed(scope, amount.firstToken, amount.endToken) &&
    amount.numeral.form === 'digits' &&
    isPersonal(amount.value);
  if (written === null && !aged && !apposed) return null;
  const unit = written?.unit ?? 'years';
  const bounded = bind(scope, amount);
  const endToken = written?.endToken ?? bounded.endToken;
  return {
    start: aged && bounded.start === amount.start ? startOf(scope, amount.firstToken - 1) : bounded.start,
    end: written === null ? bounded.end : endBefore(scope, endToken),
    endToken,
    value: {
      kind: 'measure',
      label: sayAmount(
        amount.value,
        amount.max,
        '',
        ` ${amount.value === 1 && amount.max === null ? unit.slice(0, -1) : unit} old`,
      ),
      value: amount.value,
      max: amount.max,
      bound: bounded.bound,
      unit,
      si: null,
      of: null,
      number: amount.number,
    },
  };
}

/** "-year-old", "years old", "year-olds", "years of age" */
function writtenAge(scope: Scope, from: number): { unit: string; endToken: number } | null {
  const first = lowerAt(scope, from) === '-' && touches(scope, from) ? from + 1 : from;
  const unit = UNITS[lowerAt(scope, first)];
  if (unit === undefined) return null;
  const next = isHyphen(scope, first + 1) ? first + 2 : first + 1;
  if (/^olds?$/.test(lowerAt(scope, next))) return { unit, endToken: next + 1 };
  if (lowerAt(scope, first + 1) === 'of' && lowerAt(scope, first + 2) === 'age')
    return { unit, endToken: first + 3 };
  return null;
}

function isPersonal(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= OLDEST_PERSON;
}

/** "Ana Ruiz, 45, said": between commas behind a name of two words. */
function isApposed(scope: Scope, first: number, end: number): boolean {
  if (lowerAt(scope, first - 1) !== ',' || !/^[,.]$/.test(lowerAt(scope, end))) return false;
  return isName(scope, first - 2) && isName(scope, first - 3) && !/^\p{Lu}+$/u.test(textAt(scope, first - 2));
}

function isName(scope: Scope, at: number): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(textAt(scope, at));
}
