import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type { Host } from './io.js';

export const COMMAND = fileURLToPath(new URL('../command.cjs', import.meta.url));
export const CODE_CACHE = fileURLToPath(new URL('../command.cache', import.meta.url));

type Main = (host: Host) => Promise<number>;
interface Module {
  exports: { readonly main?: Main };
}
/** What a CommonJS module is a function of, then what stands in for `import.meta.url` and `import()`. */
type Wrapper = (
  module: Module,
  require: NodeJS.Require,
  moduleUrl: string,
  importModule: (name: string) => Promise<unknown>,
) => void;

/** Runs one command line out of the bundle that `npm run build` makes. Returns the exit code. */
export function start(host: Host): Promise<number> {
  return mainOf(compileCommand(readCodeCache()))(host);
}

/**
 * Compiles the bundle. With the code cache, which holds what an extraction needs as bytecode, the command starts in
 * two thirds of the time; one of another version of Node is passed over by V8, and the source compiled.
 */
export function compileCommand(cachedData: Buffer | undefined): Script {
  // The bundle is ASCII, which is read fastest as Latin-1.
  const source = `(function (module, require, moduleUrl, importModule) {${readFileSync(COMMAND, 'latin1')}\n})`;
  return new Script(source, { filename: COMMAND, ...(cachedData === undefined ? {} : { cachedData }) });
}

/** @throws where the bundle has no `main` */
export function mainOf(script: Script): Main {
  const module: Module = { exports: {} };
  const wrapper = script.runInThisContext() as Wrapper;
  wrapper(module, createRequire(COMMAND), pathToFileURL(COMMAND).href, (name) => import(name));
  if (module.exports.main === undefined) throw new Error(`${COMMAND} holds no command`);
  return module.exports.main;
}

function readCodeCache(): Buffer | undefined {
  try {
    return readFileSync(CODE_CACHE);
  } catch {
    // Only time is lost.
    return undefined;
  }
}
