import { InputError } from '../errors.js';
import type { GoldDocument } from '../evaluate/gold.js';
import { createRandom } from '../evaluate/random.js';
import type { Lexicon } from '../tag/lexicon.js';
import type { Model } from '../tag/model.js';
import { packModel, unpackModel } from '../tag/model.js';
import { createNameTagger } from '../tag/names.js';
import { fitCalibration } from './calibration.js';
import { collectLabels, createExample, createVocabulary, type Example, labelReader } from './corpus.js';
import { joinLearners } from './ensemble.js';
import { runEpoch, runEpochs } from './epochs.js';
import {
  type FeatureRows,
  type FrequencyCuts,
  numberFeatures,
  type Prepared,
  type TokenRows,
} from './feature-rows.js';
import { createLearner, type Learner, type LearnerSettings } from './learner.js';
import { packLearned } from './pack.js';
import { scoreTagger } from './score.js';

export interface TrainingOptions {
  readonly training: readonly GoldDocument[];
  /** Scored after each epoch; the best epoch is kept. May be empty. */
  readonly development: readonly GoldDocument[];
  readonly lexicon: Lexicon;
  readonly seed: number;
  readonly epochs: number;
  /** Stop after this many epochs without a better score. */
  readonly patience: number;
  /** Whether all labels but person, organisation and place are learnt as one, `other`. */
  readonly mergeOthers: boolean;
  /** Feature rows kept in the model, the weightiest first. */
  readonly rows: number;
  /** Noted in the model file, for people: the names of the files trained on, and the like. */
  readonly notes: Readonly<Record<string, unknown>>;
  readonly onProgress: (progress: TrainingProgress) => void;
  /** Awaited every few chains, so that the caller can do other things, or end the training by rejecting. */
  readonly pause: () => Promise<void>;
}

export type TrainingProgress =
  | {
      readonly kind: 'prepared';
      readonly documents: number;
      readonly tokens: number;
      readonly rows: number;
      readonly labels: readonly string[];
    }
  | { readonly kind: 'fold'; readonly fold: number; readonly folds: number }
  | { readonly kind: 'learner'; readonly learner: number; readonly learners: number }
  | {
      readonly kind: 'epoch';
      readonly epoch: number;
      readonly likelihood: number;
      readonly f1: number | null;
      readonly best: boolean;
    }
  | { readonly kind: 'packed'; readonly bytes: number; readonly f1: number | null };

const SETTINGS: LearnerSettings = {
  rate: 0.04,
  dropFeatures: 0.6,
  network: { width: 48, hidden: 128, rate: 0.001, dropInputs: 0.2, dropHidden: 0.5 },
};
const CUTS: FrequencyCuts = { word: 3, part: 8, context: 4 };
/** The first pass over training documents is by models that have not seen them (stacking: Wolpert 1992). */
const FOLDS = 3;
const FOLD_EPOCHS = 2;
/** How many are trained from different seeds and joined to one model. */
const LEARNERS = 2;
/** Tags are bytes, and each label has four. */
const MOST_LABELS = 63;

/**
 * Trains a model: the same options give the same bytes.
 *
 * @throws InputError where the training documents hold no names, or more labels than a model can
 */
export async function trainModel(options: TrainingOptions): Promise<Uint8Array> {
  const { lexicon, onProgress } = options;
  const labelOf = labelReader(options.mergeOthers);
  const labels = collectLabels(options.training, labelOf);
  if (labels.length === 0) {
    throw new InputError(
      'The training files hold no names.',
      'Check that their last column has tags such as B-PER.',
    );
  }
  if (labels.length > MOST_LABELS) {
    throw new InputError(
      `The training files have ${labels.length} labels, and a model holds ${MOST_LABELS}.`,
      'Learn all but people, organisations and places as one: --merge-others',
    );
  }
  const vocabulary = createVocabulary(lexicon);
  const toExamples = (documents: readonly GoldDocument[]) =>
    documents.map((document) => createExample(document, labels, labelOf, lexicon, vocabulary));
  const training = toExamples(options.training);
  const development = toExamples(options.development);
  const features = numberFeatures(training, vocabulary, lexicon, CUTS, labels.length);
  const prepare = (example: Example): Prepared => ({
    example,
    context: features.context(example),
    agreement: null,
  });
  const prepared = training.map(prepare);
  const held = development.map(prepare);
  const tokens = training.reduce((sum, { words }) => sum + words.length, 0);
  onProgress({
    kind: 'prepared',
    documents: options.training.length,
    tokens,
    rows: features.rowCount,
    labels,
  });

  const startLearner = (seed: number) =>
    createLearner(SETTINGS, labels.length, features, vocabulary, lexicon, createRandom(seed));
  await practiseFirstPass(prepared, features, () => startLearner(options.seed), options);
  const learners: Learner[] = [];
  for (let i = 0; i < LEARNERS; i++) {
    onProgress({ kind: 'learner', learner: i + 1, learners: LEARNERS });
    const seed = options.seed + i;
    const learner = startLearner(seed);
    await runEpochs(learner, prepared, held, features, labels, { ...options, seed });
    learners.push(learner);
  }
  const learned = joinLearners(learners, SETTINGS.network);
  const pack = (calibration: Model['info']['calibration']) =>
    packModel(
      packLearned({ learned, features, labels, calibration, rows: options.rows, notes: options.notes }),
    );
  const uncalibrated = unpackModel(pack({ slope: 1, offset: 0 }), 'the new model');
  const tagger = createNameTagger(uncalibrated, lexicon);
  const file = pack(fitCalibration(tagger, development));
  const f1 = development.length === 0 ? null : scoreTagger(tagger, development, labels);
  onProgress({ kind: 'packed', bytes: file.length, f1 });
  return file;
}

/** Gives every training document a first pass by a model that was trained on the others. */
async function practiseFirstPass(
  prepared: readonly Prepared[],
  features: FeatureRows,
  startLearner: () => Learner,
  { seed, onProgress, pause }: TrainingOptions,
): Promise<void> {
  const first = new Map<Prepared, TokenRows>();
  for (let fold = 0; fold < FOLDS; fold++) {
    onProgress({ kind: 'fold', fold: fold + 1, folds: FOLDS });
    const learner = startLearner();
    const random = createRandom(seed + fold);
    const others = prepared.filter((_, i) => i % FOLDS !== fold);
    for (let epoch = 0; epoch < FOLD_EPOCHS; epoch++)
      await runEpoch(learner, others, random, epoch, () => {}, pause);
    prepared.forEach((document, i) => {
      if (i % FOLDS === fold)
        first.set(document, features.agreement(document.example, learner.decode(document, false)));
    });
  }
  for (const [document, agreement] of first) document.agreement = agreement;
}
