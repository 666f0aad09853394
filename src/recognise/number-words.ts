import { readTable } from '../lists.js';

export type WordKind = 'unit' | 'tens' | 'hundred' | 'scale' | 'ordinal' | 'fraction' | 'vague' | 'dozens';

export interface NumberWord {
  readonly kind: WordKind;
  readonly value: number;
}

const ROWS = readTable('number-words.tsv');

/** The words that cardinals are made of, and the vague plurals ("thousands"). */
export const CARDINALS: ReadonlyMap<string, NumberWord> = wordsOf(
  'unit',
  'tens',
  'hundred',
  'scale',
  'vague',
  'dozens',
);
/** Ordinals by word: "third" is 3. */
export const ORDINALS = valuesOf('ordinal');
/** Denominators by word: "third" and "thirds" are 3. */
export const DENOMINATORS = valuesOf('fraction');

function wordsOf(...kinds: readonly WordKind[]): ReadonlyMap<string, NumberWord> {
  return new Map(
    ROWS.flatMap(([word = '', written = '', value = '']): [string, NumberWord][] => {
      const kind = kinds.find((one) => one === written);
      return kind === undefined ? [] : [[word, { kind, value: Number(value) }]];
    }),
  );
}

function valuesOf(kind: WordKind): ReadonlyMap<string, number> {
  return new Map([...wordsOf(kind)].map(([word, { value }]) => [word, value]));
}
