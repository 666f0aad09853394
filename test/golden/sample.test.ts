import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extract } from '../../src/extract.js';
import { describeShared, SHARED } from '../support/shared.js';

describeShared('the sample article', () => {
  // The body of a skipped group runs as well, so the file is read in the tests.
  const sample = () => extract(readFileSync(join(SHARED, 'seed/kurdistan24.txt'), 'utf8'));
  const names = (entities: readonly { name: string }[]) => entities.map(({ name }) => name);

  it('has its people, each once', () => {
    const { people } = sample();
    expect(names(people)).toEqual(['José Manuel Albares', 'Ahmad Al-Rubaye']);
    expect(people[0]).toMatchObject({
      aliases: ['Jose Manuel Albares', 'Albares'],
      role: 'Spanish Foreign Minister',
      count: 4,
    });
  });

  it('has its organisations', () => {
    const { organisations } = sample();
    expect(names(organisations)).toEqual(
      expect.arrayContaining(['ISIS', 'Iraqi Security Forces', 'AFP', 'Kurdistan24', 'Peshmerga']),
    );
    expect(organisations.some(({ name, aliases }) => [name, ...aliases].includes('Coalition'))).toBe(true);
  });

  it('has its places and nothing silly among them', () => {
    const { document, places } = sample();
    expect(new Set(names(places))).toEqual(
      // Of "US-led", as in the sentences of that group.
      new Set(['Iraq', 'Baghdad', 'Erbil', 'Gaza', 'Spain', 'Kurdistan Region', 'US']),
    );
    // Before "Peshmerga" and before "officials".
    expect(places.find(({ name }) => name === 'Kurdistan Region')).toMatchObject({ count: 2 });
    expect(document).toMatchObject({
      date: '2024-01-25',
      dateFrom: 'text',
      dateline: { place: 'ERBIL', agency: 'Kurdistan24' },
      focus: { country: 'IQ' },
    });
  });

  it('has its dates', () => {
    const { dates } = sample();
    expect(dates.map(({ text, value, anchored }) => [text, value, anchored])).toEqual([
      ['Jan. 25, 2024', '2024-01-25', false],
      ['2014', '2014', false],
      ['October 17', '2023-10-17', true],
      ['2017', '2017', false],
    ]);
  });

  it('has its figures', () => {
    const { figures } = sample();
    expect(figures.map(({ label, bound, count }) => [label, bound, count])).toEqual([
      ['500 personnel', 'at-least', 2],
      ['37,000 members', 'exact', 2],
      ['150 times', 'more-than', 1],
    ]);
  });
});
