/** A day of the proleptic Gregorian calendar. No `Date`: a date here has no time and no zone. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function toDayNumber({ year, month, day }: CivilDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `toDayNumber`. */
export function fromDayNumber(dayNumber: number): CivilDay {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 is Monday. */
export function weekdayOf(day: CivilDay): number {
  return ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function addDays(day: CivilDay, count: number): CivilDay {
  return fromDayNumber(toDayNumber(day) + count);
}

/** Months later; the day is cut to the month's length. */
export function addMonths({ year, month, day }: CivilDay, count: number): CivilDay {
  const months = year * 12 + month - 1 + count;
  const to = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return { ...to, day: Math.min(day, daysInMonth(to.year, to.month)) };
}

export function daysInMonth(year: number, month: number): number {
  return toDayNumber({ ...nextMonth(year, month), day: 1 }) - toDayNumber({ year, month, day: 1 });
}

export function nextMonth(year: number, month: number): { year: number; month: number } {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** ISO 8601 week and the year that it belongs to. */
export function weekOf(day: CivilDay): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = toDayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((toDayNumber(thursday) - first) / 7) + 1 };
}

/** The Monday of an ISO 8601 week. */
export function mondayOf(year: number, week: number): CivilDay {
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** Western Easter Sunday. Source: the anonymous Gregorian computus (Meeus, "Astronomical Algorithms"). */
export function easterOf(year: number): CivilDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
}

/** Reads `YYYY-MM-DD`; null where it is none. */
export function parseDay(iso: string): CivilDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

export function formatDay({ year, month, day }: CivilDay): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** Two digits. */
export function pad(number: number): string {
  return String(number).padStart(2, '0');
}
