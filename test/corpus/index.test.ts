import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../src/corpus/corrections.js';
import { buildIndex } from '../../src/corpus/index.js';
import { toRecords } from '../../src/corpus/records.js';
import { InputError } from '../../src/errors.js';
import { toOutput } from '../../src/write/convert.js';
import { ENTITY_LISTS, type Output } from '../../src/write/output.js';
import { resolveAnnotated } from '../support/annotated.js';

function output(path: string, marked: string): Output {
  return toOutput({ ...resolveAnnotated(marked), path }, { types: ENTITY_LISTS });
}

/** `person José Albares | Albares: 3 in a, b`, one line an entity. */
function linesOf(outputs: readonly Output[], corrections = ''): string[] {
  return buildIndex(outputs.map(toRecords), parseCorrections(corrections)).index.entities.map(
    ({ type, name, aliases, count, documents }) =>
      `${type} ${[name, ...aliases].join(' | ')}: ${count} in ${documents.map(({ path }) => path).join(', ')}`,
  );
}

const MANY_SMITHS = [
  'Alexander Bartholomew',
  'Benedict Christopher',
  'Catherine Dorothea',
  'Desmond Emmanuel',
  'Evangeline Florence',
  'Ferdinand Gabriel',
  'Guinevere Henrietta',
  'Humphrey Ignatius',
  'Isabella Josephine',
].map((given) => `${given} Smith`);

describe('one entity over documents', () => {
  it('joins full names, and a surname that one person has', () => {
    const outputs = [
      output('a', '[P José Albares] spoke. [P Albares] left.'),
      output('b', '[P Jose Albares] spoke.'),
      output('c', '[P Albares] spoke.'),
    ];
    expect(linesOf(outputs)).toEqual(['person José Albares | Albares | Jose Albares: 4 in a, b, c']);
  });

  it('leaves a surname alone that two people have', () => {
    const outputs = [
      output('a', '[P Bill Clinton] spoke. [P Clinton] left.'),
      output('b', '[P Hillary Clinton] spoke. [P Clinton] left.'),
      output('c', '[P Clinton] spoke.'),
    ];
    expect(linesOf(outputs)).toHaveLength(3);
  });

  it('joins a shorter name among many of one surname', () => {
    const names = [...MANY_SMITHS, 'Jane Ann Smith', 'Jane Smith', 'J. A. Smith'];
    const lines = linesOf(names.map((name) => output(name, `[P ${name}] left.`)));
    expect(lines).toHaveLength(MANY_SMITHS.length + 1);
    expect(lines[0]).toMatch(/^person Jane Ann Smith \| Jane Smith \| J. A. Smith: 3 /);
  });

  it('leaves a name alone that two of many people of one surname have', () => {
    const names = ['Zoe Wilhelmina Maximiliana Smith', ...MANY_SMITHS, 'Zoe Ann Smith', 'Zoe Smith'];
    expect(linesOf(names.map((name) => output(name, `[P ${name}] left.`)))).toHaveLength(names.length);
  });

  it('leaves a name alone where so many have its first and last word that not all are looked at', () => {
    const janes = MANY_SMITHS.map((name) => `Jane ${name}`);
    const names = ['Jane Wilhelmina Maximiliana Ann Smith', ...janes, 'Jane Bo Ann Smith', 'Jane Ann Smith'];
    expect(linesOf(names.map((name) => output(name, `[P ${name}] left.`)))).toHaveLength(names.length);
  });

  it('joins an acronym that some document explains', () => {
    const outputs = [
      output('a', 'The [O Union of Farmers] ([O FNSEA]) met.'),
      output('b', 'The [O FNSEA] met.'),
    ];
    expect(linesOf(outputs)).toEqual(['organisation Union of Farmers | FNSEA: 3 in a, b']);
  });

  it('joins places by their point, not by their name', () => {
    const outputs = [
      output('a', '[L Kiev] is a city.'),
      output('b', '[L Kyiv] is a city.'),
      output('c', '[L Paris], [L Texas]'),
      output('d', '[L Paris], [L France]'),
    ];
    expect(linesOf(outputs).filter((line) => /Kiev|Paris/.test(line))).toEqual([
      'place Kiev | Kyiv: 2 in a, b',
      'place Paris: 1 in c',
      'place Paris: 1 in d',
    ]);
  });

  it('keeps what a document knows of a person, and says which rules joined', () => {
    const outputs = [output('a', '[P Jane Roe] left.'), output('b', 'Minister [P Jane Roe] left.')];
    expect(buildIndex(outputs.map(toRecords)).index.entities[0]).toMatchObject({
      role: 'Minister',
      rules: ['same-name'],
    });
  });

  it('tells other names apart by their labels, and says which they have', () => {
    const outputs = ['event', 'work'].map((label) => {
      const read = output(label, '[N Apollo] and [P Jane Roe]');
      return { ...read, others: read.others.map((other) => ({ ...other, label })) };
    });
    const { entities } = buildIndex(outputs.map(toRecords)).index;
    expect(entities.map(({ name, label }) => [name, label])).toEqual([
      ['Jane Roe', null],
      ['Apollo', 'event'],
      ['Apollo', 'work'],
    ]);
  });

  it('has the ids in the order of the list', () => {
    const outputs = [output('a', '[P Jane Roe] met [P John Doe] of [O Acme]. [P Doe] left.')];
    expect(buildIndex(outputs.map(toRecords)).index.entities.map(({ id }) => id)).toEqual([
      'person-1',
      'organisation-1',
      'person-2',
    ]);
  });
});

describe('corrections', () => {
  const outputs = [
    output('a', '[P Jane Roe] left. [L Photo]'),
    output('b', '[P Jane Roe] left.'),
    output('c', '[P J. M. Smith] left.'),
  ];

  it('merge, and keep the first name', () => {
    expect(linesOf(outputs, 'merge | person | J. M. Smith | jane roe')[0]).toBe(
      'person J. M. Smith | Jane Roe: 3 in a, b, c',
    );
  });

  it('split documents off', () => {
    expect(linesOf(outputs, 'split | person | Jane Roe | b').filter((line) => line.includes('Roe'))).toEqual([
      'person Jane Roe: 1 in a',
      'person Jane Roe: 1 in b',
    ]);
  });

  it('rename, drop, and skip comments', () => {
    const lines = linesOf(
      outputs,
      '# by hand\n\nrename | person | Jane Roe | Jane R. Roe\ndrop | place | Photo\n',
    );
    expect(lines).toEqual(['person Jane R. Roe | Jane Roe: 2 in a, b', 'person J. M. Smith: 1 in c']);
  });

  it('change nothing where they fit nothing', () => {
    expect(linesOf(outputs, 'drop | person | Nobody')).toEqual(linesOf(outputs));
  });

  it('apply to what the lines before them made', () => {
    const lines = linesOf(
      outputs,
      [
        'merge | person | J. M. Smith | Jane Roe',
        'split | person | Jane Roe | a | b',
        'rename | person | Jane Roe | Nobody',
        'drop | person | nobody',
      ].join('\n'),
    );
    expect(lines).toEqual(['person J. M. Smith: 1 in c', 'place Photo: 1 in a']);
  });

  it.each([
    ['drop | person | Jane Row', 'no entry of type person is called Jane Row'],
    ['rename | place | Jane Roe | Roe', 'no entry of type place is called Jane Roe'],
    ['merge | person | jane roe | J. M. Smyth', 'no entry of type person is called J. M. Smyth'],
    ['split | person | Jane Roe | c | d', 'Jane Roe is in no document called c or d'],
    ['drop | place | photo', undefined],
    ['merge | person | J. M. Smith | jane roe', undefined],
    ['split | person | Jane Roe | b | d', undefined],
  ])('say of %s what does not fit: %s', (line, reason) => {
    const { misfits } = buildIndex(outputs.map(toRecords), parseCorrections(`# first\n${line}`));
    expect(misfits).toEqual(reason === undefined ? [] : [{ line: 2, reason }]);
  });

  it.each([
    'merge | person | one',
    'drop | animal | Rex',
    'keep | person | Jane',
    'split | person | Jane Roe',
  ])('refuse the line %s, by its number', (line) => {
    expect(() => parseCorrections(`# first\n${line}`)).toThrow(InputError);
    expect(() => parseCorrections(`# first\n${line}`)).toThrow(/line 2/);
  });
});
