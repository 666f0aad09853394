import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementFeatures, MOST_AGREEMENT_FEATURES } from '../../src/tag/agreement.js';
import type { TokenSpan } from '../../src/tag/labels.js';
import { arbitraryText, DETERMINISTIC } from '../support/arbitrary-text.js';
import { wordText } from '../support/words.js';

const LABELS = ['person', 'organisation', 'place'];
const PERSON = 0;
const ORGANISATION = 1;
const PLACE = 2;

/** The features of the `nth` occurrence of a word after a first pass that found the given names. */
function features(
  text: string,
  names: readonly (readonly [phrase: string, label: number, nth?: number])[],
  word: string,
  nth = 0,
): number[] {
  const { words, at } = wordText(text);
  const spans = names.map(([phrase, label, occurrence = 0]): TokenSpan => {
    const parts = phrase.split(' ');
    const first = at(parts[0] ?? '', occurrence);
    return { first, end: first + parts.length, label };
  });
  const out = new Uint32Array(MOST_AGREEMENT_FEATURES);
  const count = agreementFeatures(words, spans, LABELS.length).collect(at(word, nth), out);
  return [...out.subarray(0, count)];
}

/** How many words are looked at for the features of all words of one name of that many. */
function looks(length: number): number {
  let count = 0;
  const { words } = wordText('Al '.repeat(length).trim());
  const counted = new Proxy([...words], {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) count++;
      return Reflect.get(target, key, receiver);
    },
  });
  const agreement = agreementFeatures(counted, [{ first: 0, end: length, label: PERSON }], LABELS.length);
  const out = new Uint32Array(MOST_AGREEMENT_FEATURES);
  for (let at = 0; at < length; at++) agreement.collect(at, out);
  return count;
}

describe('the features of agreement', () => {
  it('cost a name of twice as many words twice as much', () => {
    expect(looks(200)).toBeLessThan(2.1 * looks(100));
  });

  const text = (name: string) => `The visit of ${name} ended . Later ${name.split(' ')[1]} left .`;

  it('say of a lone surname that it ends a name elsewhere, whatever name it is', () => {
    const rossi = features(text('Sara Rossi'), [['Sara Rossi', PERSON]], 'Rossi', 1);
    const haddad = features(text('Omar Haddad'), [['Omar Haddad', PERSON]], 'Haddad', 1);
    expect(haddad).toEqual(rossi);
    const organisation = features(text('Sara Rossi'), [['Sara Rossi', ORGANISATION]], 'Rossi', 1);
    expect(organisation).not.toEqual(rossi);
    expect(features(text('Sara Rossi'), [], 'Rossi', 1)).not.toEqual(rossi);
  });

  it('tell the first word of a longer name from the last', () => {
    const twice = 'The visit of Sara Rossi ended . Later Sara and Rossi left .';
    const names = [['Sara Rossi', PERSON]] as const;
    expect(features(twice, names, 'Sara', 1)).not.toEqual(features(twice, names, 'Rossi', 1));
  });

  it('tie an acronym, with periods or without, to its expansion', () => {
    const acronym = (short: string, label: number, expansion = 'World Steel Council') =>
      features(`The ${expansion} met . The ${short} said so .`, [[expansion, label]], short);
    const none = acronym('WHO', ORGANISATION);
    const tied = acronym('WSC', ORGANISATION).filter((feature) => !none.includes(feature));
    expect(tied).toHaveLength(1);
    expect(acronym('W.S.C.', ORGANISATION)).toContain(tied[0]);
    expect(acronym('WSC', PLACE)).not.toContain(tied[0]);
    expect(acronym('Wsc', ORGANISATION)).not.toContain(tied[0]);
  });

  it('say what most of the other occurrences are, not what this one is', () => {
    const many = 'He saw Jordan . In Jordan it rained . To Jordan he went .';
    const places = [
      ['Jordan', PLACE, 1],
      ['Jordan', PLACE, 2],
    ] as const;
    const asPerson = features(many, [['Jordan', PERSON, 0], ...places], 'Jordan', 0);
    const elsewhere = features(
      many,
      [
        ['Jordan', PERSON, 0],
        ['Jordan', PERSON, 1],
        ['Jordan', PERSON, 2],
      ],
      'Jordan',
      0,
    );
    expect(elsewhere).not.toEqual(asPerson);
    // A lone occurrence says nothing of itself.
    const alone = (label: number) => features('He saw Jordan .', [['Jordan', label]], 'Jordan')[0];
    expect(alone(PERSON)).toBe(alone(PLACE));
  });

  it('are none of a lower-case word outside of names', () => {
    expect(features('He saw Jordan .', [['Jordan', PLACE]], 'saw')).toEqual([]);
  });

  it('are never more than there is room for', () => {
    const spans = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 }), fc.nat(2)), { maxLength: 20 });
    fc.assert(
      fc.property(arbitraryText, spans, (text, choices) => {
        const { words } = wordText(text);
        const names: TokenSpan[] = [];
        for (const [skip, length, label] of choices) {
          const first = (names.at(-1)?.end ?? 0) + (skip % 4);
          const end = Math.min(words.length, first + length);
          if (first < end) names.push({ first, end, label });
        }
        const agreement = agreementFeatures(words, names, LABELS.length);
        const out = new Uint32Array(2 * MOST_AGREEMENT_FEATURES);
        for (let at = 0; at < words.length; at++)
          expect(agreement.collect(at, out)).toBeLessThanOrEqual(MOST_AGREEMENT_FEATURES);
      }),
      DETERMINISTIC,
    );
  });
});
