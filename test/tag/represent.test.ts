import { describe, expect, it } from 'vitest';
import { VECTOR_SIZE } from '../../src/tag/lexicon.js';
import { type ModelSource, packModel, unpackModel } from '../../src/tag/model.js';
import { createModelMemory } from '../../src/tag/model-memory.js';
import { createRepresent } from '../../src/tag/represent.js';
import { createWord, type Word } from '../../src/tag/word.js';
import { tinyLexicon } from '../support/lexicon.js';
import { modelSource } from '../support/model.js';

const LEXICON = tinyLexicon();
const ROSSI = createWord({ text: 'Rossi', lower: 'rossi' }, LEXICON);
const UNKNOWN = createWord({ text: 'Qwerty', lower: 'qwerty' }, LEXICON);
const SIZES = [1, 2, 3].flatMap((networks) =>
  [1, 2, 3, 15, 16, 17, 20].map((width) => [networks, width] as const),
);

function representOf(source: ModelSource): (word: Word) => Float32Array {
  const model = unpackModel(packModel(source), 'test');
  return createRepresent(model, LEXICON, createModelMemory(model));
}

/** The representation of a word whose features have the rows given of the model's parts. */
function expected({ info, sections }: ModelSource, word: Word, rows: readonly number[]): number[] {
  const vector = new Float32Array(VECTOR_SIZE);
  if (word.lexiconIndex !== -1) LEXICON.readVector(word.lexiconIndex, vector);
  const width = info.networks * info.width;
  return Array.from({ length: width }, (_, i) => {
    const parts = rows.map((row) => {
      const byte = sections.partNibbles[row * Math.ceil(width / 2) + (i >> 1)] ?? 0;
      const nibble = i % 2 === 0 ? byte & 15 : byte >> 4;
      return info.partStep * (sections.partScales[row] ?? 0) * (nibble - 8);
    });
    const projected = [...vector].map((value, k) => value * (sections.projection[k * width + i] ?? 0));
    return Math.tanh([...parts, ...projected].reduce((sum, value) => sum + value, 0));
  });
}

describe('represent', () => {
  it.each(SIZES)(
    'adds the parts of a word and its projected vector, for %d networks %d wide',
    (networks, width) => {
      const source = modelSource({ labels: ['person'], networks, width, hidden: 3 });
      const represent = representOf(source);
      // The model has parts for the features 8 and 9.
      const cases: readonly (readonly [Word, readonly number[], readonly number[]])[] = [
        [ROSSI, [8, 4, 9], [0, 1]],
        [UNKNOWN, [9], [1]],
        [ROSSI, [], []],
        [UNKNOWN, [4], []],
      ];
      expect([ROSSI.lexiconIndex === -1, UNKNOWN.lexiconIndex === -1]).toEqual([false, true]);
      for (const [word, features, rows] of cases) {
        const representation = represent({ ...word, features });
        const values = expected(source, word, rows);
        expect(representation).toHaveLength(values.length);
        representation.forEach((value, i) => {
          expect(Math.abs(value - (values[i] ?? NaN))).toBeLessThan(1e-4);
        });
      }
    },
  );

  it('is a new array each time, within 1 of 0', () => {
    const source = modelSource({ labels: ['person'], networks: 2, width: 3, hidden: 3 });
    const represent = representOf({ ...source, info: { ...source.info, partStep: 1_000 } });
    const word = { ...ROSSI, features: [8, 9] };
    const first = represent(word);
    const before = first.slice();
    represent({ ...UNKNOWN, features: [] });
    expect(first).toEqual(before);
    expect(represent(word)).toEqual(before);
    expect(first.every((value) => Math.abs(value) <= 1)).toBe(true);
  });
});
