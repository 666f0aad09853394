import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readJsonLines } from '../../src/evaluate/json-lines.js';
import { markedNames } from '../support/gold.js';

const text = 'José met 𝒳u in Erbil';

function readOne(record: unknown) {
  const [document] = readJsonLines(JSON.stringify(record), 'gold.jsonl');
  if (document === undefined) throw new Error('no document');
  return document;
}

describe('readJsonLines', () => {
  it.each([
    ['entities', [{ start: 0, end: 4, label: 'PER' }]],
    ['spans', [{ start: 0, end: 4, label: 'PER', token_start: 0 }]],
    ['label', [[0, 4, 'PER']]],
    ['labels', [[0, 4, 'PER']]],
  ])('reads names under %s', (field, marks) => {
    expect(markedNames(readOne({ text, [field]: marks }))).toEqual(['PER: José']);
  });

  it('counts code points, or what the record says', () => {
    expect(markedNames(readOne({ text, label: [[9, 11, 'PER']] }))).toEqual(['PER: 𝒳u']);
    expect(markedNames(readOne({ text, offsetUnit: 'utf16', label: [[9, 12, 'PER']] }))).toEqual(['PER: 𝒳u']);
    expect(markedNames(readOne({ text, offsetUnit: 'utf8', label: [[10, 15, 'PER']] }))).toEqual(['PER: 𝒳u']);
  });

  it('takes the id of the record, or counts the records', () => {
    const lines = ['{"text":"","label":[]}', '', '{"text":"","label":[],"id":7}', '{"text":"","label":[]}'];
    expect(readJsonLines(lines.join('\r\n'), 'gold').map(({ id }) => id)).toEqual(['gold#1', '7', 'gold#3']);
  });

  it('leaves white space at the ends out of a name', () => {
    expect(markedNames(readOne({ text, label: [[4, 9, 'X']] }))).toEqual(['X: met']);
  });

  it('puts names in order and keeps the outermost', () => {
    const nested = readOne({
      text: 'University of Erbil, Erbil',
      label: [
        [21, 26, 'LOC'],
        [14, 19, 'LOC'],
        [0, 19, 'ORG'],
      ],
    });
    expect(markedNames(nested)).toEqual(['ORG: University of Erbil', 'LOC: Erbil']);
  });

  it.each([
    ['no JSON', '{"text": ', 'gold:2: expected a JSON object, found what is no JSON'],
    ['no object', '["text"]', 'gold:2: expected a JSON object'],
    ['no text', '{"label": []}', 'gold:2: expected a string in "text"'],
    [
      'no names',
      '{"text": "a"}',
      'gold:2: expected a list in "entities", "spans", "label" or "labels", found none',
    ],
    ['no list', '{"text": "a", "label": "PER"}', '"label" is no list'],
    [
      'no label',
      '{"text": "a", "label": [[0, 1]]}',
      'gold:2: label[0]: expected a start, an end and a label',
    ],
    ['no mark', '{"text": "a", "spans": [null]}', 'gold:2: spans[0]: expected a start, an end and a label'],
    [
      'an end outside',
      '{"text": "a", "label": [[0, 2, "X"]]}',
      'gold:2: label[0]: 0 to 2 marks no characters',
    ],
    ['a turned span', '{"text": "abc", "label": [[2, 1, "X"]]}', '2 to 1 marks no characters'],
    ['a space as name', '{"text": "a b", "label": [[1, 2, "X"]]}', '1 to 2 marks no characters'],
    ['half a code point', '{"text": "abc", "label": [[0.5, 1, "X"]]}', '0.5 to 1 marks no characters'],
    [
      'another unit',
      '{"text": "a", "label": [], "offsetUnit": "byte"}',
      'codepoint, utf16 or utf8, found "byte"',
    ],
  ])('says where there is %s', (_, line, message) => {
    const read = () => readJsonLines(`{"text":"","label":[]}\n${line}\n`, 'gold');
    expect(read).toThrow(InputError);
    expect(read).toThrow(message);
  });

  it('says how to count in UTF-16 where an offset cuts a character', () => {
    expect(() => readOne({ text, offsetUnit: 'utf8', label: [[11, 15, 'PER']] })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('"offsetUnit": "utf16"') }),
    );
  });
});
