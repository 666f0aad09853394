import { describe, expect, it } from 'vitest';
import { createTrainingTalk } from '../../src/cli/training-talk.js';
import type { TrainingProgress } from '../../src/train/train.js';

function epoch(number: number, f1: number, best: boolean): TrainingProgress {
  return { kind: 'epoch', epoch: number, likelihood: -1, f1, best };
}

function talkOf(epochs: number, steps: readonly TrainingProgress[]): string[] {
  const lines: string[] = [];
  const talk = createTrainingTalk(epochs, (line) => lines.push(line));
  for (const step of steps) talk(step);
  return lines;
}

describe('createTrainingTalk', () => {
  it('speaks of the epochs of each learner by themselves, and says which learner stopped early', () => {
    const lines = talkOf(3, [
      { kind: 'learner', learner: 1, learners: 2 },
      epoch(1, 80, true),
      epoch(2, 79, false),
      { kind: 'learner', learner: 2, learners: 2 },
      epoch(1, 70, true),
      epoch(2, 71, true),
      epoch(3, 69, false),
      { kind: 'packed', bytes: 12_340_000, f1: 81.234 },
    ]);
    expect(lines).toEqual([
      'training learner 1 of 2',
      'epoch 1 of 3: log likelihood -1.000 a stretch, dev F1 80.00, the best so far',
      'epoch 2 of 3: log likelihood -1.000 a stretch, dev F1 79.00, the best is epoch 1',
      'stopped, as the score no longer rises',
      'training learner 2 of 2',
      'epoch 1 of 3: log likelihood -1.000 a stretch, dev F1 70.00, the best so far',
      'epoch 2 of 3: log likelihood -1.000 a stretch, dev F1 71.00, the best so far',
      'epoch 3 of 3: log likelihood -1.000 a stretch, dev F1 69.00, the best is epoch 2',
      'model of the best epochs, dev F1 81.23: 12.3 MB',
    ]);
  });

  it('says no score where there is none', () => {
    expect(talkOf(1, [{ kind: 'packed', bytes: 400_000, f1: null }])).toEqual([
      'model of the best epochs: 0.4 MB',
    ]);
  });
});
