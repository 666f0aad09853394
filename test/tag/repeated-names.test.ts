import { expect, it } from 'vitest';
import type { TokenSpan } from '../../src/tag/labels.js';
import { repeatNames } from '../../src/tag/repeated-names.js';
import { createWord, type Word } from '../../src/tag/word.js';
import { tinyLexicon } from '../support/lexicon.js';

const LEXICON = tinyLexicon();

/** Sentences with their names in brackets, of label 0, or 1 with a star: `[Sara Rossi] met [Rossi]*`. */
function read(sentences: readonly string[]) {
  const words: Word[] = [];
  const names: TokenSpan[] = [];
  const ranges = sentences.map((sentence) => {
    const firstToken = words.length;
    let first = 0;
    for (const part of sentence.split(' ')) {
      if (part.startsWith('[')) first = words.length;
      const text = part.replace(/[[\]*]/g, '');
      words.push(createWord({ text, lower: text.toLowerCase() }, LEXICON));
      if (part.includes(']')) names.push({ first, end: words.length, label: Number(part.endsWith('*')) });
    }
    const end = words.length;
    return { sentence: { start: 0, end: 0, firstToken, endToken: end }, first: firstToken, end };
  });
  return { words, ranges, names };
}

it.each([
  [
    'is whole where a part was found',
    ['[Sara Rossi] left', 'Sara [Rossi] left'],
    ['[Sara Rossi] left', '[Sara Rossi] left'],
  ],
  [
    'is found where nothing was',
    ['[Red Cross] left', 'the Red Cross left'],
    ['[Red Cross] left', 'the [Red Cross] left'],
  ],
  [
    'is the longest that fits',
    ['[Bank of Oslo] and [Bank of]', 'Bank of Oslo'],
    ['[Bank of Oslo] and [Bank of]', '[Bank of Oslo]'],
  ],
  [
    'keeps its parts of another kind',
    ['[Bank Oslo]* left', 'Bank [Oslo] left'],
    ['[Bank Oslo]* left', 'Bank [Oslo] left'],
  ],
  [
    'leaves longer names',
    ['[Red Cross] left', '[Red Cross Oslo] left'],
    ['[Red Cross] left', '[Red Cross Oslo] left'],
  ],
  [
    'is not made of two sentences',
    ['[Red Cross] left', 'all Red', 'Cross left'],
    ['[Red Cross] left', 'all Red', 'Cross left'],
  ],
  [
    'is none where it is written otherwise',
    ['[Red Cross] left', 'a red cross'],
    ['[Red Cross] left', 'a red cross'],
  ],
  ['is no single word', ['[Cross] left', 'Cross left'], ['[Cross] left', 'Cross left']],
])('a name %s', (_, before, after) => {
  const { words, ranges, names } = read(before);
  const found = repeatNames(words, ranges, names);
  expect(found.map(({ first, end, label }) => ({ first, end, label }))).toEqual(read(after).names);
  // What the model did not see is tied to what it did.
  for (const name of found) expect(names.includes(name.of ?? name)).toBe(true);
});
