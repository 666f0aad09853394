import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Assembler, Format } from '../write/format.js';
import type { Part } from './job.js';
import { explained } from './write-error.js';

/** Each throws UsageError or OutputError where it cannot write. */
export interface ResultFiles {
  /** Writes an article's result. `path` is the article's, from the common folder. */
  write(path: string, rendered: readonly string[]): void;
  /** Adds the result of one part of a long article; with the last, the file is there. */
  writePart(path: string, part: Part, rendered: readonly string[]): void;
  /** Whether all files of a result are there. */
  has(path: string): boolean;
  remove(path: string): void;
  /** What the results of several articles could have in common, `x` of `x` and `x.txt`; null where each has its own. */
  stemOf(path: string): string | null;
  /** Removes what a run that ended early left. */
  clean(): void;
}

/**
 * The files of a folder that mirrors a folder of articles. Each is written under another name and then
 * renamed, so that it is there whole or not at all; as results come one at a time, one such name will do.
 */
export function createResultFiles(
  folder: string,
  format: Format,
  assemble: (() => Assembler) | null,
): ResultFiles {
  const partial = join(folder, '.partial');
  let made = '';
  let long: Assembler | null = null;

  const targets = (path: string): string[] =>
    format.extensions.map((extension) => join(folder, targetName(path, extension)));
  const publish = (target: string): void => {
    if (dirname(target) !== made) {
      made = dirname(target);
      mkdirSync(made, { recursive: true });
    }
    renameSync(partial, target);
  };
  const whole = (rendered: string): string => {
    if (assemble === null) return rendered;
    const assembler = assemble();
    return assembler.add(rendered) + assembler.end();
  };

  return {
    write(path, rendered) {
      for (const [i, target] of targets(path).entries()) {
        explained(target, () => {
          writeFileSync(partial, whole(rendered[i] ?? ''));
          publish(target);
        });
      }
    },
    writePart(path, part, rendered) {
      if (assemble === null) throw new Error('parts cannot be joined in this format');
      // A format that joins documents has one file for them.
      const [target = ''] = targets(path);
      explained(target, () => {
        if (part.isFirst || long === null) {
          long = assemble();
          writeFileSync(partial, '');
        }
        appendFileSync(partial, long.add(rendered.join('')));
        if (part.sha256 === null) return;
        appendFileSync(partial, long.end());
        publish(target);
        long = null;
      });
    },
    has: (path) => targets(path).every((target) => existsSync(target)),
    remove(path) {
      for (const target of targets(path)) rmSync(target, { force: true });
    },
    stemOf: (path) => (format.extensions.some(replacesEnding) ? stemOf(path) : null),
    clean: () => rmSync(partial, { force: true }),
  };
}

/** An ending is added, but for brat's two, which replace `.txt`: its tools want one stem. */
function targetName(path: string, extension: string): string {
  return (replacesEnding(extension) ? stemOf(path) : path) + extension;
}

function replacesEnding(extension: string): boolean {
  return extension === '.ann' || extension === '.txt';
}

function stemOf(path: string): string {
  return path.replace(/\.txt$/, '');
}
