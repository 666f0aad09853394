import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { networkShape, unpackModel } from '../../src/tag/model.js';
import { createNameTagger } from '../../src/tag/names.js';
import { type TrainingProgress, trainModel } from '../../src/train/train.js';
import { tinyLexicon } from '../support/lexicon.js';
import { segmentText } from '../support/segmented.js';
import { tinyCorpus, tinyTraining } from '../support/training.js';

const TEXT = 'Omar Haddad of NATO flew to Kenya. Soldiers in Spain fired a Stinger missile.';

function namesIn(file: Uint8Array, text: string): string[] {
  const tagger = createNameTagger(unpackModel(file, 'tiny.bin'), tinyLexicon());
  return tagger
    .tag(segmentText(text))
    .map(({ type, label, start, end }) => `${type}/${label}: ${text.slice(start, end)}`);
}

describe('trainModel', () => {
  it('gives the same bytes for the same seed, and others for another', async () => {
    const [first, again, other] = [
      await trainModel(tinyTraining()),
      await trainModel(tinyTraining()),
      await trainModel(tinyTraining({ seed: 2 })),
    ];
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('learns the usual labels and those of the user', async () => {
    expect(namesIn(await trainModel(tinyTraining()), TEXT)).toEqual([
      'person/person: Omar Haddad',
      'organisation/organisation: NATO',
      'place/place: Kenya',
      'place/place: Spain',
      'other/weapon: Stinger',
    ]);
  });

  it('learns all but the main labels as one where it is asked to', async () => {
    const names = namesIn(await trainModel(tinyTraining({ mergeOthers: true })), TEXT);
    expect(names.at(-1)).toBe('other/other: Stinger');
  });

  it('keeps as many feature rows as it is told, and works on them', async () => {
    const { rows, wordRows } = unpackModel(await trainModel(tinyTraining({ rows: 500 })), 'tiny.bin');
    const others = rows.values.length / rows.width;
    const ofWords = wordRows.firsts.at(-1) ?? NaN;
    expect([ofWords > 0, others > 0, ofWords + others]).toEqual([true, true, 500]);
  });

  it('says how far it is, a fold, a learner and an epoch at a time', async () => {
    const steps: TrainingProgress[] = [];
    const file = await trainModel(tinyTraining({ onProgress: (step) => steps.push(step) }));
    expect(steps.map(({ kind }) => kind).join(' ')).toBe(
      'prepared fold fold fold learner epoch epoch learner epoch epoch packed',
    );
    expect(steps[0]).toMatchObject({
      documents: 24,
      labels: ['person', 'organisation', 'place', 'weapon'],
    });
    const [first, second] = steps.filter((step) => step.kind === 'epoch');
    expect(first).toMatchObject({ epoch: 1, best: true });
    expect(second?.likelihood).toBeGreaterThan(first?.likelihood ?? 0);
    expect(steps.filter((step) => step.kind === 'learner')).toEqual([
      { kind: 'learner', learner: 1, learners: 2 },
      { kind: 'learner', learner: 2, learners: 2 },
    ]);
    expect(steps.at(-1)).toMatchObject({ bytes: file.length, f1: 100 });
  });

  it('stops when the score has not risen for as long as its patience', async () => {
    const epochs: number[] = [];
    const onProgress = (step: TrainingProgress) => {
      if (step.kind === 'epoch') epochs.push(step.epoch);
    };
    await trainModel(tinyTraining({ epochs: 9, patience: 1, onProgress }));
    // 100 % is reached at once by each learner and cannot be bettered.
    expect(epochs).toEqual([1, 2, 1, 2]);
  });

  it('joins learners that have learnt from different seeds', async () => {
    const { info, window, output, hiddenBias } = unpackModel(await trainModel(tinyTraining()), 'tiny.bin');
    expect(info.networks).toBe(2);
    // Of the output, what leads to the first tag.
    for (const values of [window, output.subarray(0, networkShape(info).layerSize), hiddenBias]) {
      const half = values.length / 2;
      expect(values.subarray(0, half)).not.toEqual(values.subarray(half));
    }
  });

  it('trains without development documents, on as few as one', async () => {
    const [training, development] = [tinyCorpus(1), []];
    const file = await trainModel(tinyTraining({ training, development }));
    expect(unpackModel(file, 'tiny.bin').info.calibration).toEqual({ slope: 1, offset: 0 });
  });

  it('ends when its caller has had enough', async () => {
    const enough = new Error('enough');
    await expect(trainModel(tinyTraining({ pause: () => Promise.reject(enough) }))).rejects.toBe(enough);
  });

  it('refuses documents without names, and more labels than a model can tell apart', async () => {
    const training = tinyCorpus(2).map((document) => ({ ...document, mentions: [] }));
    await expect(trainModel(tinyTraining({ training }))).rejects.toThrow(InputError);
    const text = 'x '.repeat(64);
    const mentions = Array.from({ length: 64 }, (_, i) => ({ start: 2 * i, end: 2 * i + 1, label: `l${i}` }));
    const many = tinyTraining({ training: [{ id: 'many', text, mentions }] });
    await expect(trainModel(many)).rejects.toThrow('64 labels, and a model holds 63');
  });
});
