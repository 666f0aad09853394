import { UsageError } from './errors.js';
import type { ExtractOptions } from './extract.js';
import { isCalendarDay } from './model/day.js';
import { OFFSET_UNITS } from './model/offsets.js';
import { ENTITY_LISTS } from './write/output.js';

/** What each option must be, in words and as a test. */
const EXPECTED: Readonly<
  Record<keyof ExtractOptions, readonly [words: string, isGood: (value: unknown) => boolean]>
> = {
  date: ['a day of the calendar, as in 2024-01-26', (value) => isText(value) && isCalendarDay(value)],
  model: ["a model file's path", isText],
  minConfidence: ['a number from 0 to 1', (value) => typeof value === 'number' && value >= 0 && value <= 1],
  offsetUnit: [`one of ${OFFSET_UNITS.join(', ')}`, (value) => isOneOf(value, OFFSET_UNITS)],
  types: [
    `an array of ${ENTITY_LISTS.join(', ')}`,
    (value) => Array.isArray(value) && value.every((list) => isOneOf(list, ENTITY_LISTS)),
  ],
  includeText: ['true or false', (value) => typeof value === 'boolean'],
};

/**
 * Refuses what the types of `extract` do not allow and JavaScript lets through: a date that is none would give wrong
 * dates, an option misspelt would do nothing. An option that is undefined is one left out.
 *
 * @throws UsageError
 */
export function checkArguments(text: unknown, options: unknown): void {
  if (!isText(text)) throw new UsageError(`text is ${show(text)}`, 'Give extract a string.');
  if (typeof options !== 'object' || options === null)
    throw new UsageError(`the options are ${show(options)}`, "Give an object, as in { date: '2024-01-26' }.");
  for (const [name, value] of Object.entries(options)) {
    if (!isOption(name))
      throw new UsageError(`there is no option '${name}'`, `There are ${Object.keys(EXPECTED).join(', ')}.`);
    const [words, isGood] = EXPECTED[name];
    if (value !== undefined && !isGood(value))
      throw new UsageError(`the option ${name} is ${show(value)}`, `Give ${words}.`);
  }
}

function isOption(name: string): name is keyof ExtractOptions {
  return Object.hasOwn(EXPECTED, name);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isOneOf(value: unknown, values: readonly string[]): boolean {
  return isText(value) && values.includes(value);
}

/** A value for a message: short ones as they are, others by their kind. */
function show(value: unknown): string {
  if (isText(value)) return `'${value.slice(0, 40)}'`;
  if (typeof value === 'object' && value !== null)
    return `of the type ${value.constructor?.name ?? 'object'}`;
  return String(value);
}
