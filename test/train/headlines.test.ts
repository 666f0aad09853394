import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../../src/evaluate/gold.js';
import { createRandom } from '../../src/evaluate/random.js';
import { addHeadlines } from '../../src/train/headlines.js';
import { markedNames } from '../support/gold.js';

const PARAGRAPHS = [
  'The mayor of Straße told Sara Rossi of Acme Steel that the bridge over the river would open again in May.',
  'She said so.',
  "Omar Haddad didn't come, and nobody at the meeting in Oslo knew why he had stayed away from it.",
];
const NAMES = { PER: ['Sara Rossi', 'Omar Haddad'], LOC: ['Straße', 'Oslo'], ORG: ['Acme Steel'] };

const TEXT = PARAGRAPHS.join('\n\n');
const DOCUMENT: GoldDocument = {
  id: 'a',
  text: TEXT,
  mentions: Object.entries(NAMES)
    .flatMap(([label, names]) =>
      names.map((name) => ({ start: TEXT.indexOf(name), end: TEXT.indexOf(name) + name.length, label })),
    )
    .sort((a, b) => a.start - b.start),
};

const COPIES = 400;
const results = addHeadlines(new Array<GoldDocument>(COPIES).fill(DOCUMENT), createRandom(1));
const changed = results.filter(({ text }) => text !== TEXT);
const headlines = changed.map(({ text }) => text.slice(0, -TEXT.length - 2));

describe('addHeadlines', () => {
  it('gives some documents one, and leaves their text as it was below it', () => {
    expect(changed.length).toBeGreaterThan(COPIES / 10);
    expect(changed.length).toBeLessThan(COPIES / 3);
    for (const { text } of changed) expect(text.endsWith(`\n\n${TEXT}`)).toBe(true);
  });

  it('marks the same names, wherever they stand and however they are written', () => {
    const source = markedNames(DOCUMENT);
    for (const document of changed) {
      const names = markedNames(document);
      expect(names.slice(-source.length)).toEqual(source);
      const inHeadline = names.slice(0, -source.length);
      expect(source.map(fold)).toEqual(expect.arrayContaining(inHeadline.map(fold)));
    }
  });

  it('is in capitals or title case, of the words of a paragraph that is long enough', () => {
    expect(new Set(headlines)).toEqual(
      new Set([
        'THE MAYOR OF STRAßE TOLD SARA ROSSI OF ACME STEEL THAT THE BRIDGE OVER THE RIVER WOULD',
        'The Mayor of Straße Told Sara Rossi of Acme Steel That the Bridge Over the River Would',
        "OMAR HADDAD DIDN'T COME, AND NOBODY AT THE MEETING IN OSLO KNEW WHY HE HAD STAYED AWAY",
        "Omar Haddad Didn't Come, and Nobody at the Meeting in Oslo Knew why he had Stayed Away",
      ]),
    );
  });

  it('never ends within a name', () => {
    const text = `${'word '.repeat(16)}of Sara Rossi Marchetti`;
    const start = text.indexOf('Sara');
    const long: GoldDocument = { id: 'b', text, mentions: [{ start, end: text.length, label: 'PER' }] };
    for (const { text: result } of addHeadlines(new Array<GoldDocument>(50).fill(long), createRandom(1)))
      expect(result.split('\n\n')[0]).not.toMatch(/sara$/i);
  });

  it('is the same for the same seed', () => {
    expect(addHeadlines(new Array<GoldDocument>(COPIES).fill(DOCUMENT), createRandom(1))).toEqual(results);
  });
});

function fold(name: string): string {
  return name.toLowerCase();
}
