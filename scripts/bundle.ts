/**
 * `npm run bundle`, a part of `npm run build`: one file for the command and one for its workers, as each file that Node
 * loads takes time, and the code cache that the command starts with.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import { build, type Plugin } from 'esbuild';
import { CODE_CACHE, COMMAND, compileCommand, mainOf } from '../dist/cli/start.js';

/** Any article: what is compiled while it is read goes into the cache. */
const ARTICLE = 'fixtures/articles/coalition.txt';

/** In CommonJS a module that is required can be bundled; `src` has to say it in the words of ES modules. */
const bundledTokenizer: Plugin = {
  name: 'bundled-tokenizer',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /src[\\/]segment[\\/]compromise\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('createRequire(import.meta.url)(', 'require('),
      loader: 'ts',
    }));
    onResolve({ filter: /^compromise\/one$/ }, ({ path }) => ({
      path: createRequire(import.meta.url).resolve(path),
    }));
  },
};

/** The same code in ASCII: in a string as in a regular expression, an escape stands for any other character. */
function toAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A script of `node:vm` cannot import: `start.ts` hands it a function that does. */
function withoutImports(code: string): string {
  return code.replaceAll('import(', 'importModule(');
}

const shared = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' } as const;

await build({
  ...shared,
  entryPoints: ['src/batch/worker.ts'],
  format: 'esm',
  packages: 'external',
  outfile: 'dist/worker.js',
});

const { outputFiles } = await build({
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  format: 'cjs',
  external: ['compromise', 'node-sqlite3-wasm', 'tinypool'],
  define: { 'import.meta.url': 'moduleUrl' },
  plugins: [bundledTokenizer],
  write: false,
});
writeFileSync(COMMAND, outputFiles.map(({ text }) => toAscii(withoutImports(text))).join(''));

const script = compileCommand(undefined);
const stdout = new Writable({ write: (_chunk, _encoding, done) => done() });
const { env, stdin, stderr, pid } = process;
const argv = ['node', 'namedrop', ARTICLE];
const code = await mainOf(script)({
  argv,
  env,
  stdin,
  stdout,
  stderr,
  uptime: () => process.uptime(),
  once: () => undefined,
  pid,
  kill: () => undefined,
});
// Without the right model the command has to be built all the same: it is what trains one.
if (code === 0) writeFileSync(CODE_CACHE, script.createCachedData());
else console.warn(`${ARTICLE}: the command ended with ${code}, so it is built without a code cache`);
