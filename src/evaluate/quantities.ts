import type { Bound, DateValue, FigureValue } from '../model/candidate.js';
import type { Extraction } from '../model/entity.js';
import { overlaps, type Span, sliceSpan } from '../model/span.js';
import { BY_MINOR, BY_NAME } from '../recognise/figures/currencies.js';
import { unitByName } from '../recognise/figures/measure.js';
import { findNumerals } from '../recognise/numbers.js';
import { applyScaleLetter } from '../recognise/numeral.js';

/** A figure or duration of ours, as an evaluation against quantities reads it. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly max: number | null;
  readonly bound: Bound;
  /** Whether a gold unit in words ("dollar per gallon") is the same; a gold without rates leaves ours out. */
  readonly hasUnit: (unit: string | null, rates?: 'without rates') => boolean;
}

const DURATION = /^P(?:T)?(\d+(?:\.\d+)?)([YMWDHS])$/;
const DURATION_UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  S: 'second',
};
const MODIFIER_BOUNDS: Readonly<Record<string, Bound>> = {
  APPROX: 'approximate',
  MORE_THAN: 'more-than',
  LESS_THAN: 'less-than',
  EQUAL_OR_MORE: 'at-least',
  EQUAL_OR_LESS: 'at-most',
};

/**
 * The quantities of an extraction. Ordinals, scores and multiples ("twice") are left out, as the gold sets of
 * quantities do not annotate them; durations with a number, which are dates of ours, are quantities there.
 */
export function quantitiesOf(extraction: Extraction, kinds: 'quantities' | 'all' = 'quantities'): Quantity[] {
  const { text, entities } = extraction;
  const numbers = numbersOf(extraction);
  const quantities: Quantity[] = [];
  const add = (span: Span, found: Read | null) => {
    if (found !== null)
      quantities.push({ start: span.start, end: span.end, text: sliceSpan(text, span), ...found });
  };
  for (const { type, mentions } of entities) {
    if (type === 'figure') {
      for (const mention of mentions)
        if (kinds === 'all' || isQuantity(mention.value)) add(mention, ofFigure(text, mention.value));
    } else if (type === 'date') {
      for (const mention of mentions)
        if (numbers.some((number) => overlaps(number, mention))) add(mention, ofDuration(mention.value));
    }
  }
  return quantities.sort((a, b) => a.start - b.start);
}

/** A quantity without where it stands. */
type Read = Omit<Quantity, 'start' | 'end' | 'text'>;

function isQuantity({ kind, unit }: FigureValue): boolean {
  return kind !== 'ordinal' && kind !== 'score' && !(kind === 'ratio' && unit === 'times');
}

/** Null for dates that are no duration of one unit. */
function ofDuration({ type, value, modifier }: DateValue): Read | null {
  const [, number, letter = ''] = (type === 'DURATION' ? DURATION.exec(value) : null) ?? [];
  if (number === undefined) return null;
  const time = value.startsWith('PT') && letter === 'M' ? 'minute' : DURATION_UNITS[letter];
  return {
    value: Number(number),
    max: null,
    bound: MODIFIER_BOUNDS[modifier ?? ''] ?? 'exact',
    hasUnit: (unit) => unit !== null && unit.replace(/s$/, '') === time,
  };
}

function ofFigure(text: string, figure: FigureValue): Read {
  const of = figure.of === null ? null : sliceSpan(text, figure.of).toLowerCase();
  const { value, max, bound } = figure;
  return {
    value,
    max,
    bound,
    hasUnit: (unit, rates) => hasUnit(figure, of, unit, rates !== undefined),
  };
}

function hasUnit(figure: FigureValue, of: string | null, gold: string | null, anyRate: boolean): boolean {
  if (gold === null || figure.unit === null) return gold === figure.unit;
  const [head = '', rate = null] = gold.split(' per ');
  if (!anyRate && !sameRate(rate, of, figure)) return false;
  const name = head.replace(/ of .*$/, '');
  if (figure.kind === 'money')
    return [BY_NAME, BY_MINOR].some((index) =>
      index.get(lastWord(name))?.currencies.some(({ code }) => code === figure.unit),
    );
  if (figure.kind === 'percent')
    return isPlural(figure.unit, name) || (figure.unit === 'percent' && name === 'percentage');
  if (figure.kind === 'measure')
    return (unitByName(gold) ?? unitByName(name))?.symbol === figure.unit || isPlural(figure.unit, name);
  return isPlural(lastWord(figure.unit.toLowerCase()), lastWord(name)) || samePhrase(of, gold);
}

function sameRate(rate: string | null, of: string | null, figure: FigureValue): boolean {
  const own = of === null ? null : (/(?:^| )(?:per|an?|each) ([^ ].*)$/.exec(of)?.[1] ?? null);
  if (rate === null) return own === null;
  if (own === null) return figure.kind === 'measure';
  return isPlural(own, rate) || (unitByName(own) !== null && unitByName(own) === unitByName(rate));
}

/** Whether the gold, which drops function words and plurals, has the words of our counted phrase. */
function samePhrase(of: string | null, gold: string): boolean {
  if (of === null) return false;
  const words = gold.split(' ');
  const own = of.split(/\s+/).filter((word) => word !== 'of' && word !== 'and' && word !== 'the');
  return own.length === words.length && own.every((word, at) => isPlural(word, words[at] ?? ''));
}

function isPlural(plural: string, singular: string): boolean {
  if (plural === singular) return true;
  return [`${singular}s`, `${singular}es`, singular.replace(/y$/, 'ies')].includes(plural);
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}

/** Every number of a text, whether it is a figure or not. */
export function numbersOf({ text, tokens, sentences }: Extraction): Quantity[] {
  return sentences.flatMap(({ firstToken, endToken }) =>
    [...findNumerals(text, tokens, firstToken, endToken).values()].map((numeral) => {
      const { start, end, value, max } = applyScaleLetter(numeral);
      return {
        start,
        end,
        text: text.slice(start, end),
        value,
        max,
        bound: 'exact',
        hasUnit: () => true,
      };
    }),
  );
}
