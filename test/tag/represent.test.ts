import { describe, expect, it } from 'vitest';
import { VECTOR_SIZE } from '../../src/tag/lexicon.js';
import { type ModelSource, packModel, unpackModel } from '../../src/tag/model.js';
import { createModelMemory } from '../../src/tag/model-memory.js';
import { createRepresent } from '../../src/tag/represent.js';
import { createWord, type Word } from '../../src/tag/word.js';
import { tinyLexicon } from '../support/lexicon.js';
import { modelSource } from '../support/model.js';
import { partRow } from '../support/tables.js';

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
  const ofParts = [0, 1].map((row) => partRow(sections.partNibbles, sections.partScales, row, width));
  return Array.from({ length: width }, (_, i) => {
    const parts = rows.map((row) => info.partStep * (ofParts[row]?.[i] ?? NaN));
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

  it('has nothing left of the word before, and is within 1 of 0', () => {
    const source = modelSource({ labels: ['person'], networks: 2, width: 3, hidden: 3 });
    const represent = representOf({ ...source, info: { ...source.info, partStep: 1_000 } });
    const word = { ...ROSSI, features: [8, 9] };
    const first = represent(word).slice();
    expect([...represent({ ...UNKNOWN, features: [] })]).toEqual(new Array(6).fill(0));
    expect(represent(word)).toEqual(first);
    expect(first.every((value) => Math.abs(value) <= 1)).toBe(true);
    expect(first.some((value) => Math.abs(value) === 1)).toBe(true);
  });

  it('is left in the memory, from where the networks read it', () => {
    const model = unpackModel(
      packModel(modelSource({ labels: ['person'], networks: 2, width: 3, hidden: 3 })),
      'test',
    );
    const memory = createModelMemory(model);
    const representation = createRepresent(model, LEXICON, memory)({ ...ROSSI, features: [8, 9] });
    expect(representation).toEqual(memory.regions.representation.values.slice(0, 6));
  });
});
