import { exact } from '../cardinal.js';
import { applyScaleLetter, type Numeral } from '../numeral.js';
import type { UnitReading } from './amount.js';
import { contextWords } from './context.js';
import { BY_MINOR, BY_NAME, BY_SYMBOL, decide, type NamedCurrencies } from './currencies.js';
import { type CurrencyChoice, signBefore } from './currency-sign.js';
import { sayText } from './label.js';
import {
  endBefore,
  isHyphen,
  isWord,
  joinTokens,
  lowerAt,
  type Scope,
  startOf,
  textAt,
  touches,
} from './scope.js';

/** "South Korean won", "new Israeli shekels": two words before the name. */
const MOST_ADJECTIVES = 2;
/** A nationality after the amount that says which dollar: "$76 US a barrel". */
const AFTER_DOLLAR = contextWords('after-dollar');
/** What follows an amount with such a nationality, where no noun does. */
const AFTER_AMOUNT = contextWords('after-amount');
/** Screen heights and page counts, not pence. */
const NOT_PENCE = new Set([240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320]);
const MASS_WORDS =
  /^(?:weigh(?:s|ed|ing)?|weights?|lbs?|kg|kilos?|kilograms?|ounces?|pounder|heavier|lighter)$/;

/** Reads an amount of money: a sign or code before the number, or a name, code or part after it. */
export function readMoney(scope: Scope, numeral: Numeral): UnitReading | null {
  return (
    readSymbol(scope, numeral) ??
    (numeral.prefix === '' ? (readName(scope, numeral) ?? readMinor(scope, numeral)) : null)
  );
}

function readSymbol(scope: Scope, numeral: Numeral): UnitReading | null {
  const found = signBefore(scope, numeral);
  if (found === null) return null;
  const scaled = withSpacedScale(scope, applyScaleLetter(numeral));
  if (scaled.suffix !== '') return null;
  let { endToken } = scaled;
  let choice: CurrencyChoice = found;
  const qualifier = lowerAt(scope, endToken);
  if (
    choice.currency.sign.endsWith('$') &&
    AFTER_DOLLAR.has(qualifier) &&
    !isNounAhead(scope, endToken + 1)
  ) {
    choice = byAdjective(BY_SYMBOL.get('$'), textAt(scope, endToken)) ?? choice;
    endToken++;
  }
  if (!found.negative) return reading(scope, scaled, choice, found.firstToken, endToken);
  return { ...reading(scope, scaled, choice, found.firstToken - 1, endToken), value: -scaled.value };
}

/** "£420 m": the letter is a word of its own. */
function withSpacedScale(scope: Scope, numeral: Numeral): Numeral {
  const letter = textAt(scope, numeral.endToken);
  if (numeral.suffix !== '' || numeral.scale > 1 || !/^[mMbBkK]$/.test(letter)) return numeral;
  const { value, scale } = applyScaleLetter({ ...numeral, suffix: letter });
  const endToken = numeral.endToken + 1;
  return { ...numeral, value, scale, marked: true, endToken, end: endBefore(scope, endToken) };
}

/** What follows a nationality when it belongs to another noun: "$5 million US aid". */
function isNounAhead(scope: Scope, at: number): boolean {
  return isWord(scope, at) && !AFTER_AMOUNT.has(lowerAt(scope, at));
}

function readName(scope: Scope, numeral: Numeral): UnitReading | null {
  const scaled = applyScaleLetter(numeral);
  if (scaled.suffix !== '') return readCode(scope, scaled);
  const linked =
    isHyphen(scope, scaled.endToken) ||
    (scaled.form === 'plural' && lowerAt(scope, scaled.endToken) === 'of');
  const first = linked ? scaled.endToken + 1 : scaled.endToken;
  for (let adjectives = 0; adjectives <= MOST_ADJECTIVES; adjectives++) {
    const at = first + adjectives;
    const named = BY_NAME.get(lowerAt(scope, at));
    if (named === undefined) continue;
    const adjective = joinTokens(scope, first, at, 'text');
    const choice = adjective === '' ? namedAlone(scope, scaled, named, at) : byAdjective(named, adjective);
    return choice && withParts(scope, reading(scope, scaled, choice, scaled.firstToken, at + 1), scaled);
  }
  return signAfter(scope, scaled);
}

/** "115USD": a code that touches the digits. */
function readCode(scope: Scope, numeral: Numeral): UnitReading | null {
  const named = /^\p{Lu}{3}$/u.test(numeral.suffix) ? BY_SYMBOL.get(numeral.suffix) : undefined;
  const decided = named && decide(named.currencies, scope.places);
  const choice = decided && { currency: decided.currency, guess: null };
  return choice ? reading(scope, numeral, choice, numeral.firstToken, numeral.endToken) : null;
}

/** "10 $", where no number follows that the sign could belong to. */
function signAfter(scope: Scope, numeral: Numeral): UnitReading | null {
  const sign = textAt(scope, numeral.endToken);
  if (
    !/^\p{Sc}$/u.test(sign) ||
    touches(scope, numeral.endToken + 1) ||
    scope.numerals.has(numeral.endToken + 1)
  )
    return null;
  const named = BY_SYMBOL.get(sign);
  const decided = named && decide(named.currencies, scope.places);
  const choice = decided && { currency: decided.currency, guess: decided.guessed ? sign : null };
  return choice ? reading(scope, numeral, choice, numeral.firstToken, numeral.endToken + 1) : null;
}

/** "thirteen dollars and forty-five cents", "3 dollars 50 cents": one amount. */
function withParts(scope: Scope, whole: UnitReading, { value }: Numeral): UnitReading {
  const next = lowerAt(scope, whole.endToken) === 'and' ? whole.endToken + 1 : whole.endToken;
  const parts = scope.numerals.get(next);
  const isMinor = parts !== undefined && parts.suffix === '' && parts.value < 100;
  const named = isMinor ? BY_MINOR.get(lowerAt(scope, parts.endToken)) : undefined;
  if (!named?.currencies.some(({ code }) => code === whole.unit) || parts === undefined) return whole;
  const endToken = parts.endToken + 1;
  return { ...whole, endToken, end: endBefore(scope, endToken), value: exact(value + parts.value / 100) };
}

function byAdjective(named: NamedCurrencies | undefined, adjective: string): CurrencyChoice | null {
  const currency = named?.currencies.find(
    ({ code, adjectives }) =>
      code === adjective || adjectives.some((one) => one.toLowerCase() === adjective.toLowerCase()),
  );
  return currency === undefined ? null : { currency, guess: null };
}

function namedAlone(
  scope: Scope,
  numeral: Numeral,
  named: NamedCurrencies,
  at: number,
): CurrencyChoice | null {
  const decided = decide(named.currencies, scope.places);
  if (decided === null) return null;
  const choice = { currency: decided.currency, guess: decided.guessed ? lowerAt(scope, at) : null };
  if (!named.weak) return choice;
  if (lowerAt(scope, at).startsWith('pound') && isMass(scope, at)) return null;
  if (Math.abs(numeral.value) >= 1e6 || numeral.scale >= 1e3) return choice;
  const known = named.currencies.some(({ code }) => (scope.places().get(code) ?? 0) > 0);
  return known && Math.abs(numeral.value) >= 2 ? choice : null;
}

/** Whether the pounds at `at` are of weight. */
function isMass(scope: Scope, at: number): boolean {
  if (lowerAt(scope, at + 1) === 'of' || lowerAt(scope, at - 1) === '-') return true;
  for (let near = Math.max(scope.firstToken, at - 15); near < at + 8; near++) {
    if (MASS_WORDS.test(lowerAt(scope, near))) return true;
  }
  return false;
}

/** Cents and pence, given in the whole unit: 20p is 0.20 GBP. */
function readMinor(scope: Scope, numeral: Numeral): UnitReading | null {
  const glued = numeral.suffix !== '';
  const first = isHyphen(scope, numeral.endToken) ? numeral.endToken + 1 : numeral.endToken;
  const name = glued ? numeral.suffix : lowerAt(scope, first);
  if (name === 'p' && (!glued || NOT_PENCE.has(numeral.value))) return null;
  const named = BY_MINOR.get(name);
  const decided = named && decide(named.currencies, scope.places);
  if (!decided || numeral.form === 'plural') return null;
  const value = exact(numeral.value / 100);
  const choice = { currency: decided.currency, guess: decided.guessed ? name : null };
  return {
    ...reading(scope, numeral, choice, numeral.firstToken, glued ? numeral.endToken : first + 1),
    value,
  };
}

function reading(
  scope: Scope,
  numeral: Numeral,
  choice: CurrencyChoice,
  firstToken: number,
  endToken: number,
): UnitReading {
  const own = numeral.start - numeral.prefix.length;
  const start = firstToken < numeral.firstToken ? startOf(scope, firstToken) : own;
  const end = Math.max(numeral.end, endBefore(scope, endToken));
  return {
    firstToken,
    endToken,
    start,
    end,
    kind: 'money',
    unit: choice.currency.code,
    before: sayText(scope.text, { start, end: numeral.start }),
    after: sayText(scope.text, { start: numeral.end, end }).replace(/^[-‐-―]/, ' '),
    numeral,
    guess: choice.guess,
  };
}
