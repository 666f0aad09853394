import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NameReport } from '../../src/cli/reports/names.js';
import { runPipeline } from '../../src/pipeline.js';
import { documentFromText } from '../../src/read/text.js';
import { createCompromiseTagger } from '../../src/tag/compromise.js';
import { toOutput } from '../../src/write/convert.js';
import { toNdjson } from '../../src/write/json.js';
import { runCli } from '../support/cli.js';
import { createFolder } from '../support/folder.js';

const TEXT = 'Barack Obama flew to Germany. Angela Merkel and Barack Obama met in Germany.';
const LABELS = [
  [0, 12, 'PER'],
  [21, 28, 'LOC'],
  [30, 43, 'PER'],
  [48, 60, 'PER'],
  [68, 75, 'LOC'],
] as const;

/** The gold of one text, and of a second one in which nothing is right. */
function createGold() {
  const record = (id: string, label: unknown) => `${JSON.stringify({ id, text: TEXT, label })}\n`;
  const folder = createFolder({
    'gold.jsonl': record('a', LABELS) + record('b', LABELS),
    'odd.jsonl': record('a', [[13, 17, 'ORG']]) + record('b', [[0, 12, 'LOC']]),
    'bad.jsonl': '{"text": 1}\n',
  });
  return (name: string) => join(folder, name);
}

const compromise = (...args: string[]) => runCli(['eval', '--tagger', 'compromise', ...args]);

describe('namedrop eval with gold names', () => {
  it('prints a row for each type and for the three together', async () => {
    const { code, stdout, stderr } = await compromise(createGold()('gold.jsonl'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [title, , heads, ...rows] = stdout.trimEnd().split('\n');
    expect(title).toBe('gold.jsonl: 2 documents, tagger compromise; intervals of F1 by document');
    expect(heads?.trim().split(/ {2,}/)).toEqual([
      'gold',
      'found',
      'P',
      'R',
      'F1',
      '95 %',
      'P',
      'R',
      'F1',
      '95 %',
    ]);
    const perfect = Array(2).fill(['100.0', '100.0', '100.0', '100.0–100.0']).flat();
    const nothing = Array(2).fill(['0.0', '0.0', '0.0', '0.0–0.0']).flat();
    expect(rows.map((row) => row.trim().split(/\s+/))).toEqual([
      ['person', '6', '6', ...perfect],
      ['organisation', '0', '0', ...nothing],
      ['place', '4', '4', ...perfect],
      ['micro', '10', '10', ...perfect],
    ]);
  });

  it('shows errors of each kind in context', async () => {
    const { stdout } = await compromise(createGold()('odd.jsonl'), '--errors', '1');
    expect(stdout.split('\n').slice(7)).toEqual([
      '  missed: 1 of 1',
      '    organisation:  …Barack Obama [flew] to Germany. Angela Merkel and Barack Obama met in… (a)',
      '  false: 1 of 9',
      expect.stringMatching(/^ {4}person: {8}…\[Barack Obama\] flew to Germany\. .*… \(a\)$/),
      '  wrong type: 1 of 1',
      expect.stringMatching(/^ {4}place, not person: {11}…\[Barack Obama\] flew .*… \(b\)$/),
      '',
    ]);
  });

  it('prints JSON with every key', async () => {
    const path = createGold()('odd.jsonl');
    const { stdout } = await compromise(path, '--json');
    const { files } = JSON.parse(stdout) as { files: NameReport[] };
    const score = {
      precision: expect.any(Number),
      recall: expect.any(Number),
      f1: expect.any(Number),
      interval: [expect.any(Number), expect.any(Number)],
    };
    const row = { gold: expect.any(Number), found: expect.any(Number), strict: score, overlap: score };
    expect(files).toEqual([
      {
        path,
        system: 'compromise',
        documents: 2,
        resampledBy: 'document',
        rows: { person: row, organisation: row, place: row, micro: row, other: null },
        calibrationError: null,
        errorCounts: { missed: 1, false: 9, type: 1, span: 0 },
        errors: [],
        comparison: null,
      },
    ]);
    expect(files[0]?.rows.micro).toMatchObject({ gold: 2, found: 10, strict: { f1: 0 } });
  });

  it('prints the same bytes each time', async () => {
    const args = [createGold()('odd.jsonl'), '--errors', '2', '--compare', 'compromise'];
    expect((await compromise(...args)).stdout).toBe((await compromise(...args)).stdout);
  });

  it('compares with a tagger, and with results written earlier', async () => {
    const path = createGold();
    const results = ['a', 'b'].map((id) => {
      const document = documentFromText(TEXT, id);
      const extraction = runPipeline(document, { tagger: createCompromiseTagger(), date: null });
      return toNdjson(toOutput(extraction, { types: ['places'] }));
    });
    const own = createFolder({ 'results.ndjson': results.join('') });
    const compare = async (other: string) => {
      const { code, stdout } = await compromise(path('gold.jsonl'), '--json', '--compare', other);
      expect(code).toBe(0);
      return (JSON.parse(stdout) as { files: NameReport[] }).files[0]?.comparison;
    };
    expect(await compare('compromise')).toMatchObject({
      system: 'compromise',
      rows: { micro: { f1: 1, otherF1: 1, p: 1 } },
    });
    expect(await compare(join(own, 'results.ndjson'))).toMatchObject({
      rows: { person: { f1: 1, otherF1: 0 }, place: { f1: 1, p: 1 } },
    });
  });

  it('reports a gold file that cannot be read, and goes on', async () => {
    const path = createGold();
    const { code, stdout, stderr } = await compromise(path('bad.jsonl'), path('gold.jsonl'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^namedrop: .*bad\.jsonl:1: expected a string in "text"\nA record is one line: /);
    expect(stdout).toMatch(/^gold\.jsonl: /);
  });

  it.each([
    [['gold.bio', '--model', 'm.bin', '--tagger', 'compromise'], 'compromise has no model file'],
    [['gold.bio', '--dates', 'd', '--json'], '--json is for names only'],
    [['--dates', 'd', '--errors', '3'], '--errors is for names'],
    [['gold.bio', '--errors', '0'], 'Give a number from 1 to 999999.'],
    [['gold.bio', '--tagger', 'best'], 'Allowed choices are names, compromise'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await runCli(['eval', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('says what is wrong with a model or results that cannot be read', async () => {
    const path = createGold();
    for (const args of [
      ['--model', path('no.bin')],
      ['--tagger', 'compromise', '--compare', path('no.bin')],
      ['--tagger', 'compromise', '--compare', path('no.json')],
    ]) {
      const { code, stderr } = await runCli(['eval', path('gold.jsonl'), ...args]);
      expect(code).toBe(1);
      expect(stderr).toContain(args.at(-1));
    }
  });

  it('says in its help that names are scored after the whole pipeline', async () => {
    expect((await runCli(['eval', '--help'])).stdout).toMatch(/as a user gets them:[\s\S]*whole pipeline/);
  });
});
