import { expect, it } from 'vitest';
import { spellBylines } from '../../src/tag/bylines.js';
import { segmentText } from '../support/segmented.js';

function spelled(text: string): string[] {
  return [...spellBylines(text, segmentText(text).tokens).values()];
}

it('spells the words of a byline in capitals as elsewhere, up to the end of the line', () => {
  expect(spelled('Rain\nBY MARIA RESSA AND J. MASON\nIT RAINED.')).toEqual([
    'By',
    'Maria',
    'Ressa',
    'and',
    'Mason',
  ]);
});

it('stops at the first word that has small letters', () => {
  expect(spelled('BY MARIA RESSA in MANILA')).toEqual(['By', 'Maria', 'Ressa']);
});

it.each(['By MARIA RESSA', 'WON BY MARIA RESSA', ''])('leaves %j alone', (text) => {
  expect(spelled(text)).toEqual([]);
});
