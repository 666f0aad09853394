import { contextWords } from '../context.js';
import type { VagueExpression } from '../expression.js';
import { readList } from '../list.js';
import type { Words } from '../words.js';
import type { Shape } from './shape.js';

interface Phrase {
  readonly words: readonly string[];
  readonly reference: VagueExpression['reference'];
  /** `end`: only where the phrase is not the beginning of a longer one; `noun`: only before a noun; `any`: everywhere. */
  readonly where: string;
}

const FUNCTION_WORDS = contextWords('after-vague');
const AFTER_NOUN = new Set('was is has had were of in and that which to flows ran'.split(' '));
const PHRASES = readPhrases();

/** `now`, `recently`, `in the coming days`, `the past`, `the near future`: points without a place on the calendar. */
export const vague: Shape = {
  name: 'vague',
  opens: [],
  openingWords: [...PHRASES.keys()],
  read(words, at) {
    for (const phrase of PHRASES.get(words.at(at).lower) ?? []) {
      const end = at + phrase.words.length;
      if (!phrase.words.every((word, i) => words.at(at + i).lower === word)) continue;
      if (phrase.where === 'end' && isContinued(words, end)) continue;
      if (phrase.where === 'noun' && !isFollowed(words, end)) continue;
      if (isFixed(words, at, end)) continue;
      return { end, expression: { kind: 'vague', reference: phrase.reference } };
    }
    return null;
  },
};

/** Whether the phrase goes on as something else: `the past participle`, `in the past two years`, `now that`. */
function isContinued(words: Words, end: number): boolean {
  const { lower, number, digits, unit } = words.at(end);
  if (number !== undefined || digits || unit !== undefined) return true;
  return /^\p{L}/u.test(lower) && !FUNCTION_WORDS.has(lower);
}

/** Whether what follows can be a noun or its adjective: `current prices`, not `the current was strong`. */
function isFollowed(words: Words, end: number): boolean {
  const { lower } = words.at(end);
  return /^[\p{L}\d]/u.test(lower) && !AFTER_NOUN.has(lower);
}

/** `as soon as`, `soon after`: the word belongs to a longer expression. */
function isFixed(words: Words, at: number, end: number): boolean {
  return (
    words.at(at).lower === 'soon' && (words.at(at - 1).lower === 'as' || words.at(end).lower === 'after')
  );
}

function readPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const line of readList('vague.tsv')) {
    const [reference = '', where = '', spellings = ''] = line.split('\t');
    for (const spelling of spellings.split(', ')) {
      const own = spelling.split(' ');
      const first = own[0] ?? '';
      const phrase = { words: own, reference: reference as VagueExpression['reference'], where };
      phrases.set(
        first,
        [...(phrases.get(first) ?? []), phrase].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return phrases;
}
