import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { failed } from '../../src/batch/process.js';
import { createSqliteSink } from '../../src/batch/sqlite.js';
import { readColumnFile } from '../../src/evaluate/column-file.js';
import { FORMATS, type FormatName } from '../../src/write/formats.js';
import { describeWith, runProgram } from '../support/command.js';
import { createExtraction, MENTIONS, TEXT } from '../support/extraction.js';
import { createFolder } from '../support/folder.js';
import { expectValid } from '../support/schema.js';

/** The file that a format gives for `documents` equal articles. */
function fileOf(name: FormatName, { documents = 1, byteOrderMark = false } = {}): string {
  const format = FORMATS[name];
  const assembler = format.assemble?.({ byteOrderMark });
  if (assembler === undefined) throw new Error(`${name} gives more than one file`);
  const results = Array.from({ length: documents }, () => format.render(createExtraction(), {}).join(''));
  return [...results.map((result) => assembler.add(result)), assembler.end()].join('');
}

const slice = (start: number, end: number) => [...TEXT].slice(start, end).join('');

describe('json', () => {
  it('is an object for one document, and an array as JSON.stringify writes it for several', () => {
    const one = JSON.parse(fileOf('json'));
    expectValid(one);
    const two = fileOf('json', { documents: 2 });
    expect(two).toBe(`${JSON.stringify([one, one], null, 2)}\n`);
  });

  it('is an array of what could be done where several were asked for', () => {
    const assembler = FORMATS.json.assemble?.({ byteOrderMark: false });
    const [result = ''] = FORMATS.json.render(createExtraction(), {});
    const text = [assembler?.miss(), assembler?.add(result), assembler?.end()].join('');
    expect(JSON.parse(text)).toEqual([JSON.parse(result)]);
    expect(FORMATS.json.assemble?.({ byteOrderMark: false }).end()).toBe('');
  });
});

describe('tables', () => {
  it('begin with a byte order mark where that is asked for, once', () => {
    expect(fileOf('csv', { documents: 2, byteOrderMark: true }).split('\ufeff').length).toBe(2);
    expect(fileOf('csv').startsWith('path,type,id,')).toBe(true);
  });

  it('escape what would break a row of tsv', () => {
    const rows = fileOf('tsv').trimEnd().split('\n');
    expect(rows.length).toBe(1 + MENTIONS.length);
    expect(new Set(rows.map((row) => row.split('\t').length))).toEqual(new Set([15]));
    expect(rows.find((row) => row.includes('person'))).toContain('\tPeter\\nHiggs\t');
  });
});

describe('geojson', () => {
  it('is one collection of the places of all documents, with the words around them', () => {
    const { type, features } = JSON.parse(fileOf('geojson', { documents: 2 }));
    expect(type).toBe('FeatureCollection');
    expect(features.length).toBe(2);
    expect(features[1]).toMatchObject({
      geometry: { type: 'Point', coordinates: [6.15, 46.2] },
      properties: { name: 'Geneva', contexts: [expect.stringContaining('near Geneva')] },
    });
  });

  it('is an empty collection where there is none', () => {
    const assembler = FORMATS.geojson.assemble?.({ byteOrderMark: false });
    expect(JSON.parse(assembler?.end() ?? '')).toEqual({
      type: 'FeatureCollection',
      features: [],
    });
  });
});

describe('conll', () => {
  it('is read back by the reader of gold files', () => {
    const documents = readColumnFile(fileOf('conll', { documents: 2 }), 'out.conll');
    expect(documents.length).toBe(2);
    const [{ text, mentions }] = documents as [(typeof documents)[number]];
    expect(mentions.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''))).toEqual(
      MENTIONS.map(([, words]) => words.replace(/\s/g, '')),
    );
  });
});

it('conll: a figure ends before a name in what it counts', () => {
  const extraction = createExtraction();
  const start = TEXT.indexOf('people');
  const span = { start, end: start + 'people'.length, score: 0.9, by: 'test', sentence: 1 };
  const mentions = [{ ...span, type: 'organisation', label: 'organisation' } as const];
  const inside = { type: 'organisation', name: 'people', aliases: [], acronym: null, mentions } as const;
  const [rows = ''] = FORMATS.conll.render({ ...extraction, entities: [...extraction.entities, inside] }, {});
  expect(rows).toContain('6,000\tB-FIGURE\npeople\tB-ORG\n');
});

describe('annotation tools', () => {
  it('doccano: labels are slices of the text by code points', () => {
    const [line = '', ...rest] = fileOf('doccano').split('\n');
    expect(rest).toEqual(['']);
    const { text, label } = JSON.parse(line) as { text: string; label: [number, number, string][] };
    expect(text).toBe(TEXT);
    expect(label.map(([start, end, type]) => [type, slice(start, end)])).toEqual(MENTIONS);
  });

  it('Label Studio: a list of tasks with predictions', () => {
    const tasks = JSON.parse(fileOf('label-studio', { documents: 2 }));
    expect(tasks.length).toBe(2);
    const { data, predictions } = tasks[0];
    expect(data.text).toBe(TEXT);
    const found = predictions[0].result.map(
      ({ value }: { value: { start: number; end: number; text: string; labels: string[] } }) => {
        expect(slice(value.start, value.end)).toBe(value.text);
        return [value.labels[0], value.text];
      },
    );
    expect(found).toEqual(MENTIONS);
  });

  it('brat: annotations keep the rules of its standoff format', () => {
    const [text = '', annotations = ''] = FORMATS.brat.render(createExtraction(), {});
    expect(text).toBe(TEXT);
    const spans = new Map<string, string>();
    const others: string[] = [];
    for (const line of annotations.trimEnd().split('\n')) {
      const span = /^(T\d+)\t([A-Z]\w*) (\d+ \d+(?:;\d+ \d+)*)\t(.+)$/.exec(line);
      if (span === null) {
        others.push(line);
        continue;
      }
      const [, id = '', type = '', offsets = '', words] = span;
      const pieces = offsets.split(';').map((piece) => {
        const [start = 0, end = 0] = piece.split(' ').map(Number);
        return slice(start, end);
      });
      for (const piece of pieces) expect(piece).not.toMatch(/[\r\n]/);
      expect(pieces.join(' ')).toBe(words);
      spans.set(id, `${type} ${words}`);
    }
    expect([...spans.values()]).toEqual([
      'Date 4 July 2012',
      'Organisation CERN',
      'Place Geneva',
      'Person Peter Higgs',
      'Figure 6,000 people',
    ]);
    expect(others.map((line) => line.replace(/T\d+/, (id) => spans.get(id) ?? id))).toEqual([
      'N1\tReference Date 4 July 2012 TIMEX3:2012-07-04\t4 July 2012',
      'N2\tReference Place Geneva GeoNames:2660646\tGeneva',
      '#1\tAnnotatorNotes Person Peter Higgs\tPeter Higgs',
      '#2\tAnnotatorNotes Figure 6,000 people\t6000 people',
    ]);
  });
});

describe('sqlite', () => {
  it('holds documents, entities, mentions, dates and figures', async () => {
    const path = join(createFolder(), 'names.sqlite');
    const sink = await createSqliteSink(path);
    const rendered = FORMATS.ndjson.render(createExtraction(), {});
    const counts = { people: 1, organisations: 1, places: 1, dates: 1, figures: 1, others: 0 };
    const done = {
      status: 'done',
      path: 'a',
      sha256: '',
      rendered,
      diagnostics: [],
      explanation: '',
      counts,
      names: [],
    } as const;
    const job = { kind: 'file', path: 'a' } as const;
    for (const result of [done, failed('b', 'is gone'), done]) await sink.add({ job, result, seconds: 0 });
    await sink.close();

    const database = new sqlite.Database(path, { readOnly: true });
    const all = (sql: string) => database.all(sql).map((row) => Object.values(row));
    expect(all('SELECT path, characters FROM documents')).toEqual(
      Array(2).fill(['a/b.txt', [...TEXT].length]),
    );
    expect(
      all(
        'SELECT e.type, m.text FROM mentions m JOIN entities e ON e.document = m.document AND e.id = m.entity WHERE m.document = 1 ORDER BY m.start',
      ),
    ).toEqual(MENTIONS.map((mention) => [...mention]));
    expect(all('SELECT value, start, anchored FROM dates WHERE document = 2')).toEqual([
      ['2012-07-04', '2012-07-04', 0],
    ]);
    expect(all('SELECT value, unit, counted FROM figures WHERE document = 2')).toEqual([
      [6000, 'people', 'people'],
    ]);
    expect(all("SELECT country, geonames_id FROM entities WHERE name = 'Geneva'")[0]).toEqual([
      'CH',
      2660646,
    ]);
    expect(all('SELECT alias FROM aliases WHERE document = 1')).toEqual([['the "Centre"']]);
    database.close();
  });
});

describeWith('jq', 'jq', () => {
  it('reads json and ndjson', () => {
    const people = runProgram(
      'jq',
      ['-c', '[.source.path, .people[].name]'],
      fileOf('ndjson', { documents: 2 }),
    );
    expect(people).toBe('["a/b.txt","Peter Higgs"]\n'.repeat(2));
    expect(runProgram('jq', ['.[1].places[0].country'], fileOf('json', { documents: 2 }))).toBe('"CH"\n');
  });
});

describeWith('sqlite3', 'sqlite3', () => {
  it('imports csv with its quotes and line ends', () => {
    const folder = createFolder({ 'all.csv': fileOf('csv', { documents: 2 }) });
    const query = 'SELECT type, text FROM mentions LIMIT 5';
    const json = runProgram('sqlite3', [
      '-json',
      ':memory:',
      `.import --csv ${folder}/all.csv mentions`,
      query,
    ]);
    const rows = JSON.parse(json) as { type: string; text: string }[];
    expect(rows.map(({ type, text }) => [type, text])).toEqual(MENTIONS);
  });
});

describeWith('mlr', 'Miller', () => {
  it.each(['csv', 'tsv'] as const)('reads %s', (format) => {
    const json = runProgram(
      'mlr',
      [`--i${format}`, '--ojson', 'cut', '-o', '-f', 'type,text'],
      fileOf(format),
    );
    expect(JSON.parse(json).map(({ type, text }: Record<string, string>) => [type, text])).toEqual(MENTIONS);
  });
});

describeWith('python3', 'Python', () => {
  it('reads csv and json alike', () => {
    const folder = createFolder({ 'a.csv': fileOf('csv'), 'a.json': fileOf('json') });
    const script = `
import csv, json, sys
rows = list(csv.DictReader(open(sys.argv[1] + '/a.csv', encoding='utf-8', newline='')))
text = sys.argv[2]
for row in rows: assert text[int(row['start']):int(row['end'])] == row['text'], row
print(json.dumps([[row['type'], row['text']] for row in rows]))`;
    expect(JSON.parse(runProgram('python3', ['-c', script, folder, TEXT]))).toEqual(MENTIONS);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toContain('"Peter\nHiggs"');
  });
});
