import type { Bound, FigureValue } from '../model/candidate.js';
import type { Extraction } from '../model/entity.js';
import { overlaps, sliceSpan } from '../model/span.js';
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
  readonly said: string;
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
  for (const entity of entities) {
    if (entity.type === 'figure') {
      for (const { start, end, value } of entity.mentions) {
        const { kind, unit } = value;
        if (kinds === 'all') {
          quantities.push({ start, end, text: text.slice(start, end), ...ofFigure(text, value) });
          continue;
        }
        if (kind === 'ordinal' || kind === 'score' || (kind === 'ratio' && unit === 'times')) continue;
        quantities.push({ start, end, text: text.slice(start, end), ...ofFigure(text, value) });
      }
    } else if (entity.type === 'date') {
      for (const { start, end, value } of entity.mentions) {
        const match = value.type === 'DURATION' ? DURATION.exec(value.value) : null;
        if (match === null || !numbers.some((number) => overlaps(number, { start, end }))) continue;
        const time =
          value.value.startsWith('PT') && match[2] === 'M' ? 'minute' : DURATION_UNITS[match[2] ?? ''];
        quantities.push({
          start,
          end,
          text: text.slice(start, end),
          value: Number(match[1]),
          max: null,
          bound: MODIFIER_BOUNDS[value.modifier ?? ''] ?? 'exact',
          hasUnit: (unit) => unit !== null && unit.replace(/s$/, '') === time,
          said: time ?? '',
        });
      }
    }
  }
  return quantities.sort((a, b) => a.start - b.start);
}

function ofFigure(text: string, figure: FigureValue): Omit<Quantity, 'start' | 'end' | 'text'> {
  const of = figure.of === null ? null : sliceSpan(text, figure.of).toLowerCase();
  const said = [figure.unit, of].filter((part) => part !== null).join(' | ');
  const { value, max, bound } = figure;
  return {
    value,
    max,
    bound,
    said,
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
        said: '',
      };
    }),
  );
}
