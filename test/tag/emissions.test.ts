import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/evaluate/random.js';
import { addRows, addWords } from '../../src/tag/emissions.js';
import { FEATURE_REACH, packModel, unpackModel } from '../../src/tag/model.js';
import { createWord } from '../../src/tag/word.js';
import type { ScoredWord } from '../../src/tag/word-scores.js';
import { DETERMINISTIC } from '../support/arbitrary-text.js';
import { tinyLexicon } from '../support/lexicon.js';
import { modelSource } from '../support/model.js';

const SOURCE = modelSource({ labels: ['person', 'place'], width: 2, hidden: 3 });
const MODEL = unpackModel(packModel(SOURCE), 'test');
const TAGS = 9;
const PLACES = 2 * FEATURE_REACH + 1;
const random = createRandom(3);
const [EDGE, ...WORDS] = Array.from({ length: 40 }, (_, number) => ({
  number,
  word: createWord({ text: 'x', lower: 'x' }, tinyLexicon()),
  linear: Float32Array.from({ length: PLACES * TAGS }, () => Math.floor(random.next() * 255) - 127),
  input: new Float32Array(2),
})) as [ScoredWord, ...ScoredWord[]];

describe('addWords', () => {
  it('adds for each token what the words around it in the sentence say of their places', () => {
    const lengths = fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 9 }), fc.nat(4));
    fc.assert(
      fc.property(lengths, ([firstToken, left, length, right]) => {
        const first = firstToken + left;
        const end = first + length;
        const sentence = { start: 0, end: 0, firstToken, endToken: end + right };
        // With room for tokens after the range, which are left alone.
        const emissions = new Float32Array((length + FEATURE_REACH) * TAGS).fill(1);
        addWords(MODEL, WORDS, EDGE, { sentence, first, end }, emissions);
        expect(emissions.subarray(length * TAGS).every((value) => value === 1)).toBe(true);
        emissions.subarray(0, length * TAGS).forEach((value, i) => {
          let expected = 1;
          for (let place = 0; place < PLACES; place++) {
            const at = first + Math.floor(i / TAGS) + place - FEATURE_REACH;
            const isInside = at >= firstToken && at < sentence.endToken;
            const { linear } = (isInside ? WORDS[at] : EDGE) as ScoredWord;
            expected += MODEL.info.rowStep * (linear[place * TAGS + (i % TAGS)] ?? 99);
          }
          expect(value).toBeCloseTo(expected, 4);
        });
      }),
      { ...DETERMINISTIC, numRuns: 200 },
    );
  });
});

describe('addRows', () => {
  it('adds the rows of as many features as it is told, to one token', () => {
    const emissions = new Float32Array(3 * TAGS);
    addRows(MODEL, Uint32Array.of(70_000, 4, 7, 0xfffffff0), 3, emissions, 1);
    const { rowWeights } = SOURCE.sections;
    emissions.forEach((value, i) => {
      const tag = i - TAGS;
      const steps = tag < 0 || tag >= TAGS ? 0 : (rowWeights[tag] ?? 0) + (rowWeights[TAGS + tag] ?? 0);
      expect(value).toBeCloseTo(steps * MODEL.info.rowStep, 5);
    });
  });
});
