import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addMonths,
  easterOf,
  formatDay,
  fromDayNumber,
  mondayOf,
  toDayNumber,
  weekdayOf,
  weekOf,
} from '../../../../src/recognise/dates/anchor/civil.js';

const ofDate = (date: Date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

it('agrees with the Date object on every day of the years 1000 to 2999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -354_285, max: 376_200 }), (number) => {
      const day = ofDate(new Date(number * 86_400_000));
      expect(fromDayNumber(number)).toEqual(day);
      expect(toDayNumber(day)).toBe(number);
      expect(weekdayOf(day) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
    }),
  );
});

it('puts every day into the week whose Monday is at most six days before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 40_000 }), (number) => {
      const { year, week } = weekOf(fromDayNumber(number));
      const distance = number - toDayNumber(mondayOf(year, week));
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThan(7);
    }),
  );
});

it.each([
  ['2021-01-03', 2020, 53],
  ['2024-12-30', 2025, 1],
  ['1998-01-08', 1998, 2],
])('knows that %s is in week %i-%i', (iso, year, week) => {
  const [y = 0, month = 0, day = 0] = iso.split('-').map(Number);
  expect(weekOf({ year: y, month, day })).toEqual({ year, week });
});

it.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [1998, '1998-04-12'],
])('knows the Easter of %i', (year, easter) => {
  expect(formatDay(easterOf(year))).toBe(easter);
});

it('cuts a day to the length of the month it is moved to', () => {
  expect(formatDay(addMonths({ year: 2024, month: 1, day: 31 }, 1))).toBe('2024-02-29');
  expect(formatDay(addMonths({ year: 2024, month: 1, day: 31 }, -2))).toBe('2023-11-30');
});
