import { readColumnFile } from '../../src/evaluate/column-file.js';
import type { GoldDocument } from '../../src/evaluate/gold.js';
import type { TrainingOptions } from '../../src/train/train.js';
import { tinyLexicon } from './lexicon.js';

const PEOPLE = [
  'Sara Rossi',
  'Omar Haddad',
  'Lina Berg',
  'Tom Okafor',
  'Mary Chen',
  'Ivan Petrov',
  'Nadia Khan',
];
const ORGANISATIONS = ['NATO', 'Acme Steel', 'Red Cross', 'Harbour Bank', 'Northern Rail'];
const PLACES = ['Iraq', 'Spain', 'Erbil', 'Kenya', 'Lima', 'Oslo'];
const WEAPONS = ['Javelin', 'Kalibr', 'Stinger', 'Grad'];

/** A sentence with its names in place of `{P}`, `{O}`, `{L}` and `{W}`. */
const TEMPLATES = [
  '{P} of {O} flew to {L} .',
  'Soldiers in {L} fired a {W} missile at a tank .',
  'The minister , {P} , said a {W} missile hit {L} .',
  '{O} opened an office in {L} after talks with {P} .',
];
const NAMES: Readonly<Record<string, { readonly label: string; readonly names: readonly string[] }>> = {
  '{P}': { label: 'PER', names: PEOPLE },
  '{O}': { label: 'ORG', names: ORGANISATIONS },
  '{L}': { label: 'LOC', names: PLACES },
  '{W}': { label: 'weapon', names: WEAPONS },
};

/** A column file of small documents about people, organisations, places and weapons; `from` gives others. */
export function tinyColumnFile(documents: number, from = 0): string {
  return Array.from({ length: documents }, (_, i) => {
    const sentences = [0, 1, 2].map((j) =>
      sentenceRows(TEMPLATES[(from + i + j) % TEMPLATES.length] ?? '', from + 3 * i + j),
    );
    return `-DOCSTART-\tO\n\n${sentences.join('\n\n')}\n`;
  }).join('\n');
}

function sentenceRows(template: string, choice: number): string {
  const rows = template.split(' ').flatMap((word) => {
    const slot = NAMES[word];
    if (slot === undefined) return [`${word}\tO`];
    const name = slot.names[choice % slot.names.length] ?? '';
    return name.split(' ').map((token, i) => `${token}\t${i === 0 ? 'B' : 'I'}-${slot.label}`);
  });
  return rows.join('\n');
}

export function tinyCorpus(documents: number, from = 0): GoldDocument[] {
  return readColumnFile(tinyColumnFile(documents, from), 'tiny.bio');
}

/** Options that train on a tiny corpus in a second. */
export function tinyTraining(options: Partial<TrainingOptions> = {}): TrainingOptions {
  return {
    training: tinyCorpus(24),
    development: tinyCorpus(4, 50),
    lexicon: tinyLexicon(),
    seed: 1,
    epochs: 2,
    patience: 2,
    mergeOthers: false,
    rows: 10_000,
    notes: {},
    onProgress: () => {},
    pause: () => Promise.resolve(),
    ...options,
  };
}
