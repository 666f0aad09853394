import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateFigures } from '../../src/evaluate/figures.js';
import { readNewsQuant } from '../../src/evaluate/newsquant.js';
import { compareSpec, readSpec } from '../../src/evaluate/recognizers.js';
import { runPipeline } from '../../src/pipeline.js';
import { documentFromText } from '../../src/read/text.js';
import { describeShared, SHARED } from '../support/shared.js';

const tagger = { name: 'none', tag: () => [] };
const extract = (text: string) => runPipeline(documentFromText(text), { tagger, date: null });

function score(text: string, ...quantities: [change: string, value: string, unit: string][]) {
  const written = quantities.map(([change, value, normalized_unit]) => ({ change, value, normalized_unit }));
  const { value, valueAndUnit, valueAndBound } = evaluateFigures(
    readNewsQuant([{ text, quantities: written }]),
    extract,
  );
  return [value.f1, valueAndUnit.f1, valueAndBound.f1];
}

describe('evaluateFigures', () => {
  it('gives all points for the same value, unit and bound', () => {
    expect(score('It lost more than 5 per cent.', ['>', '5.0', 'percentage'])).toEqual([1, 1, 1]);
  });

  it('takes the points for a unit or a bound that differs', () => {
    expect(score('It lost more than 5 miles.', ['=', '5.0', 'kilometre'])).toEqual([1, 0, 0]);
  });

  it('counts what is missing and what is too much', () => {
    expect(score('It has 5 legs.', ['=', '6', 'leg'])).toEqual([0, 0, 0]);
    expect(score('It has 5 legs and 6 arms.', ['=', '5', 'leg'])[0]).toBeCloseTo(2 / 3);
  });

  it('compares the ends of a range in either order', () => {
    expect(score('It fell from $75 to $45.', ['=', '75.0-45.0', 'dollar'])).toEqual([1, 1, 1]);
  });

  it('compares what a price is per', () => {
    expect(score('Oil costs $75 a barrel.', ['=', '75', 'dollar per barrel'])).toEqual([1, 1, 1]);
    expect(score('Oil costs $75 a barrel.', ['=', '75', 'dollar per gallon'])).toEqual([1, 0, 1]);
  });

  it('refuses another form', () => {
    expect(() => readNewsQuant({})).toThrow('no list of sentences');
  });
});

describe('compareSpec', () => {
  it('tells the kinds of disagreement apart', () => {
    const result = (Text: string, Start: number, value: string, unit: string) => ({
      Text,
      Start,
      End: Start + Text.length - 1,
      Resolution: { value, unit },
    });
    const cases = readSpec([
      { Input: 'It is 5 km.', Results: [result('5 km', 6, '5', 'Kilometer')] },
      { Input: 'It is 5 km.', Results: [result('5 km', 6, '6', 'Kilometer')] },
      { Input: 'It is 5 km.', Results: [result('5 km', 6, '5', 'Mile')] },
      { Input: 'It is far.', Results: [result('far', 6, '5', 'Mile')] },
      { Input: 'It is 5 km.', Results: [] },
    ]);
    expect(compareSpec(cases, extract)).toEqual({
      agreed: 1,
      'other-value': 1,
      'other-unit': 1,
      'not-found': 1,
      extra: 1,
    });
  });
});

describeShared('NewsQuant, development sentences', () => {
  it('reaches what was asked for', () => {
    const json = JSON.parse(readFileSync(join(SHARED, 'data/figures/newsquant.dev.json'), 'utf8'));
    const { value, valueAndUnit, valueAndBound } = evaluateFigures(readNewsQuant(json), extract);
    expect(value.f1).toBeGreaterThanOrEqual(0.92);
    expect(valueAndUnit.f1).toBeGreaterThanOrEqual(0.82);
    expect(valueAndBound.f1).toBeGreaterThanOrEqual(0.8);
  });
});
