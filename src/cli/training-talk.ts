import type { TrainingProgress } from '../train/train.js';
import { count } from './progress.js';

/** Says how far the training is, a line for each stage and epoch. */
export function createTrainingTalk(
  epochs: number,
  say: (line: string) => void,
): (progress: TrainingProgress) => void {
  let best = 0;
  let last = 0;
  return (progress) => {
    switch (progress.kind) {
      case 'prepared': {
        const { documents, tokens, rows, labels } = progress;
        say(`${count(documents)} documents, ${count(tokens)} tokens, ${count(rows)} features`);
        say(`labels: ${labels.join(', ')}`);
        break;
      }
      case 'fold':
        say(`practising the second pass, part ${progress.fold} of ${progress.folds}`);
        break;
      case 'learner':
        sayIfStopped();
        best = 0;
        last = 0;
        say(`training learner ${progress.learner} of ${progress.learners}`);
        break;
      case 'epoch': {
        last = progress.epoch;
        if (progress.best) best = last;
        say(`epoch ${last} of ${epochs}: ${describeEpoch(progress, best)}`);
        break;
      }
      case 'packed': {
        sayIfStopped();
        const score = progress.f1 === null ? '' : `, dev F1 ${progress.f1.toFixed(2)}`;
        say(`model of the best epochs${score}: ${(progress.bytes / 1e6).toFixed(1)} MB`);
      }
    }
  };

  function sayIfStopped(): void {
    if (last > 0 && last < epochs) say('stopped, as the score no longer rises');
  }
}

type Epoch = Extract<TrainingProgress, { kind: 'epoch' }>;

function describeEpoch({ likelihood, f1, best: isBest }: Epoch, best: number): string {
  const fit = `log likelihood ${likelihood.toFixed(3)} a stretch`;
  if (f1 === null) return fit;
  return `${fit}, dev F1 ${f1.toFixed(2)}, ${isBest ? 'the best so far' : `the best is epoch ${best}`}`;
}
