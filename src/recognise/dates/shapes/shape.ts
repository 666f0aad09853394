import type { Reading } from '../expression.js';
import type { WordClass } from '../lexicon.js';
import type { PhraseTable } from '../phrase-table.js';
import type { Words } from '../words.js';

/** One kind of date, recognised where a word of one of its classes, a numeral, or what it names itself opens it. */
export interface Shape {
  readonly name: string;
  readonly opens: readonly (WordClass | 'digits')[];
  readonly openingWords?: readonly string[];
  readonly openingPhrases?: PhraseTable<unknown>;
  /**
   * Of a shape that numerals open: classes and words of which one must follow a bare number (`5`, `1,500`), as most such
   * numbers are no dates. Without `follows` the shape is tried whatever follows.
   */
  readonly follows?: readonly (WordClass | 'digits')[];
  readonly followingWords?: readonly string[];
  /**
   * Reads the longest date of this shape that begins at the word `at`, or null. Looks at a bounded number of
   * words, so that the whole stays linear.
   */
  read(words: Words, at: number): Reading | null;
}
