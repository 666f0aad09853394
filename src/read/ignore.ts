import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../errors.js';
import { readTextFile } from './file.js';
import { createMatcher, type Verdict } from './patterns.js';

const IGNORE_FILES = ['.gitignore', '.ignore'];

/** The rules of one folder's ignore files; paths are matched from that folder. */
interface IgnoreRules {
  readonly folder: string;
  readonly match: (path: string) => Verdict;
}

/** What applies inside a folder: its own rules and those of the folders around it, outermost first. */
export type IgnoreStack = readonly IgnoreRules[];

/**
 * The stack for what lies in `folder` (absolute), given that of the folder around it.
 *
 * @throws InputError where an ignore file cannot be read
 */
export function withRulesOf(folder: string, stack: IgnoreStack): IgnoreStack {
  const rules = IGNORE_FILES.map((name) => join(folder, name)).filter(isFile);
  if (rules.length === 0) return stack;
  const text = rules.map(readRules).join('\n');
  return [...stack, { folder, match: createMatcher(text) }];
}

/** Whether there are rules to read: a folder may have that name. */
function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function readRules(path: string): string {
  try {
    return readTextFile(path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`cannot be searched: ${path} ${error.message}`, error.hint);
  }
}

/**
 * The rules around a folder that a person named, up to the root of its repository. None where they
 * would ignore that folder itself: who names it wants it.
 *
 * @throws InputError where an ignore file cannot be read
 */
export function rulesAround(folder: string): IgnoreStack {
  const around: string[] = [];
  let parent = resolve(folder);
  while (!existsSync(join(parent, '.git'))) {
    const next = dirname(parent);
    if (next === parent) return [];
    around.unshift(next);
    parent = next;
  }
  const stack = around.reduce<IgnoreStack>((rules, path) => withRulesOf(path, rules), []);
  return around.length > 0 && isIgnored(resolve(folder), true, stack) ? [] : stack;
}

/** Whether the innermost rule that speaks of a path (absolute) says to leave it out. */
export function isIgnored(path: string, isFolder: boolean, stack: IgnoreStack): boolean {
  for (let i = stack.length - 1; i >= 0; i--) {
    const { folder, match } = stack[i] as IgnoreRules;
    const verdict = match(relative(folder, path).split(sep).join('/') + (isFolder ? '/' : ''));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
