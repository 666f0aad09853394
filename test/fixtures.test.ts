import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../src/evaluate/gold.js';
import { readGold } from '../src/evaluate/read-gold.js';

const FOLDER = fileURLToPath(new URL('../fixtures/', import.meta.url));
const filesOf = (part: string) => readdirSync(`${FOLDER}${part}`).map((file) => `${FOLDER}${part}/${file}`);
const training = filesOf('training');
const evaluation = filesOf('evaluation');

describe.each([...training, ...evaluation].map((file) => [file.slice(FOLDER.length), file]))(
  '%s',
  (_, file) => {
    const documents = readGold(file);

    it('has names of four kinds and no others', () => {
      const labels = new Set(documents.flatMap(({ mentions }) => mentions.map(({ label }) => label)));
      expect([...labels].sort()).toEqual(['LOC', 'MISC', 'ORG', 'PER']);
    });

    it('marks no possessive and no article as part of a person or place', () => {
      const wrong = documents.flatMap(({ text, mentions }) =>
        mentions
          .filter(({ label }) => label === 'PER' || label === 'LOC')
          .map(({ start, end }) => text.slice(start, end))
          .filter((name) => /^the |\n\n/.test(name)),
      );
      expect(wrong).toEqual([]);
    });
  },
);

it('keeps the texts of the evaluation out of training', () => {
  const opening = ({ text }: GoldDocument) => text.slice(0, 60);
  const seen = new Set(training.flatMap((file) => readGold(file).map(opening)));
  expect(evaluation.flatMap((file) => readGold(file).map(opening)).filter((text) => seen.has(text))).toEqual(
    [],
  );
});
