import { addTo } from '../../grouping.js';
import { readTable, splitCell } from '../../lists.js';
import type { Token } from '../../model/document.js';

export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  /** Its usual sign. */
  readonly sign: string;
  readonly adjectives: readonly string[];
  readonly places: readonly string[];
}

/** How often a document names the places of each currency, by code. */
export type PlaceCounts = ReadonlyMap<string, number>;

/** Currencies that share a name or sign, the usual one first. */
export interface NamedCurrencies {
  readonly currencies: readonly Currency[];
  /** Whether the word means something else as well, so that more must speak for money: "won", "pound". */
  readonly weak: boolean;
}

const ROWS = readTable('figures/currencies.tsv').map(
  ([code = '', sign = '', symbols, names, adjectives, places, minor]) => ({
    currency: { code, sign, adjectives: splitCell(adjectives), places: splitCell(places) },
    symbols: splitCell(symbols),
    names: splitCell(names),
    minor: splitCell(minor),
  }),
);

/** By the sign or letters before the amount, in their own case. */
export const BY_SYMBOL = index((row) => row.symbols);
/** By the name after the amount, in lower case. */
export const BY_NAME = index((row) => row.names.map((name) => name.toLowerCase()));
/** By the name of the hundredth part. */
export const BY_MINOR = index((row) => row.minor);

const CODES_BY_PLACE = new Map<string, string[]>();
for (const { currency } of ROWS) {
  for (const place of currency.places) addTo(CODES_BY_PLACE, place, currency.code);
}

export function countPlaces(tokens: readonly Token[]): PlaceCounts {
  const counts = new Map<string, number>();
  for (const { text } of tokens) {
    const codes = CODES_BY_PLACE.get(text);
    if (codes === undefined) continue;
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/**
 * Decides between currencies of one name by the places the document speaks of: the one whose places are
 * named twice as often as any other's and as often as any place's, else the usual one, which is a guess.
 */
export function decide(
  currencies: readonly Currency[],
  places: () => PlaceCounts,
): { currency: Currency; guessed: boolean } | null {
  const [usual] = currencies;
  if (usual === undefined) return null;
  if (currencies.length === 1) return { currency: usual, guessed: false };
  const counts = places();
  const ranked = currencies
    .map((currency) => ({ currency, count: counts.get(currency.code) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [best, second] = ranked;
  const most = Math.max(...counts.values(), 0);
  // A report from elsewhere gives dollars for its readers: they are the usual ones.
  if (best === undefined || best.count === 0 || best.count < 2 * (second?.count ?? 0) || best.count < most)
    return { currency: usual, guessed: true };
  return { currency: best.currency, guessed: false };
}

function index(
  keysOf: (row: (typeof ROWS)[number]) => readonly string[],
): ReadonlyMap<string, NamedCurrencies> {
  const byKey = new Map<string, { currencies: Currency[]; weak: boolean }>();
  for (const row of ROWS) {
    for (const written of keysOf(row)) {
      const weak = written.startsWith('?');
      const key = weak ? written.slice(1) : written;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { currencies: [row.currency], weak });
      else {
        known.currencies.push(row.currency);
        known.weak ||= weak;
      }
    }
  }
  return byKey;
}
