import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluateAliases } from '../../src/evaluate/aliases.js';

const mention = (name: string, from: number, to: number, type = 'PER') => ({
  name,
  type,
  sent_id: 0,
  pos: [from, to],
});

function evaluate(vertexSet: unknown) {
  const path = join(mkdtempSync(join(tmpdir(), 'namedrop-')), 'gold.json');
  const sents = [['Jane', 'Roe', 'met', 'John', 'Doe', '.', 'Roe', 'left', '.', 'Doe', 'stayed', '.']];
  writeFileSync(path, JSON.stringify([{ sents, vertexSet }]));
  return evaluateAliases(path);
}

it('is perfect where the grouping is the gold, and equal strings find no pair', () => {
  const { namedrop, equalStrings } = evaluate([
    [mention('Jane Roe', 0, 2), mention('Roe', 6, 7)],
    [mention('John Doe', 3, 5), mention('Doe', 9, 10)],
  ]);
  expect(namedrop).toMatchObject({ documents: 1, mentions: 4, b3: { f1: 1 }, pairs: { f1: 1 } });
  expect(equalStrings).toMatchObject({ b3: { precision: 1, recall: 0.5 }, pairs: { recall: 0 } });
});

it('counts a wrong join against precision: both mentions are half right', () => {
  const { namedrop } = evaluate([[mention('Jane Roe', 0, 2)], [mention('Roe', 6, 7)]]);
  expect(namedrop).toMatchObject({ b3: { precision: 0.5, recall: 1 }, pairs: { precision: 0 } });
});

it('leaves times and numbers out', () => {
  const { namedrop } = evaluate([[mention('Jane Roe', 0, 2)], [mention('left', 7, 8, 'TIME')]]);
  expect(namedrop.mentions).toBe(1);
});

it('leaves a type out that every object has a property of', () => {
  const { namedrop } = evaluate([[mention('Jane Roe', 0, 2)], [mention('left', 7, 8, 'constructor')]]);
  expect(namedrop.mentions).toBe(1);
});
