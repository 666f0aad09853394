import { describe, expect, it } from 'vitest';
import { contextWords } from '../../../../src/recognise/dates/context.js';
import { type WordClass, wordsOf } from '../../../../src/recognise/dates/lexicon.js';
import { shapesForNumeral } from '../../../../src/recognise/dates/shapes/index.js';
import { createWords } from '../../../../src/recognise/dates/words.js';
import { foldText } from '../../../../src/segment/fold.js';

const CLASSES: readonly WordClass[] = [
  ...([
    'month',
    'weekday',
    'weekdays',
    'unit',
    'season',
    'part',
    'deictic',
    'ordinal',
    'number',
    'scale',
  ] as const),
  ...(['decades', 'edge', 'relative', 'every', 'frequency', 'meridiem', 'zone', 'tense'] as const),
];
const MARKS = [
  ..."., ; : ( ) - – / ' ½ ° % to or and of in times noon o'clock 's BC B.C. AD people 7 2014".split(' '),
];
const FOLLOWERS = new Set([
  ...CLASSES.flatMap(wordsOf),
  ...['before-unit', 'before-one-unit', 'after-listed-day', 'counted', 'compared'].flatMap((name) => [
    ...contextWords(name),
  ]),
  ...MARKS,
]);
const STARTS = [[], ['in'], ['at'], ['the'], ['April', '24', 'and']];
const ENDS = [
  [],
  ['weeks'],
  ['January', '2024'],
  ['the', 'morning'],
  ['a', 'year'],
  ['a', 'half', 'years'],
  ['/', '2', 'years'],
];

/** The words with spaces between them, but for what follows a hyphen or slash, or is one. */
function wordsFrom(texts: readonly string[]) {
  let at = 0;
  const tokens = texts.map((text, i) => {
    const tied = /^[-/']/.test(text) || /^[-/']$/.test(texts[i - 1] ?? '');
    const start = at + (i > 0 && !tied ? 1 : 0);
    at = start + text.length;
    return { text, lower: foldText(text), start, end: at };
  });
  return createWords(tokens);
}

describe('shapesForNumeral', () => {
  it.each(['5', '12', '24', '80', '1,500', '2.5', '10.30'])(
    'leaves out no shape that reads %s and what follows',
    (number) => {
      const missed = [...FOLLOWERS].flatMap((next) =>
        STARTS.flatMap((start) =>
          ENDS.flatMap((end) => {
            const words = wordsFrom([...start, number, next, ...end]);
            const word = words.at(start.length);
            const tried = shapesForNumeral(word, words.lower(start.length + 1));
            return shapesForNumeral({ ...word, bare: false }, '')
              .filter((shape) => !tried.includes(shape) && shape.read(words, start.length) !== null)
              .map(({ name }) => `${name}: ${[...start, number, next, ...end].join(' ')}`);
          }),
        ),
      );
      expect(missed).toEqual([]);
    },
  );

  it('leaves out all before a word that no date goes on with', () => {
    const word = wordsFrom(['5']).at(0);
    expect(shapesForNumeral(word, 'people')).toEqual([]);
  });
});
