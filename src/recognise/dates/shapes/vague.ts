import { readTable, splitCell } from '../../../lists.js';
import { contextWords } from '../context.js';
import type { VagueExpression } from '../expression.js';
import { createPhraseTable, type PhraseTable } from '../phrase-table.js';
import type { Words } from '../words.js';
import type { Shape } from './shape.js';

interface Phrase {
  readonly reference: VagueExpression['reference'];
  /** `end`: only where the phrase is not the beginning of a longer one; `noun`: only before a noun; `modal`: only
   * after `will` and its like; `any`: everywhere. */
  readonly where: string;
}

const MODALS = contextWords('modals');
const FUNCTION_WORDS = contextWords('after-vague');
const AFTER_NOUN = contextWords('after-a-current');
const PHRASES = readPhrases();

/** `now`, `recently`, `in the coming days`, `the past`, `the near future`: points without a place on the calendar. */
export const vague: Shape = {
  name: 'vague',
  opens: [],
  openingPhrases: PHRASES,
  read(words, at) {
    for (const { end, value } of PHRASES.matches(words, at)) {
      if (value.where === 'end' && isContinued(words, end)) continue;
      if (value.where === 'noun' && !isFollowed(words, end)) continue;
      if (value.where === 'modal' && !MODALS.has(words.lower(at - 1))) continue;
      if (isFixed(words, at, end)) continue;
      return { end, expression: { kind: 'vague', reference: value.reference } };
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
  return words.lower(at) === 'soon' && (words.lower(at - 1) === 'as' || words.lower(end) === 'after');
}

function readPhrases(): PhraseTable<Phrase> {
  const rows = readTable('dates/vague.tsv');
  return createPhraseTable(
    rows.flatMap(([reference = '', where = '', spellings = '']) => {
      const value = { reference: reference as Phrase['reference'], where };
      return splitCell(spellings).map((spelling) => [spelling, value] as const);
    }),
  );
}
