import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { type ModelSource, packModel, unpackModel } from '../../src/tag/model.js';
import { packSections } from '../../src/tag/sections.js';
import { modelSource } from '../support/model.js';

const NAME = 'mine.bin';

function repack(change: (source: ModelSource) => ModelSource): Uint8Array {
  return packModel(change(modelSource({ labels: ['person'], width: 2, hidden: 3 })));
}

describe('unpackModel', () => {
  it('gives back what was packed', () => {
    const source = modelSource({ labels: ['person', 'weapon'], width: 2, hidden: 3 });
    const model = unpackModel(packModel(source), NAME);
    expect(model.info).toEqual(source.info);
    expect(model.transitions).toEqual(source.sections.transitions);
    const { rowKeys, rowWeights } = source.sections;
    expect(model.rows.find(rowKeys[1] ?? 0)).toBe(9);
    expect(model.rows.values[9]).toBe(rowWeights[9]);
    expect(model.rows.find(3)).toBe(-1);
  });

  it.each(['rowKeys', 'rowWeights', 'partKeys', 'partWeights', 'transitions', 'projection'] as const)(
    'refuses a file whose %s are too few',
    (section) => {
      const file = repack(({ info, sections }) => ({
        info,
        sections: { ...sections, [section]: sections[section].slice(1) },
      }));
      expect(() => unpackModel(file, NAME)).toThrow(ModelError);
    },
  );

  it.each(['window', 'hiddenBias', 'output'] as const)('refuses a file whose %s is too long', (section) => {
    const file = repack(({ info, sections }) => ({
      info,
      sections: { ...sections, [section]: new Float32Array(sections[section].length + 1) },
    }));
    expect(() => unpackModel(file, NAME)).toThrow('The parts of mine.bin do not fit together.');
  });

  it.each([null, {}, { labels: 'person' }, { labels: ['person'], width: 2, hidden: 3 }])(
    'refuses a file that says %j of itself',
    (info) => {
      const { sections } = modelSource({ labels: ['person'], width: 2, hidden: 3 });
      const file = packSections('names/1', info, { ...sections });
      expect(() => unpackModel(file, NAME)).toThrow(ModelError);
    },
  );

  it('refuses a lexicon', () => {
    expect(() => unpackModel(packSections('lexicon/1', {}, {}), NAME)).toThrow(
      'mine.bin is of kind lexicon/1, and this version of namedrop reads names/1.',
    );
  });
});
