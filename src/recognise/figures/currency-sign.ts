import type { Token } from '../../model/document.js';
import type { Numeral } from '../numeral.js';
import { BY_SYMBOL, type Currency, decide, type NamedCurrencies } from './currencies.js';
import { isWord, joinTokens, lowerAt, type Scope, textAt, touches } from './scope.js';

/** A currency, and the sign or name that left it open where it is a guess. */
export interface CurrencyChoice {
  readonly currency: Currency;
  readonly guess: string | null;
}

/** In tokens: `US $`, `NZ$`, `Rs.` */
const LONGEST_SYMBOL = 3;
/** Signs that are more often a size, a badge or a party than money. */
const OTHER_SENSES = /^(?:\p{Lu}|ID|SR|BD|LE|LL|TL|QR|RO|KD|JD|LD|DA|DT|FC|PS|DH|MK|DM|EC)$/u;

/** As in "Euro 2016", which no one has paid. */
const CHAMPIONSHIP = 'Euro';

/** All that signs end with, so that the last token of one is among them; of `$-5`, the hyphen. */
const ENDINGS: ReadonlySet<string> = new Set(
  [...BY_SYMBOL.keys(), '-', '–'].flatMap((symbol) => [...symbol].map((_, at) => symbol.slice(at))),
);

/** All that signs begin with, so that the first token of one is among them. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...BY_SYMBOL.keys()].flatMap((symbol) => [...symbol].map((_, at) => symbol.slice(0, at + 1))),
);

/** Whether a sign, or the minus before one, may begin with the token. */
export function opensSign(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === '-' || BEGINNINGS.has(token.text));
}

/** What stands before an amount and says which money it is. */
export interface CurrencySign extends CurrencyChoice {
  /** Whether a minus stands before the sign: `-$5`. */
  readonly negative: boolean;
  readonly firstToken: number;
}

/** Finds the sign, code or letters of a currency before a number, or grown together with it: `$`, `US $`, `Rs.` */
export function signBefore(scope: Scope, numeral: Numeral): CurrencySign | null {
  const end = numeral.firstToken;
  if (numeral.prefix === '' && !ENDINGS.has(textAt(scope, end - 1))) return null;
  // What stands before the sentence is no part of it.
  for (let length = Math.min(LONGEST_SYMBOL, end - scope.firstToken); length >= 0; length--) {
    const first = end - length;
    if (length > 0 && !BEGINNINGS.has(textAt(scope, first))) continue;
    const key = joinTokens(scope, first, end, 'text') + numeral.prefix;
    const named = BY_SYMBOL.get(key) ?? BY_SYMBOL.get(key.replace(' ', ''));
    if (named === undefined || (length > 0 && !isSymbolTied(scope, first, end))) continue;
    const decided = decideSymbol(scope, named, first);
    if (decided === null || !isSymbolSure(scope, key, decided.currency, numeral)) continue;
    const choice = { currency: decided.currency, guess: decided.guessed ? key : null };
    return { ...choice, firstToken: first, negative: isMinus(scope, first) };
  }
  return null;
}

/** In brackets behind another amount stands what it is in the usual currency: "300 yuan ($42)". */
function decideSymbol(scope: Scope, { currencies }: NamedCurrencies, first: number) {
  const [usual] = currencies;
  const converted =
    lowerAt(scope, first - 1) === '(' || (lowerAt(scope, first - 2) === '(' && isWord(scope, first - 1));
  return converted && usual !== undefined
    ? { currency: usual, guessed: false }
    : decide(currencies, scope.places);
}

function isMinus(scope: Scope, symbol: number): boolean {
  return lowerAt(scope, symbol - 1) === '-' && touches(scope, symbol) && !touches(scope, symbol - 1);
}

/** Letters need be a word of their own: the R of "FUR 5" is no rand. */
function isSymbolTied(scope: Scope, first: number, end: number): boolean {
  return (
    !touches(scope, first) ||
    !/^\p{L}/u.test(textAt(scope, first)) ||
    !/[\p{L}\p{N}]$/u.test(textAt(scope, first - 1)) ||
    end - first > 1
  );
}

/** Some capitals stand for much else ("ID 10", "N95"): the number or the country must speak for money. */
function isSymbolSure(scope: Scope, key: string, currency: Currency, numeral: Numeral): boolean {
  if (key === CHAMPIONSHIP && isRecentYear(numeral)) return false;
  if (!OTHER_SENSES.test(key)) return true;
  const touching = numeral.prefix !== '' || touches(scope, numeral.firstToken);
  if (touching && (numeral.marked || numeral.suffix !== '')) return true;
  return (scope.places().get(currency.code) ?? 0) > 0;
}

function isRecentYear({ value, marked, scale }: Numeral): boolean {
  return !marked && scale === 1 && value >= 1960 && value <= 2100 && Number.isInteger(value);
}
