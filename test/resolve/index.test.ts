import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describe } from '../../src/describe/index.js';
import { documentFromText } from '../../src/read/text.js';
import { resolve } from '../../src/resolve/index.js';
import { segment } from '../../src/segment/index.js';
import { findNames, linesOf, resolveAnnotated } from '../support/annotated.js';
import { describeShared, SHARED } from '../support/shared.js';

describeShared('the seed article, its names given', () => {
  it('has one entry a person, place and organisation', () => {
    const text = readFileSync(join(SHARED, 'seed/kurdistan24.txt'), 'utf8');
    const document = describe(segment(documentFromText(text)), null);
    const candidates = findNames(text, {
      'Jose Manuel Albares': 'person',
      'José Manuel Albares': 'person',
      Albares: 'person',
      'Ahmad Al-Rubaye': 'person',
      Baghdad: 'place',
      ERBIL: 'place',
      Iraq: 'place',
      Gaza: 'place',
      Spain: 'place',
      'Coalition against ISIS': 'organisation',
      'US-led Coalition': 'organisation',
      'US-led Coalition against ISIS': 'organisation',
      Coalition: 'organisation',
      ISIS: 'organisation',
      'Iraqi Security Forces': 'organisation',
    });
    const extraction = resolve(document, candidates);
    expect(linesOf(extraction, 'person')).toEqual([
      'José Manuel Albares | Jose Manuel Albares | Albares',
      'Ahmad Al-Rubaye',
    ]);
    expect(extraction.entities.find(({ type }) => type === 'person')).toMatchObject({
      role: 'Spanish Foreign Minister',
      parts: { given: 'José Manuel', family: 'Albares' },
    });
    expect(linesOf(extraction, 'organisation')).toContain(
      'US-led Coalition against ISIS | Coalition | Coalition against ISIS | US-led Coalition',
    );
    expect(linesOf(extraction, 'place')).toEqual(['Iraq', 'Baghdad', 'Erbil', 'Gaza', 'Spain']);
  });
});

it.each([
  ['a possessive that stands apart', '[P Barack Obama ’s] visit ended.', 'Barack Obama'],
  ['a joiner before an accent', '[P Jo\u2060se\u2060\u0301 Roe] left.', 'José Roe'],
  ['capitals with a dotted I', 'The fair of [L İSTANBUL] ended.', 'İstanbul'],
])('gives a name in NFC and without what is no part of it: %s', (_title, marked, name) => {
  expect(resolveAnnotated(marked).entities).toMatchObject([{ name, aliases: [] }]);
});

it('is the same for candidates in any order', () => {
  const text = 'Jane Roe met John Doe. Roe left.';
  const document = describe(segment(documentFromText(text)), null);
  const candidates = findNames(text, { 'Jane Roe': 'person', 'John Doe': 'person', Roe: 'person' });
  expect(resolve(document, [...candidates].reverse())).toEqual(resolve(document, candidates));
});
