import type { Amount } from './amount.js';
import { contextWords } from './context.js';
import type { Figure } from './figure.js';
import { sayAmount } from './label.js';
import { bind } from './quantity.js';
import { readAmounts } from './range.js';
import { endBefore, isHyphen, lowerAt, type Scope, startOf, textAt, touches } from './scope.js';

const UNITS: ReadonlyMap<string, string> = new Map([
  ['year', 'years'],
  ['years', 'years'],
  ['yr', 'years'],
  ['month', 'months'],
  ['months', 'months'],
  ['week', 'weeks'],
  ['weeks', 'weeks'],
  ['day', 'days'],
  ['days', 'days'],
]);
const PARTICLES = contextWords('name-particles');
/** Verbs and pronouns that follow a person's age between commas. */
const OF_PERSONS = contextWords('after-age');
const OLDEST_PERSON = 115;
/** As many are read of a list of ages. */
const MOST_AGES = 8;

/** How old someone or something is: "45-year-old", "aged 45", "10 months old", "Ana Ruiz, 45,". */
export function age(scope: Scope, at: number): Figure | null {
  const amount = readAmounts(scope, at);
  if (amount === null || amount.unit !== null || amount.numeral.form === 'plural') return null;
  const { value, max, number, said } = amount;
  const written = writtenAge(scope, amount.endToken) ?? personalAge(scope, amount);
  if (written === null) return null;
  const bounded = bind(scope, amount);
  const { unit, endToken, start } = written;
  const unitSaid = value === 1 && max === null ? unit.slice(0, -1) : unit;
  return {
    start: Math.min(bounded.start, start ?? bounded.start),
    end: Math.max(bounded.end, endBefore(scope, endToken)),
    endToken,
    value: {
      kind: 'measure',
      label: sayAmount({ said, before: '', after: ` ${unitSaid}` }),
      value,
      max,
      bound: bounded.bound,
      unit,
      si: null,
      of: null,
      number,
    },
  };
}

interface WrittenAge {
  readonly unit: string;
  readonly endToken: number;
  /** Where a word before the number starts that belongs to it. */
  readonly start?: number;
}

/** "-year-old", "years old", "year-olds", "years of age" */
function writtenAge(scope: Scope, from: number): WrittenAge | null {
  const first = lowerAt(scope, from) === '-' && touches(scope, from) ? from + 1 : from;
  const unit = UNITS.get(lowerAt(scope, first));
  if (unit === undefined) return null;
  const next = isHyphen(scope, first + 1) ? first + 2 : first + 1;
  if (/^olds?$/.test(lowerAt(scope, next))) return { unit, endToken: next + 1 };
  if (lowerAt(scope, first + 1) === 'of' && lowerAt(scope, first + 2) === 'age')
    return { unit, endToken: first + 3 };
  return null;
}

/** "aged 45", "at the age of 45", "Ana Ruiz, 45, said": years, where a person can be that old. */
function personalAge(scope: Scope, amount: Amount): WrittenAge | null {
  const { value, firstToken, numeral } = amount;
  if (!Number.isInteger(value) || value <= 0 || value > OLDEST_PERSON) return null;
  const { endToken } = bind(scope, amount);
  const before = lowerAt(scope, firstToken - 1);
  if (/^(?:aged?|ages)$/.test(before))
    return { unit: 'years', endToken, start: startOf(scope, firstToken - 1) };
  if (before === 'of' && lowerAt(scope, firstToken - 2) === 'age') return { unit: 'years', endToken };
  if (isListed(scope, firstToken)) return { unit: 'years', endToken };
  const alone = isTurned(scope, firstToken, endToken) || isApposed(scope, firstToken, endToken);
  return numeral.form === 'digits' && alone ? { unit: 'years', endToken } : null;
}

/** "aged 9 and 11", "ages 9, 11 and 13": behind another number of a list that begins so. */
function isListed(scope: Scope, first: number): boolean {
  let at = first;
  for (let ages = 0; ages < MOST_AGES; ages++) {
    const isJoined = /^(?:,|and)$/.test(lowerAt(scope, at - 1));
    at -= lowerAt(scope, at - 1) === 'and' && lowerAt(scope, at - 2) === ',' ? 3 : 2;
    if (!isJoined || !/^\d{1,3}$/.test(lowerAt(scope, at))) return false;
    if (/^(?:aged?|ages)$/.test(lowerAt(scope, at - 1))) return true;
  }
  return false;
}

/** "who turned 100 on Monday", "At 37, the leader", "She was 92.": what follows is no counted noun. */
function isTurned(scope: Scope, first: number, end: number): boolean {
  const after = lowerAt(scope, end);
  if (/^(?:turned|turns|turning)$/.test(lowerAt(scope, first - 1)))
    return /^(?:[.,;]|on|in|last|this|next|and)$/.test(after);
  if (textAt(scope, first - 1) === 'At' && first - 1 === scope.firstToken && after === ',') return true;
  const [verb, subject] = [lowerAt(scope, first - 1), lowerAt(scope, first - 2)];
  // "She was 92.", "died at 92"
  const said = /^(?:was|is)$/.test(verb) && /^(?:he|she|who)$/.test(subject);
  const died = verb === 'at' && /^(?:die|dies|died|dead)$/.test(subject);
  return (said || died) && /^(?:[.,;]?|when|at|in|on|after|from|of)$/.test(after);
}

/** "Ana Ruiz, 45, said": between commas behind a name, of one word only where the sentence, or an entry of a list, starts with it. */
function isApposed(scope: Scope, first: number, end: number): boolean {
  if (lowerAt(scope, first - 1) !== ',' || !/^[,.]$/.test(lowerAt(scope, end))) return false;
  if (!isName(scope, first - 2) || /^\p{Lu}+$/u.test(textAt(scope, first - 2))) return false;
  // Of a name of one word the verb tells: "Metsola, 45, was elected".
  if (lowerAt(scope, end) === ',' && OF_PERSONS.has(lowerAt(scope, end + 1))) return true;
  return (
    first - 2 === scope.firstToken ||
    lowerAt(scope, first - 3) === ':' ||
    isName(scope, first - 3) ||
    PARTICLES.has(lowerAt(scope, first - 3))
  );
}

function isName(scope: Scope, at: number): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(textAt(scope, at));
}
