import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluateGivenPlaces, evaluatePlaces } from '../../src/evaluate/places.js';
import type { Tagger } from '../../src/tag/tagger.js';

const TEXT = 'Crowds in Baghdad and in Berlin cheered; Quuxville slept.';
const BAGHDAD = { start: 10, end: 17, phrase: 'Baghdad', lat: 33.34, lon: 44.4 };
/** Its offset is off by two, as some of TR-News' are; its point is in New Hampshire. */
const BERLIN = { start: 27, end: 33, phrase: 'Berlin', lat: 44.47, lon: -71.18 };
const QUUXVILLE = { start: 41, end: 50, phrase: 'Quuxville', lat: 0, lon: 0 };
const NOWHERE = { start: 0, end: 6, phrase: 'Crowds', lat: null, lon: null };

function write(toponyms: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'namedrop-')), 'gold.jsonl');
  writeFileSync(path, `${JSON.stringify({ text: TEXT, toponyms })}\n`);
  return path;
}

it('scores the points of given toponyms; one without a point in the gold does not count', () => {
  expect(evaluateGivenPlaces(write([BAGHDAD, BERLIN, QUUXVILLE, NOWHERE]))).toEqual({
    documents: 1,
    toponyms: 3,
    found: 1,
    resolved: 2 / 3,
    accuracy: 1 / 2,
    recall: 1 / 3,
  });
});

it('scores raw text by what the tagger finds', () => {
  const tagger: Tagger = {
    name: 'test',
    tag: () => [{ type: 'place', label: 'place', start: 10, end: 17, score: 1, by: 'test' }],
  };
  expect(evaluatePlaces(write([BAGHDAD, BERLIN]), tagger)).toMatchObject({
    found: 0.5,
    recall: 0.5,
    accuracy: 1,
  });
});
