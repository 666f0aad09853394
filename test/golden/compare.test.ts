import { describe, expect, it } from 'vitest';
import { compareItems } from '../support/golden/compare.js';
import type { Item } from '../support/golden/items.js';
import { locateMentions } from '../support/golden/locate.js';
import { countDifference, describeWorse } from '../support/golden/recorded.js';

describe('locateMentions', () => {
  it('takes the longest of the names that could come next', () => {
    const spans = locateMentions('NATO Mission Iraq left Iraq.', [['Iraq'], ['NATO Mission Iraq']]);
    expect(spans).toEqual([[{ start: 23, end: 27 }], [{ start: 0, end: 17 }]]);
  });

  it('finds whole words and numbers only', () => {
    expect(locateMentions('Maya met May, 15 of 5.', [['May'], ['5']])).toEqual([
      [{ start: 9, end: 12 }],
      [{ start: 20, end: 21 }],
    ]);
  });

  it('looks past spans that are taken', () => {
    expect(locateMentions('the first week, the first of', [['first']], [{ start: 0, end: 14 }])).toEqual([
      [{ start: 20, end: 25 }],
    ]);
  });

  it('refuses a mention that is not there', () => {
    expect(() => locateMentions('Iraq and Iran', [['Iran', 'Iraq']])).toThrow('"Iraq" is not in the text');
  });
});

describe('compareItems', () => {
  const item = (value: string, ...starts: number[]): Item => ({
    spans: starts.map((start) => ({ start, end: start + 4 })),
    values: { value },
  });

  it('counts mentions by exact ends', () => {
    const longer: Item = { spans: [{ start: 10, end: 15 }], values: {} };
    const { missed, false: spurious } = compareItems([item('a', 0, 10)], [item('a', 0), longer], []);
    expect(missed).toEqual([{ start: 10, end: 14 }]);
    expect(spurious).toEqual([{ start: 10, end: 15 }]);
  });

  it('compares values with the item that shares the most mentions', () => {
    const difference = compareItems([item('a', 0, 10, 20)], [item('b', 0), item('a', 10, 20)], ['value']);
    expect(difference.wrong).toEqual([]);
  });

  it('counts a wrong value like that of an item not found, so that finding it is never worse', () => {
    const lost = countDifference(compareItems([item('a', 0)], [], ['value']), ['value']);
    const wrong = countDifference(compareItems([item('a', 0)], [item('b', 0)], ['value']), ['value']);
    expect(lost).toEqual({ missed: 1, false: 0, value: 1 });
    expect(wrong).toEqual({ missed: 0, false: 0, value: 1 });
  });
});

describe('describeWorse', () => {
  const state = (missed: number) => ({ dates: { chips: { missed, false: 0 } } });

  it('names a count that went up', () => {
    expect(describeWorse('dates', 'chips', state(2), state(3))).toBe('chips, dates: missed 3, recorded 2');
  });

  it('says nothing where counts are the same or went down', () => {
    expect(describeWorse('dates', 'chips', state(2), state(2))).toBe('');
    expect(describeWorse('dates', 'chips', state(2), state(1))).toBe('');
  });

  it('asks to record an article that is not', () => {
    expect(describeWorse('dates', 'chips', {}, state(0))).toContain('npm run golden -- --record');
  });
});
