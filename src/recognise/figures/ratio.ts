import type { Span } from '../../model/span.js';
import { exact } from '../cardinal.js';
import type { Numeral } from '../numeral.js';
import { readBoundBefore } from './bounds.js';
import type { Figure } from './figure.js';
import { sayText } from './label.js';
import { mentionEnd, readNounPhrase } from './nouns.js';
import { endBefore, isHyphen, lowerAt, type Scope, startOf, touches } from './scope.js';

/** "one in ten", "three out of five people", "a ratio of 3 to 1", "10-to-1", "odds of 5:1". */
export function ratio(scope: Scope, at: number): Figure | null {
  return inTotal(scope, at) ?? toOne(scope, at) ?? colon(scope, at);
}

/** A part of a whole: its value is the share. */
function inTotal(scope: Scope, at: number): Figure | null {
  const part = scope.numerals.get(at);
  if (part === undefined || !isPlain(part)) return null;
  let next = part.endToken;
  let every = '';
  if (lowerAt(scope, next) === 'in' && lowerAt(scope, next + 1) === 'every') every = 'every ';
  if (lowerAt(scope, next) === 'in') next += every === '' ? 1 : 2;
  else if (isHyphen(scope, next) && lowerAt(scope, next + 1) === 'in' && isHyphen(scope, next + 2)) next += 3;
  else if (lowerAt(scope, next) === 'out' && lowerAt(scope, next + 1) === 'of') {
    next += 2;
    if (lowerAt(scope, next) === 'every' || lowerAt(scope, next) === 'the') next++;
  } else return null;
  const whole = scope.numerals.get(next);
  if (whole === undefined || !isPlain(whole) || whole.value <= part.value || !isWhole(whole)) return null;
  return build(
    scope,
    part,
    whole,
    exact(part.value / whole.value),
    sayText(scope.text, { start: part.start, end: whole.end }).toLowerCase(),
    true,
  );
}

/** "5 in 2019" is a number in a year; words and round numbers make a share. */
function isWhole(whole: Numeral): boolean {
  if (whole.form === 'words' || whole.marked) return true;
  return whole.value <= 100 || whole.value % 100 === 0;
}

function toOne(scope: Scope, at: number): Figure | null {
  const first = scope.numerals.get(at);
  if (first === undefined || !isPlain(first)) return null;
  const tied =
    isHyphen(scope, first.endToken) &&
    lowerAt(scope, first.endToken + 1) === 'to' &&
    isHyphen(scope, first.endToken + 2);
  const spaced = lowerAt(scope, first.endToken) === 'to' && isCalledRatio(scope, at);
  if (!tied && !spaced) return null;
  const second = scope.numerals.get(first.endToken + (tied ? 3 : 1));
  if (second === undefined || !isPlain(second) || second.value === 0) return null;
  return build(
    scope,
    first,
    second,
    exact(first.value / second.value),
    sayText(scope.text, { start: first.start, end: second.end }).toLowerCase(),
    false,
  );
}

/** `2:1` is one token, and a time unless the text says ratio or odds. */
function colon(scope: Scope, at: number): Figure | null {
  const match = /^(\d{1,4}):(\d{1,4})$/.exec(lowerAt(scope, at));
  if (match === null || !isCalledRatio(scope, at)) return null;
  const [, first = '', second = ''] = match;
  if (Number(second) === 0) return null;
  const span = { start: startOf(scope, at), end: endBefore(scope, at + 1) };
  return figure(
    span,
    at + 1,
    exact(Number(first) / Number(second)),
    `${first} to ${second}`,
    span,
    null,
    'exact',
  );
}

function isCalledRatio(scope: Scope, at: number): boolean {
  for (let near = at - 4; near < at + 4; near++) {
    if (/^(?:ratios?|odds|proportion|outnumber(?:ed|ing|s)?|majority)$/.test(lowerAt(scope, near)))
      return true;
  }
  return false;
}

function isPlain({ suffix, prefix, form }: Numeral): boolean {
  return suffix === '' && prefix === '' && form !== 'plural';
}

function build(
  scope: Scope,
  first: Numeral,
  second: Numeral,
  value: number,
  label: string,
  counts: boolean,
): Figure {
  const before = readBoundBefore(scope, first.firstToken);
  const phrase =
    counts && !touches(scope, second.endToken) ? readNounPhrase(scope, second.endToken, false) : null;
  const span = {
    start: before === null ? first.start : startOf(scope, before.edge),
    end: (phrase && mentionEnd(scope, phrase)) ?? second.end,
  };
  const of = phrase && { start: startOf(scope, phrase.firstToken), end: endBefore(scope, phrase.endToken) };
  const unit = phrase && scope.text.slice(startOf(scope, phrase.head), endBefore(scope, phrase.head + 1));
  const said = unit === null ? label : `${label} ${unit}`;
  const number = { start: first.start, end: second.end };
  const made = figure(
    span,
    phrase?.endToken ?? second.endToken,
    value,
    said,
    number,
    of,
    before?.bound ?? 'exact',
  );
  return { ...made, value: { ...made.value, unit } };
}

function figure(
  span: Span,
  endToken: number,
  value: number,
  label: string,
  number: Span,
  of: Span | null,
  bound: Figure['value']['bound'],
): Figure {
  return {
    ...span,
    endToken,
    value: { kind: 'ratio', label, value, max: null, bound, unit: null, si: null, of, number },
  };
}
