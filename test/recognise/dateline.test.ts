import { describe, expect, it } from 'vitest';
import { describe as describeDocument } from '../../src/describe/index.js';
import { documentFromText } from '../../src/read/text.js';
import { recogniseDateline } from '../../src/recognise/dateline.js';
import { segment } from '../../src/segment/index.js';

function names(text: string): string[] {
  const document = describeDocument(segment(documentFromText(text)), null);
  return recogniseDateline(document).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe('the names of a dateline', () => {
  it.each([
    ['ERBIL (Kurdistan24) – The talks went on.', ['place ERBIL', 'organisation Kurdistan24']],
    ['SUVA, Fiji (AP) — The talks went on.', ['place SUVA', 'place Fiji', 'organisation AP']],
    ['NAIROBI – The talks went on.', ['place NAIROBI']],
    ['RIYADH/DUBAI: Oil fell on Sunday.', ['place RIYADH', 'place DUBAI']],
    ['WASHINGTON, D.C. — It rained.', ['place WASHINGTON, D.C.']],
    ['The talks in ERBIL (the capital) went on.', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});
