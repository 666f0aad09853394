import { contextWords } from '../context.js';
import type { Fields, Reading } from '../expression.js';
import { parseSmallNumber } from '../small-numbers.js';
import type { Words } from '../words.js';
import { isTitle } from './deictic.js';
import { isNumbered, isTimeOfDay, point } from './parts.js';
import type { Shape } from './shape.js';

const CLOCK = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?(am|pm|a\.m\.?|p\.m\.?|gmt|utc|z)?$/;
const HOUR = /^(\d{1,2})(am|pm|a\.m\.?|p\.m\.?)$/;
const ZONED = /^(\d{2})(\d{2})(gmt|utc|z)?$/;
const TIME_CUES = contextWords('before-time');

/** `5 p.m.`, `5:30 pm EST`, `17:30`, `1600 GMT`, `10 o'clock`, `4 in the morning`. */
export const clock: Shape = {
  name: 'clock',
  opens: ['digits', 'number'],
  follows: ['meridiem', 'zone'],
  followingWords: ["o'clock", 'in'],
  read(words, at) {
    if (words.at(at).digits && isNumbered(words, at)) return null;
    return readTwelve(words, at) ?? readClock(words, at) ?? readMilitary(words, at);
  },
};

/** `noon`, `midday`, `midnight`. */
export const namedTime: Shape = {
  name: 'named-time',
  opens: [],
  openingWords: ['12', 'noon', 'midday', 'noontime', 'midnight'],
  read(words, at) {
    if (words.lower(at) === '12')
      return words.lower(at + 1) === 'noon' ? zoned(words, at + 2, { hour: 12, minute: 0 }) : null;
    if (isTitle(words, at) || words.lower(at - 1) === 'high') return null;
    const hour = words.lower(at) === 'midnight' ? 24 : 12;
    return zoned(words, at + 1, { hour, minute: 0 });
  },
};

/** An hour with am or pm, o'clock or a part of the day. */
function readTwelve(words: Words, at: number): Reading | null {
  const { lower } = words.at(at);
  const glued = HOUR.exec(lower);
  if (glued !== null) return zoned(words, at + 1, toHour(Number(glued[1]), null, glued[2] ?? ''));
  const hour = /^\d{1,2}$/.test(lower) ? { value: Number(lower), end: at + 1 } : parseSmallNumber(words, at);
  if (
    hour === null ||
    hour.value === null ||
    hour.value < 1 ||
    hour.value > 12 ||
    !Number.isInteger(hour.value)
  )
    return null;
  const oclock = words.lower(hour.end) === "o'clock";
  const next = oclock ? hour.end + 1 : hour.end;
  const { meridiem, lower: mark } = words.at(next);
  if (meridiem !== undefined && !(mark === 'am' && words.at(next).text === 'am' && !words.at(at).digits))
    return zoned(words, next + 1, toHour(hour.value, null, meridiem));
  const part =
    words.lower(next) === 'in' && words.lower(next + 1) === 'the' ? words.at(next + 2).part : undefined;
  if (part !== undefined && (oclock || TIME_CUES.has(words.lower(at - 1)))) {
    return zoned(words, next + 3, toHour(hour.value, null, part === 'MO' ? 'am' : 'pm'));
  }
  return oclock ? zoned(words, next, { hour: hour.value }) : null;
}

function readClock(words: Words, at: number): Reading | null {
  const match = CLOCK.exec(words.lower(at));
  if (match === null) return null;
  const [whole, hour = '', minute = '', second, suffix] = match;
  if (!isTimeOfDay(Number(hour), Number(minute), Number(second ?? 0))) return null;
  const { meridiem, zone, lower } = words.at(at + 1);
  const seconds = second === undefined ? {} : { second: Number(second) };
  if (suffix !== undefined && !/^[ap]/.test(suffix)) {
    return {
      end: at + 1,
      expression: point({ hour: Number(hour), minute: Number(minute), ...seconds, zone: 'Z' }),
    };
  }
  const half = suffix ?? meridiem;
  if (half !== undefined && Number(hour) <= 12 && Number(hour) > 0) {
    return zoned(words, suffix === undefined ? at + 2 : at + 1, {
      ...toHour(Number(hour), Number(minute), half),
      ...seconds,
    });
  }
  const spoken =
    /^0\d:/.test(whole) ||
    zone !== undefined ||
    lower === 'local' ||
    TIME_CUES.has(words.lower(at - 1)) ||
    isStamp(words, at);
  if (whole.includes('.') ? zone === undefined : !spoken) return null;
  return zoned(words, at + 1, { hour: Number(hour), minute: Number(minute), ...seconds });
}

/** `17:42 – Goal!`: what a live report's entry begins with. */
function isStamp(words: Words, at: number): boolean {
  return at === 0 && /^\d\d:/.test(words.lower(at)) && /^[-–—:]$/.test(words.lower(at + 1));
}

/** `1600 GMT`: four digits are a time only before a zone. */
function readMilitary(words: Words, at: number): Reading | null {
  const match = ZONED.exec(words.lower(at));
  if (match === null) return null;
  const [, hour = '', minute = '', glued] = match;
  if (!isTimeOfDay(Number(hour), Number(minute))) return null;
  if (glued !== undefined)
    return { end: at + 1, expression: point({ hour: Number(hour), minute: Number(minute), zone: 'Z' }) };
  const { zone, lower } = words.at(at + 1);
  if (zone === undefined && lower !== 'hours') return null;
  return zoned(words, lower === 'hours' ? at + 2 : at + 1, { hour: Number(hour), minute: Number(minute) });
}

function toHour(hour: number, minute: number | null, half: string): Fields {
  const twelve = hour % 12;
  const minutes = minute === null ? {} : { minute };
  return { hour: half.startsWith('p') ? twelve + 12 : twelve, ...minutes };
}

/** Adds the zone that follows, in capitals: `EST`, `GMT+3`, `local time`. */
function zoned(words: Words, end: number, fields: Fields): Reading {
  const bracketed = words.lower(end) === '(' && words.lower(end + 2) === ')' ? 1 : 0;
  const { zone, text, lower } = words.at(end + bracketed);
  if (zone !== undefined && text === text.toUpperCase()) {
    return {
      end: end + 1 + 2 * bracketed,
      expression: point({ ...fields, zone: zone === '+00:00' ? 'Z' : zone }),
    };
  }
  if ((lower === 'local' || lower === 'eastern' || lower === 'pacific') && words.lower(end + 1) === 'time')
    return { end: end + 2, expression: point(fields) };
  return { end, expression: point(fields) };
}
