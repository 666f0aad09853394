import { describe, expect, it } from 'vitest';
import { findDateline } from '../../src/describe/dateline.js';
import { segmentText } from '../support/segmented.js';

describe('findDateline', () => {
  it.each([
    ['ERBIL (Kurdistan24) – The talks', 'ERBIL', 'Kurdistan24'],
    ['BAGHDAD (Reuters) - The talks', 'BAGHDAD', 'Reuters'],
    ["NUKU'ALOFA, Tonga -- The navy", "NUKU'ALOFA, Tonga", null],
    ['NAIROBI, Kenya (AP) — Rain', 'NAIROBI, Kenya', 'AP'],
    ['NEW DELHI — Rain', 'NEW DELHI', null],
    ['PORT-AU-PRINCE, Haiti, March 12, 2024 – Rain', 'PORT-AU-PRINCE, Haiti', null],
    ['SUVA, Feb 3 (Reuters) - Rain', 'SUVA', 'Reuters'],
    ['HSINCHU, Taiwan, Jan. 18 – Rain', 'HSINCHU, Taiwan', null],
    ['SÃO PAULO (AFP) – Rain', 'SÃO PAULO', 'AFP'],
  ])('%s', (line, place, agency) => {
    const text = `A Headline\n\n${line}.`;
    const dateline = findDateline(segmentText(text));
    expect(dateline).toMatchObject({ place, agency });
    expect(text.slice(dateline?.start, dateline?.end)).toMatch(/^\p{Lu}{2}.*[–—-]$/u);
    expect(text.slice(dateline?.start).startsWith(place)).toBe(true);
  });

  it.each([
    ['no capitals', 'Baghdad (Reuters) – The talks'],
    ['not at the start of a line', 'He left BAGHDAD – The talks'],
    ['no dash', 'BAGHDAD (Reuters) The talks'],
    ['nothing', ''],
    ['far down', `${'word '.repeat(500)}\nBAGHDAD (Reuters) – The talks`],
  ])('gives null where there is %s', (_, text) => {
    expect(findDateline(segmentText(text))).toBeNull();
  });

  it('reads a long run of capitals in linear time', () => {
    for (const unit of ['A', 'A ', 'AB, ', 'AB (', '-', 'AB-']) {
      expect(findDateline(segmentText(unit.repeat(100_000)))).toBeNull();
    }
  });
});

it.each([
  'SOCCER - JAPAN GET LUCKY WIN\n\nThe match',
  'GOLF - Scores at the open\n',
  'ROME -- POPE SPEAKS\n',
])('takes the headline %j for none', (text) => expect(findDateline(segmentText(text))).toBeNull());
