import type { VagueExpression } from '../expression.js';
import { readList } from '../list.js';
import type { Words } from '../words.js';
import type { Shape } from './shape.js';

interface Phrase {
  readonly words: readonly string[];
  readonly reference: VagueExpression['reference'];
  /** `end`: only where the phrase is not the beginning of a longer one; `any`: everywhere. */
  readonly where: string;
}

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
  return (
    /^\p{L}/u.test(lower) &&
    ![
      'and',
      'or',
      'of',
      'to',
      'as',
      'for',
      'when',
      'but',
      'by',
      'with',
      'is',
      'was',
      'will',
      'has',
      'have',
      'had',
      'in',
      'on',
      'at',
      'because',
      'he',
      'she',
      'they',
      'it',
      'that',
      'which',
      'who',
      'than',
      'from',
      'we',
      'i',
      'the',
      'would',
      'could',
      'should',
      'are',
      'were',
      'if',
      'after',
      'before',
      'since',
      'over',
      'through',
      'about',
      'under',
    ].includes(lower)
  );
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
