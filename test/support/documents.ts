import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The documents for people, from the project's folder. */
export const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'model/MODEL_CARD.md',
  'examples/spark/README.md',
  'fixtures/README.md',
  'fixtures/articles/SOURCES.md',
  'fixtures/specs/README.md',
  'lists/figures/README.md',
] as const;

/** A command of a `console` block and what the document says that it prints. */
export interface Example {
  readonly command: string;
  readonly output: string;
}

const CONSOLE_BLOCK = /^```console\n([^`]+)^```$/gm;
const PROMPT = '$ ';

export function readDocument(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** What stands between ``` fences of a language. */
export function codeBlocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^\`]+)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );
}

/** The commands of a `console` block: each line after `$ ` (a backslash joins lines), and what stands below it. */
export function readExamples(block: string): Example[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = ''] = /^(?:.*\\\n)*.*\n/.exec(part) ?? [];
      return { command: command.trimEnd(), output: part.slice(command.length) };
    });
}

/** The document with every `console` block's output as it is now; a block that needs a missing program stays. */
export function rewriteExamples(text: string): string {
  return text.replace(CONSOLE_BLOCK, (whole, block: string) => {
    const examples = readExamples(block);
    if (missingProgram(examples) !== null) return whole;
    const outputs = runExamples(examples);
    const lines = examples.map(({ command }, index) => `${PROMPT}${command}\n${outputs[index]}`);
    return whole.replace(block, () => lines.join(''));
  });
}

/** A program that the commands of a block call and this machine has not, or null. */
export function missingProgram(examples: readonly Example[]): string | null {
  const programs = examples.flatMap(({ command }) => command.match(/\b(?:jq|parallel|sqlite3)\b/g) ?? []);
  return (
    programs.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error !== undefined) ?? null
  );
}

/**
 * What each command prints, both streams together. They run one after the other in a folder of their own, which has
 * the project's `fixtures`, with the built `namedrop` on the path.
 */
export function runExamples(examples: readonly Example[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'namedrop-documents-'));
  try {
    mkdirSync(join(folder, '.bin'));
    symlinkSync(join(ROOT, 'bin/namedrop.js'), join(folder, '.bin/namedrop'));
    symlinkSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'));
    const env = { ...process.env, PATH: `${join(folder, '.bin')}:${process.env.PATH}`, NO_COLOR: '1' };
    return examples.map(({ command }) => {
      const options = { cwd: folder, env, encoding: 'utf8' } as const;
      const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${command}`], options);
      return stdout.endsWith('\n') || stdout === '' ? stdout : `${stdout}\n`;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
