import { expect, it } from 'vitest';
import { extract, UsageError } from '../src/index.js';

/** `extract` as JavaScript can call it. */
const call = extract as (...args: unknown[]) => unknown;

function errorOf(...args: unknown[]): [message: string, hint: string | null] {
  try {
    call(...args);
  } catch (error) {
    if (error instanceof UsageError) return [error.message, error.hint];
    throw error;
  }
  throw new Error('no error');
}

it.each([
  [[], 'text is undefined', 'Give extract a string.'],
  [[null], 'text is null', 'Give extract a string.'],
  [[Buffer.from('Paris')], 'text is of the type Buffer', 'Give extract a string.'],
  [[['Paris']], 'text is of the type Array', 'Give extract a string.'],
  [['', null], 'the options are null', "Give an object, as in { date: '2024-01-26' }."],
  [
    ['', { dat: '2024-01-26' }],
    "there is no option 'dat'",
    'There are date, model, minConfidence, offsetUnit, types, includeText.',
  ],
  [
    ['', { date: '2024-02-31' }],
    "the option date is '2024-02-31'",
    'Give a day of the calendar, as in 2024-01-26.',
  ],
  [
    ['', { date: new Date(0) }],
    'the option date is of the type Date',
    'Give a day of the calendar, as in 2024-01-26.',
  ],
  [
    ['', { date: '2024-1-2' }],
    "the option date is '2024-1-2'",
    'Give a day of the calendar, as in 2024-01-26.',
  ],
  [['', { minConfidence: 2 }], 'the option minConfidence is 2', 'Give a number from 0 to 1.'],
  [['', { model: 5 }], 'the option model is 5', "Give a model file's path."],
  [['', { minConfidence: Number.NaN }], 'the option minConfidence is NaN', 'Give a number from 0 to 1.'],
  [['', { minConfidence: '0.5' }], "the option minConfidence is '0.5'", 'Give a number from 0 to 1.'],
  [['', { offsetUnit: 'bytes' }], "the option offsetUnit is 'bytes'", 'Give one of codepoint, utf16, utf8.'],
  [
    ['', { types: 'places' }],
    "the option types is 'places'",
    'Give an array of people, organisations, places, dates, figures, others.',
  ],
  [
    ['', { types: ['towns'] }],
    'the option types is of the type Array',
    'Give an array of people, organisations, places, dates, figures, others.',
  ],
  [['', { includeText: 'yes' }], "the option includeText is 'yes'", 'Give true or false.'],
])('extract(...%j) is refused', (args, message, hint) => {
  expect(errorOf(...args)).toEqual([message, hint]);
});

it('takes an undefined option for one left out, and changes no option', () => {
  const options = Object.freeze({ date: undefined, types: Object.freeze(['places']) });
  expect(call('Paris on Monday', options)).toEqual(extract('Paris on Monday', { types: ['places'] }));
});
