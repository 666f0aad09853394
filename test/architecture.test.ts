import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../src', import.meta.url));

interface SourceFile {
  /** From src/, with slashes. */
  readonly path: string;
  /** What it imports, in any form: a path from src/, or the name of a package. */
  readonly imports: readonly string[];
  /** Names it uses that it neither declares nor imports. */
  readonly globals: readonly string[];
}

const FILES: readonly SourceFile[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => readSource(path));

function readSource(path: string): SourceFile {
  const full = join(ROOT, path);
  const source = ts.createSourceFile(full, readFileSync(full, 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const globals: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node);
    if (specifier !== null) imports.push(locate(specifier, full));
    const global = globalUse(node);
    if (global !== null) globals.push(global);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, imports, globals };
}

/** The specifier of `import`, `export from`, `import()`, `require()` and `createRequire()()`; null for other nodes. */
function importedBy(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
    return (node.moduleSpecifier as ts.StringLiteral).text;
  if (!ts.isCallExpression(node)) return null;
  const called = node.expression.getText();
  const [argument] = node.arguments;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || /require\b/i.test(called);
  return loads && argument !== undefined && ts.isStringLiteral(argument) ? argument.text : null;
}

function locate(specifier: string, from: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(ROOT, resolve(dirname(from), specifier)).replace(/\.js$/, '.ts');
}

/** `process`, `console`, `Math.random`, `performance`, `Date.now` and a `Date` of now. */
function globalUse(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (['Math.random', 'Date.now', 'globalThis.process'].includes(text)) return text;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (!ts.isIdentifier(node) || !['process', 'console', 'performance'].includes(node.text)) return null;
  const { parent } = node;
  const isName =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodDeclaration(parent);
  return isName ? null : node.text;
}

function importersOf(matches: (specifier: string) => boolean): string[] {
  return FILES.filter(({ imports }) => imports.some(matches)).map(({ path }) => path);
}

function outside(folder: string, paths: readonly string[]): string[] {
  return paths.filter((path) => !path.startsWith(folder));
}

function reachedFrom(entry: string): Set<string> {
  const reached = new Set<string>();
  const pending = [entry];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    pending.push(...(FILES.find((file) => file.path === path)?.imports ?? []));
  }
  return reached;
}

describe('the architecture', () => {
  it('is read right: every relative import is a file of src/, and known imports are found', () => {
    const paths = new Set(FILES.map(({ path }) => path));
    const broken = FILES.flatMap(({ imports }) =>
      imports.filter((name) => name.endsWith('.ts') && !paths.has(name)),
    );
    expect(broken).toEqual([]);
    expect(importersOf((name) => name === 'compromise/one')).toEqual(['segment/compromise.ts']);
    expect(reachedFrom('index.ts')).toContain('segment/compromise.ts');
    expect(FILES.find(({ path }) => path === 'cli/main.ts')?.imports).toContain('cli/extract.ts');
  });

  it("imports compromise's tokenizer in src/segment only", () => {
    expect(
      outside(
        'segment/',
        importersOf((name) => name === 'compromise/one'),
      ),
    ).toEqual([]);
  });

  it('imports commander and chalk in src/cli only', () => {
    expect(
      outside(
        'cli/',
        importersOf((name) => name === 'commander' || name === 'chalk'),
      ),
    ).toEqual([]);
  });

  it('imports src/cli in src/cli only', () => {
    expect(
      outside(
        'cli/',
        importersOf((name) => name.startsWith('cli/')),
      ),
    ).toEqual([]);
  });

  it.each(['index.ts', 'pipeline.ts', 'cli/extract.ts'])('never reaches src/train from %s', (entry) => {
    expect([...reachedFrom(entry)].filter((path) => path.startsWith('train/'))).toEqual([]);
  });

  it('touches process, clock, console and chance in src/cli only', () => {
    const users = FILES.flatMap(({ path, globals }) => globals.map((name) => `${path}: ${name}`));
    const importers = importersOf((name) =>
      ['node:process', 'process', 'node:console', 'node:perf_hooks'].includes(name),
    );
    expect(outside('cli/', [...users, ...importers])).toEqual([]);
  });
});
