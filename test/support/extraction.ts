import { describe } from '../../src/describe/index.js';
import type { Entity, Extraction } from '../../src/model/entity.js';
import { documentFromText } from '../../src/read/text.js';
import { segment } from '../../src/segment/index.js';

/** With all that troubles a format: quotes, commas, tabs, line ends, characters outside the first plane. */
export const TEXT =
  'On 4 July 2012, CERN — near Geneva 😀 — said:\t"Higgs, found".\r\nPeter\nHiggs met 6,000 people in Oslo.\n';

function at(words: string, sentence: number) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, score: 0.9, by: 'test', sentence };
}

const ENTITIES: readonly Entity[] = [
  {
    type: 'date',
    mentions: [
      {
        ...at('4 July 2012', 0),
        type: 'date',
        value: {
          type: 'DATE',
          value: '2012-07-04',
          start: '2012-07-04',
          end: '2012-07-05',
          anchored: false,
          modifier: null,
        },
      },
    ],
  },
  {
    type: 'organisation',
    name: 'CERN',
    aliases: ['the "Centre"'],
    acronym: null,
    mentions: [{ ...at('CERN', 0), type: 'organisation', label: 'organisation' }],
  },
  {
    type: 'place',
    name: 'Geneva',
    aliases: [],
    kind: 'city',
    country: 'CH',
    location: { latitude: 46.2, longitude: 6.15, geonamesId: 2660646, confidence: 0.9 },
    mentions: [{ ...at('Geneva', 0), type: 'place', label: 'place' }],
  },
  {
    type: 'person',
    name: 'Peter Higgs',
    aliases: [],
    parts: null,
    role: null,
    affiliation: null,
    mentions: [{ ...at('Peter\nHiggs', 1), type: 'person', label: 'person' }],
  },
  {
    type: 'figure',
    mentions: [
      {
        ...at('6,000 people', 1),
        type: 'figure',
        value: {
          kind: 'count',
          label: '6000 people',
          value: 6000,
          max: null,
          bound: 'exact',
          unit: 'people',
          si: null,
          of: at('people', 1),
          number: at('6,000', 1),
        },
      },
    ],
  },
];

/** An extraction of `TEXT`, made by hand: one mention of each type. */
export function createExtraction(): Extraction {
  return { ...describe(segment(documentFromText(TEXT, 'a/b.txt')), null), entities: ENTITIES, focus: null };
}

/** `[type, text]` of its mentions, in the order of the text. */
export const MENTIONS: readonly (readonly [type: string, text: string])[] = [
  ['date', '4 July 2012'],
  ['organisation', 'CERN'],
  ['place', 'Geneva'],
  ['person', 'Peter\nHiggs'],
  ['figure', '6,000 people'],
];
