import { InputError } from '../errors.js';
import { MAIN_TYPES } from '../model/candidate.js';
import type { CorpusRecord } from './records.js';

/** What a person has decided about the index, one line of the file each, which is counted from 1. */
export type Correction = Decision & { readonly line: number };

type Decision =
  | { readonly verb: 'merge'; readonly type: CorpusRecord['type']; readonly names: readonly string[] }
  | {
      readonly verb: 'split';
      readonly type: CorpusRecord['type'];
      readonly name: string;
      readonly paths: readonly string[];
    }
  | {
      readonly verb: 'rename';
      readonly type: CorpusRecord['type'];
      readonly name: string;
      readonly to: string;
    }
  | { readonly verb: 'drop'; readonly type: CorpusRecord['type']; readonly name: string };

const TYPES: ReadonlySet<string> = new Set([...MAIN_TYPES, 'other']);

/**
 * Reads a file of corrections. A line is a verb, a type and names, with ` | ` between them; `#` opens a comment:
 *
 *     merge | person | José Manuel Albares | J. M. Albares
 *     split | person | John Smith | articles/a.txt | articles/b.txt
 *     rename | organisation | ISIS | Islamic State
 *     drop | place | Photo
 *
 * `merge` keeps the first name; `split` takes the named documents' mentions out into an entity of their own.
 * Names are the index's own or any alias, in any case and accents, so that they still fit after the next run.
 *
 * @throws InputError at the first line that is none of these
 */
export function parseCorrections(text: string): Correction[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (line.trim() === '' || line.startsWith('#')) return [];
    const decision = parseLine(cells);
    if (decision === undefined)
      throw new InputError(
        `has in line ${index + 1} none of merge, split, rename and drop: ${line.trim()}`,
        'write: verb | person, organisation, place or other | name | …',
      );
    return [{ ...decision, line: index + 1 }];
  });
}

function parseLine([verb, type, name, ...rest]: readonly string[]): Decision | undefined {
  if (!isType(type) || name === undefined || name === '') return undefined;
  const [first] = rest;
  if (verb === 'merge' && first !== undefined) return { verb, type, names: [name, ...rest] };
  if (verb === 'split' && first !== undefined) return { verb, type, name, paths: rest };
  if (verb === 'rename' && first !== undefined && rest.length === 1) return { verb, type, name, to: first };
  if (verb === 'drop' && rest.length === 0) return { verb, type, name };
  return undefined;
}

function isType(type: string | undefined): type is CorpusRecord['type'] {
  return type !== undefined && TYPES.has(type);
}
