import { readTable, splitCell } from '../../lists.js';
import { applyScaleLetter, type Numeral, slashedFraction } from '../numeral.js';
import type { UnitReading } from './amount.js';
import { contextWords } from './context.js';
import { sayText } from './label.js';
import { isPluralNoun } from './nouns.js';
import {
  endBefore,
  isCapitalised,
  isHyphen,
  isWord,
  joinTokens,
  lowerAt,
  type Scope,
  startOf,
  textAt,
  touches,
} from './scope.js';

export interface MeasureUnit {
  readonly symbol: string;
  /** The SI's coherent unit, or null. */
  readonly si: string | null;
  readonly factor: number;
  readonly offset: number;
}

/** In tokens: "degrees Fahrenheit", "parts per billion", "barrels of oil equivalent". */
const LONGEST_NAME = 4;
const ROWS = readTable('figures/units.tsv').map(
  ([symbol = '', si = '-', factor = '1', offset = '0', names, glued]) => ({
    unit: { symbol, si: si === '-' ? null : si, factor: Number(factor), offset: Number(offset) },
    names: splitCell(names),
    glued: splitCell(glued),
  }),
);
const NAMES = unitsBy(({ names }) => names);
const GLUED = unitsBy(({ names, glued }) => [...names, ...glued]);
const PREFIX = 3;
/** How the units begin, by so many letters and fewer; with a full stop, which a token may hold. */
const PREFIXES: ReadonlySet<string> = new Set(
  [...GLUED.keys()].flatMap((key) => [1, 2, PREFIX].map((length) => `${key}.`.slice(0, length))),
);
/** The plural of each one-word name; the table has it right after the singular. */
const PLURALS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ names }) =>
    names.flatMap((name, at): [string, string][] => {
      const next = names[at + 1] ?? name;
      const plural =
        next === `${name}s` || next === `${name}es` || (name === 'foot' && next === 'feet') ? next : name;
      return /^\p{Ll}{4,}$/u.test(name) ? [[name, plural]] : [];
    }),
  ),
);
/** The smaller unit that completes a larger one: "6 ft 2 in". */
const SUBUNITS: Readonly<Record<string, { readonly symbol: string; readonly parts: number }>> = {
  ft: { symbol: 'in', parts: 12 },
  lb: { symbol: 'oz', parts: 16 },
};
const DIMENSIONS = contextWords('after-length');
const SPATIAL =
  /^(?:metres?|meters?|feet|deep|depth|heights?|tall|long|wide|waves?|race|sprint|jump(?:ed)?|cleared|swimming|freestyle|altitude)$/;

/** Reads a unit of measure after a number: `10 km`, `5.2-litre`, `155mph`, `30°C`, `6ft 2in`. */
export function readMeasure(scope: Scope, numeral: Numeral): UnitReading | null {
  if (numeral.prefix !== '') return null;
  const scaled = applyScaleLetter(numeral);
  const millions = scaled !== numeral && numeral.suffix.length === 1 && unitAfter(scope, scaled) !== null;
  if (millions) return readMeasure(scope, scaled);
  const found = numeral.suffix === '' ? unitAfter(scope, numeral) : gluedUnit(scope, numeral);
  if (found === null || isCompany(scope, numeral, found)) return null;
  const { unit } = found;
  const rest = subunit(scope, unit, found.endToken);
  const endToken = rest?.endToken ?? found.endToken;
  const fraction = rest === null ? fractionBefore(scope, numeral) : null;
  const firstToken = fraction === null ? numeral.firstToken : numeral.firstToken - 2;
  return {
    firstToken,
    endToken,
    start: fraction === null ? numeral.start : startOf(scope, firstToken),
    end: endBefore(scope, endToken),
    kind: 'measure',
    value: fraction ?? numeral.value + (rest?.value ?? 0),
    unit: unit.symbol,
    before: '',
    after: said(scope, { unit, endToken }, numeral),
    measure: unit,
    numeral: fraction === null ? numeral : { ...numeral, value: fraction, start: startOf(scope, firstToken) },
  };
}

/** The unit in a label, as the article spells it: "3-nanometre" is said "3 nanometres". */
function said(scope: Scope, { unit, endToken }: Found, { value, end }: Numeral): string {
  const written = sayText(scope.text, { start: end, end: endBefore(scope, endToken) }).replace(
    /^[ ‐-―-]+/,
    '',
  );
  if (unit.symbol.startsWith('°') && written.length < 4) return unit.symbol;
  return ` ${value === 1 ? written : (PLURALS.get(written) ?? written)}`;
}

/** "60 Decibels" with a capital is a name, "60 Hz" is not; "a bit" is no measure either. */
function isCompany(scope: Scope, numeral: Numeral, { unit, endToken }: Found): boolean {
  const at = endToken - 1;
  if (numeral.form === 'words' && unit.symbol === 'bit') return true;
  const text = textAt(scope, at);
  return (
    at >= numeral.endToken &&
    /^\p{Lu}\p{Ll}{4,}$/u.test(text) &&
    !unit.symbol.startsWith('°') &&
    isCapitalised(scope, at)
  );
}

interface Found {
  readonly unit: MeasureUnit;
  readonly endToken: number;
}

/** A first test, as most numbers count something else. */
function opensUnit(word: string): boolean {
  const prefix = word.slice(0, PREFIX);
  return PREFIXES.has(prefix) || PREFIXES.has(prefix.toLowerCase());
}

function unitAfter(scope: Scope, numeral: Numeral, units?: typeof GLUED): Found | null {
  // "thousands of kilometres"
  const linked = numeral.form === 'plural' && lowerAt(scope, numeral.endToken) === 'of';
  const first = linked || isHyphen(scope, numeral.endToken) ? numeral.endToken + 1 : numeral.endToken;
  if (!opensUnit(textAt(scope, first))) return null;
  const near = units ?? (touches(scope, numeral.endToken) ? GLUED : NAMES);
  for (let length = LONGEST_NAME; length > 0; length--) {
    const unit = lookUp(near, scope, first, first + length, '');
    if (unit !== null) return { unit, endToken: first + length };
  }
  return null;
}

/** The unit whose first letters touch the digits: `10kW`, `140km/h`. */
function gluedUnit(scope: Scope, numeral: Numeral): Found | null {
  for (let length = LONGEST_NAME; length >= 0; length--) {
    const endToken = numeral.endToken + length;
    const unit = lookUp(GLUED, scope, numeral.endToken, endToken, numeral.suffix);
    if (unit === null) continue;
    return unit.symbol === 'm' && length === 0 && isMillion(scope, endToken) ? null : { unit, endToken };
  }
  return null;
}

function lookUp(
  units: ReadonlyMap<string, MeasureUnit>,
  scope: Scope,
  from: number,
  end: number,
  head: string,
): MeasureUnit | null {
  const gap = head !== '' && end > from && !touches(scope, from) ? ' ' : '';
  const rest = joinTokens(scope, from, end, 'text');
  if (end > from && rest === '') return null;
  const written = head + gap + rest;
  // A sentence's full stop may be part of a token that is also an abbreviation: "300 Hz."
  const plain =
    written.length > 2 && written.endsWith('.') && textAt(scope, end - 1) !== '.'
      ? written.slice(0, -1)
      : written;
  for (const key of [written, plain]) {
    const unit = units.get(key) ?? (key.length > 1 ? units.get(key.toLowerCase()) : undefined);
    if (unit !== undefined) return unit;
  }
  return null;
}

/** Whether the m of `5m` means millions: before a plural noun, or where nothing speaks of space. */
function isMillion(scope: Scope, next: number): boolean {
  if (lowerAt(scope, next) === '-' || DIMENSIONS.has(lowerAt(scope, next))) return false;
  if (lowerAt(scope, next) === '(') return false;
  if (isWord(scope, next)) {
    for (let at = next; at < next + 3 && isWord(scope, at); at++) if (isPluralNoun(scope, at)) return true;
  }
  for (let at = Math.max(scope.firstToken, next - 20); at < next + 10; at++) {
    if (SPATIAL.test(lowerAt(scope, at))) return false;
  }
  return true;
}

/** The `1/4` of "1/4 mile", at its denominator. */
function fractionBefore(scope: Scope, { firstToken, suffix }: Numeral): number | null {
  const slashed =
    lowerAt(scope, firstToken - 1) === '/' && touches(scope, firstToken) && touches(scope, firstToken - 1);
  return slashed && suffix === ''
    ? slashedFraction(lowerAt(scope, firstToken - 2), lowerAt(scope, firstToken))
    : null;
}

function subunit(scope: Scope, unit: MeasureUnit, next: number): { value: number; endToken: number } | null {
  const smaller = SUBUNITS[unit.symbol];
  const numeral = scope.numerals.get(lowerAt(scope, next) === 'and' ? next + 1 : next);
  if (smaller === undefined || numeral === undefined) return null;
  const found = numeral.suffix === '' ? unitAfter(scope, numeral, GLUED) : gluedUnit(scope, numeral);
  if (found === null || found.unit.symbol !== smaller.symbol || numeral.value >= smaller.parts) return null;
  return { value: numeral.value / smaller.parts, endToken: found.endToken };
}

function unitsBy(keys: (row: (typeof ROWS)[number]) => readonly string[]): ReadonlyMap<string, MeasureUnit> {
  const units = new Map<string, MeasureUnit>();
  for (const row of ROWS) {
    for (const key of keys(row)) {
      const plain = key.replaceAll('-', ' ');
      units.set(plain, row.unit);
      // Names are looked up in lower case where they are not found as written.
      const lower = plain.toLowerCase();
      if (lower.length > 3 && !units.has(lower)) units.set(lower, row.unit);
    }
  }
  return units;
}

/** The unit that a name or symbol stands for, or null. */
export function unitByName(name: string): MeasureUnit | null {
  return NAMES.get(name.replaceAll('-', ' ')) ?? null;
}
