import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recogniseFigures } from '../../../src/recognise/figures/index.js';
import { describeText, figuresOf } from '../../support/figures.js';
import { describeShared, SHARED } from '../../support/shared.js';

function one(text: string) {
  const figures = figuresOf(text);
  expect(figures).toHaveLength(1);
  return figures[0];
}

it('takes no word for a multiple that every object has a property of', () => {
  expect(figuresOf('The constructor was late.')).toEqual([]);
});

it('takes no word for a scale that every object has a property of', () => {
  const figures = figuresOf('They sold 5constructor items for $5toString. They sold 5constructor.');
  expect(figures.filter(({ value }) => typeof value !== 'number' || Number.isNaN(value))).toEqual([]);
});

it('takes no word for a unit of age that every object has a property of', () => {
  expect(figuresOf('The robot is a 3 constructor old.').map(({ label }) => label)).not.toContainEqual(
    expect.stringContaining('function'),
  );
});

describe('a counted noun', () => {
  it('is the head, and the phrase is kept whole', () => {
    expect(one('At least 500 Spanish military personnel trained there.')).toMatchObject({
      text: 'At least 500 Spanish military personnel',
      label: '500 personnel',
      unit: 'personnel',
      of: 'Spanish military personnel',
      number: '500',
    });
  });

  it('leaves a name behind "of" out of the mention, as it is a mention of its own', () => {
    expect(one('They trained 37,000 members of the Iraqi Security Forces.')).toMatchObject({
      text: '37,000 members',
      of: 'members of the Iraqi Security Forces',
    });
  });

  it('takes names before the noun into the mention', () => {
    expect(one('The drone killed three US soldiers.')).toMatchObject({
      text: 'three US soldiers',
      label: 'three soldiers',
      of: 'US soldiers',
    });
    expect(one('He repaired dozens of Kia and Hyundai vehicles.')).toMatchObject({
      text: 'dozens of Kia and Hyundai vehicles',
      unit: 'vehicles',
      of: 'Kia and Hyundai vehicles',
      label: 'dozens of vehicles',
    });
  });

  it('leaves a name that may go on out of the mention', () => {
    expect(one('He walked past two Houses of Parliament.')).toMatchObject({ text: 'two' });
  });

  it('runs over a date, which is a mention as well', () => {
    expect(one('She missed two Monday meetings.')).toMatchObject({ text: 'two Monday meetings' });
  });

  it('keeps what a count is per', () => {
    expect(one('The lab runs 3,000 tests per day.')).toMatchObject({
      label: '3,000 tests per day',
      of: 'tests per day',
    });
  });
});

describe('labels', () => {
  it.each([
    ['It cost $5.2bn.', '$5.2 billion'],
    ['It cost $1.50.', '$1.50'],
    ['It cost $3-5 million.', '$3 million to $5 million'],
    ['It rose 19 per cent.', '19%'],
    ['It rose from 5 to 6 percent.', '5 to 6%'],
    ['It lies 250 miles off.', '250 miles'],
    ['It was 30 degrees Celsius.', '30 degrees Celsius'],
    ['It was 30 °C.', '30°C'],
    ['A 45-year-old man was held.', '45 years'],
    ['It is the third-largest economy.', 'third'],
    ['Three ships sank.', 'three ships'],
    ['It is a 3-nanometre chip.', '3 nanometres'],
    ['The fund owes AED 10 million.', 'AED 10 million'],
  ])('%s', (text, label) => {
    expect(one(text)?.label).toBe(label);
  });
});

describe('SI values', () => {
  it.each([
    ['The road is 250 miles long.', { value: 402_336, max: null, unit: 'm' }],
    ['It was 30°C.', { value: 303.15, max: null, unit: 'K' }],
    ['It flew 5 to 6 km.', { value: 5000, max: 6000, unit: 'm' }],
    ['It holds 40 decibels.', null],
    ['It cost $5.', null],
  ])('%s', (text, si) => {
    expect(one(text)?.si).toEqual(si);
  });
});

it.each([
  ['Nigeria fell silent. N750 was paid.', ['N750']],
  ['\n N750 was paid in Nigeria.', ['N750']],
])('begins where its sentence begins: %j', (text, figures) => {
  expect(figuresOf(text).map((figure) => figure.text)).toEqual(figures);
});

it.each([
  ['His two sons, aged 9 and 11, were rescued.', ['two sons', 'aged 9', '11']],
  ['Girls ages 9, 11, and 13 sang.', ['ages 9', '11', '13']],
  ['Bus lines 9 and 11 were stopped.', []],
])('reads the ages of a list: %s', (text, figures) => {
  expect(figuresOf(text).map((figure) => figure.text)).toEqual(figures);
});

it('has a number for its value, or there is no figure', () => {
  const figures = figuresOf('It fell .300,000 and $.71.4 million, and .10.32 parts. It lost .5 percent.');
  expect(figures.map(({ value }) => value).filter((value) => !Number.isFinite(value))).toEqual([]);
  expect(figures).toContainEqual(expect.objectContaining({ text: '.5 percent', value: 0.5 }));
});

describe('the currency of "$"', () => {
  const read = (text: string) => {
    const { candidates, diagnostics } = recogniseFigures(describeText(text));
    return [candidates[0]?.value.unit, diagnostics.map(({ rule }) => rule)];
  };

  it('is that of the country the document speaks of', () => {
    expect(read('Canberra will pay. The Australian plan costs $5 million.')).toEqual(['AUD', []]);
  });

  it('is the US dollar, with a diagnostic, where nothing decides', () => {
    expect(read('The plan costs $5 million.')).toEqual(['USD', ['figures/ambiguous-currency']]);
  });

  it('is what is written where that is clear', () => {
    expect(read('Canberra will pay US$5 million.')).toEqual(['USD', []]);
  });

  it('is said to be a guess once a document', () => {
    const { diagnostics } = recogniseFigures(describeText('It costs $5. It costs $6.'));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.span).toEqual({ start: 9, end: 11 });
  });
});

describeShared('the sample article', () => {
  it('has its figures and no others', () => {
    const text = readFileSync(join(SHARED, 'seed/kurdistan24.txt'), 'utf8');
    expect(figuresOf(text).map((figure) => [figure.text, figure.value, figure.bound, figure.unit])).toEqual([
      ['At least 500 Spanish military personnel', 500, 'at-least', 'personnel'],
      ['37,000 members', 37_000, 'exact', 'members'],
      ['more than 150 times', 150, 'more-than', 'times'],
      ['At least 500 Spanish military personnel', 500, 'at-least', 'personnel'],
      ['37,000 members', 37_000, 'exact', 'members'],
    ]);
  });
});
