import { readColumnFile } from '../../src/evaluate/column-file.js';
import {
  collectLabels,
  createExample,
  createVocabulary,
  type Example,
  labelReader,
  type Vocabulary,
} from '../../src/train/corpus.js';
import { type FeatureRows, numberFeatures } from '../../src/train/feature-rows.js';
import type { LearnerSettings } from '../../src/train/learner.js';
import { tinyLexicon } from './lexicon.js';

/** What a trainer makes of a column file before it learns: every feature numbered, however rare. */
export interface PreparedCorpus {
  readonly examples: readonly Example[];
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly features: FeatureRows;
  readonly lexicon: ReturnType<typeof tinyLexicon>;
}

/** A sentence with a name of each kind. */
export const SMALL_CORPUS =
  'Sara\tB-PER\nRossi\tI-PER\nof\tO\nthe\tO\nRed\tB-ORG\nCross\tI-ORG\nin\tO\nOslo\tB-LOC\n';
/** A learner of the least size that the kernel works on, without chance in its scores. */
export const SMALL_LEARNER: LearnerSettings = {
  rate: 0.04,
  dropFeatures: 0,
  network: { width: 16, hidden: 32, rate: 0.001, dropInputs: 0, dropHidden: 0 },
};

export function prepareExamples(rows: string): PreparedCorpus {
  const lexicon = tinyLexicon();
  const documents = readColumnFile(rows, 'tiny.bio');
  const labelOf = labelReader(false);
  const labels = collectLabels(documents, labelOf);
  const vocabulary = createVocabulary(lexicon);
  const examples = documents.map((document) => createExample(document, labels, labelOf, lexicon, vocabulary));
  const cuts = { word: 1, part: 1, context: 1 };
  const features = numberFeatures(examples, vocabulary, lexicon, cuts, labels.length);
  return { examples, labels, vocabulary, features, lexicon };
}
