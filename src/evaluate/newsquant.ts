import { InputError } from '../errors.js';
import type { Bound } from '../model/candidate.js';
import { readFields } from './gold-file.js';

/** A quantity of NewsQuant's gold: https://github.com/vivkaz/CQE, Almasian et al., EMNLP 2023. */
export interface GoldQuantity {
  readonly value: number;
  /** The other end where the gold gives two, in the order of the text. */
  readonly other: number | null;
  /** The normalised unit, singular and in words ("dollar per gallon"), or null where the gold has none. */
  readonly unit: string | null;
  readonly bound: 'exact' | 'approximate' | 'more' | 'less';
}

export interface GoldSentence {
  readonly text: string;
  readonly quantities: readonly GoldQuantity[];
}

interface WrittenSentence {
  readonly text: string;
  readonly quantities: readonly WrittenQuantity[];
}

interface WrittenQuantity {
  readonly change: string;
  readonly value: string;
  readonly normalized_unit: string;
}

/** A rise or fall is the sentence's, not the number's: "up 5%" is 5% exactly. */
const BOUNDS: ReadonlyMap<string, GoldQuantity['bound']> = new Map([
  ['=', 'exact'],
  ['up', 'exact'],
  ['down', 'exact'],
  ['~', 'approximate'],
  ['>', 'more'],
  ['<', 'less'],
]);
const RANGE = /^(-?[\d.]+(?:E-?\d+)?) ?- ?(-?[\d.]+)$/;

/** Reads NewsQuant's JSON, already parsed. @throws InputError where it is something else; the message does not repeat the path */
export function readNewsQuant(json: unknown): GoldSentence[] {
  if (!Array.isArray(json)) throw new InputError('holds no list of sentences');
  return json.map((each: unknown) => {
    const { text, quantities } = readFields<WrittenSentence>(each, { text: 'string', quantities: 'list' });
    return { text, quantities: quantities.map(readQuantity) };
  });
}

function readQuantity(quantity: unknown): GoldQuantity {
  const { change, value, normalized_unit } = readFields<WrittenQuantity>(quantity, {
    normalized_unit: 'string',
  });
  const range = RANGE.exec(value);
  return {
    value: Number(range?.[1] ?? value),
    other: range === null ? null : Number(range[2]),
    unit: normalized_unit === '-' ? null : normalized_unit.toLowerCase(),
    bound: BOUNDS.get(change) ?? 'exact',
  };
}

/** Ours, in the four classes of the gold; a range is exact, as its ends are. */
export function goldBound(bound: Bound): GoldQuantity['bound'] {
  if (bound === 'at-least' || bound === 'more-than') return 'more';
  if (bound === 'at-most' || bound === 'less-than') return 'less';
  return bound === 'approximate' ? 'approximate' : 'exact';
}
