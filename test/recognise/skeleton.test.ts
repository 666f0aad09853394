import { expect, it } from 'vitest';
import { documentFromText } from '../../src/read/text.js';
import { createAnchor } from '../../src/recognise/dates/anchor/index.js';
import { createWords } from '../../src/recognise/dates/words.js';
import { numberedWeek } from '../../src/recognise/skeleton.js';
import { segment } from '../../src/segment/index.js';

function read(text: string) {
  return numberedWeek.read(createWords(segment(documentFromText(text)).tokens), 0);
}

it.each(['week 12 of 2024', 'Week 12, 2024', 'week 12 2024'])('reads %s', (text) => {
  const reading = read(text);
  expect(reading && createAnchor(null)(reading.expression, null, false, false)).toMatchObject({
    type: 'DATE',
    value: '2024-W12',
    start: '2024-03-18',
    end: '2024-03-25',
    anchored: false,
  });
});

it.each(['week 54 of 2024', 'week of 2024', 'week 12'])('reads nothing in %s', (text) => {
  expect(read(text)).toBeNull();
});
