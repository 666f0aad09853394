import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUBCOMMANDS } from '../src/cli/commands.js';
import { runCli } from './support/cli.js';
import {
  codeBlocks,
  DOCUMENTS,
  missingProgram,
  ROOT,
  readDocument,
  readExamples,
  runExamples,
} from './support/documents.js';

/** The options of each command, by its help. */
const options = readOptions();

describe.each(DOCUMENTS)('%s', (path) => {
  const text = readDocument(path);

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = [...text.matchAll(/\bnpm (?:run ([a-z:]+)|(start|test)\b)/g)].map(
      ([, script, short]) => script ?? short ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names options that are there', async () => {
    const help = await options;
    const isThere = ({ command, option }: NamedOption) =>
      (command === null ? Object.values(help).flat() : (help[command] ?? [])).includes(option);
    expect(namedOptions(text).filter((named) => !isThere(named))).toEqual([]);
  });

  const blocks = codeBlocks(text, 'console').map(readExamples);
  for (const examples of blocks) {
    const missing = missingProgram(examples);
    const title = `prints what it says: ${examples[0]?.command.replaceAll('\n', ' ')}`;
    it.skipIf(missing !== null)(missing === null ? title : `${title} (no ${missing} here)`, () => {
      // `npm run documents` writes what the examples print now.
      expect(runExamples(examples)).toEqual(examples.map(({ output }) => output));
    });
  }
});

it('shows a library example in README.md that prints what its remarks say', () => {
  const [code = ''] = codeBlocks(readDocument('README.md'), 'js');
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const remarks = [...code.matchAll(/\/\/ (.*)$/gm)].map(([, remark]) => remark);
  expect(stdout.trimEnd().split('\n')).toEqual(remarks);
});

async function readOptions(): Promise<Readonly<Record<string, readonly string[]>>> {
  const commands = ['', ...Object.keys(SUBCOMMANDS)];
  const entries = commands.map(async (command) => {
    const { stdout } = await runCli([...(command === '' ? [] : [command]), '--help']);
    return [command, stdout.match(/(?<![\w-])--?[a-zA-Z0-9][\w-]*/g) ?? []] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

interface NamedOption {
  readonly option: string;
  /** The subcommand it is named with, `` for the command without a name; null for an option that stands alone. */
  readonly command: string | null;
}

/** Options in code: after `namedrop` up to the next pipe, or alone between backticks. */
function namedOptions(text: string): NamedOption[] {
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  const blocks = ['sh', 'console'].flatMap((language) => codeBlocks(text, language));
  return [...inline, ...blocks.flatMap((block) => block.split('\n'))]
    .flatMap((line) => line.split('|'))
    .flatMap((part) => {
      const [, call = null] = /(?:^|[\s(])namedrop(?: (.*))?$/.exec(part) ?? [];
      const words = (call ?? (part.startsWith('-') ? part : '')).split(/[\s,]+/);
      const command = call === null ? null : (words.find((word) => word in SUBCOMMANDS) ?? '');
      return words
        .filter((word) => /^(?:-[a-zA-Z0]|--[a-z][\w-]*)$/.test(word))
        .map((option) => ({ option, command }));
    });
}
