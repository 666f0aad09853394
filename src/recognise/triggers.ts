import type { Token } from '../model/document.js';
import { AGENCY_WORDS } from './agencies.js';
import { DATE_WORDS } from './dates/find.js';
import { startsWithDigit } from './dates/openings.js';
import { holdsDigit } from './digit-numeral.js';
import { FIGURE_WORDS } from './figures/openings.js';
import { NUMBER_WORDS } from './numbers.js';

const DATE = 1;
const NUMBER = 2;
const FIGURE = 4;
const AGENCY = 8;

/** What a word may open, as bits. */
const OPENED_BY = new Map<string, number>();
for (const [bit, words] of [
  [DATE, DATE_WORDS],
  [NUMBER, NUMBER_WORDS],
  [FIGURE, FIGURE_WORDS],
  [AGENCY, AGENCY_WORDS],
] as const) {
  for (const word of words) OPENED_BY.set(word, (OPENED_BY.get(word) ?? 0) | bit);
}

/** What may begin at each token of a document, by its word alone: one look-up a token for all of them. */
export class Triggers {
  readonly #bits: Uint8Array;

  constructor(tokens: readonly Token[]) {
    this.#bits = new Uint8Array(tokens.length);
    let at = 0;
    for (const token of tokens) this.#bits[at++] = openedBy(token);
  }

  mayOpenDate(at: number): boolean {
    return ((this.#bits[at] ?? 0) & DATE) !== 0;
  }

  mayOpenNumber(at: number): boolean {
    return ((this.#bits[at] ?? 0) & NUMBER) !== 0;
  }

  mayOpenFigure(at: number): boolean {
    return ((this.#bits[at] ?? 0) & FIGURE) !== 0;
  }

  mayOpenAgency(at: number): boolean {
    return ((this.#bits[at] ?? 0) & AGENCY) !== 0;
  }
}

function openedBy({ lower }: Token): number {
  if (startsWithDigit(lower)) return DATE | NUMBER | FIGURE;
  return (OPENED_BY.get(lower) ?? 0) | (holdsDigit(lower) ? NUMBER : 0);
}
