import { basename } from 'node:path';
import { readOutputs } from '../../corpus/read.js';
import { atPath } from '../../errors.js';
import { listErrors, type NameError, pickErrors } from '../../evaluate/names/errors.js';
import {
  type Comparison,
  compareNames,
  judgeDocuments,
  type NameScores,
  scoreNames,
} from '../../evaluate/names/index.js';
import { type NameSystem, systemOfOutputs, systemOfTagger } from '../../evaluate/names/system.js';
import { readGold } from '../../evaluate/read-gold.js';
import { loadTagger } from '../../tag/load.js';
import type { Output } from '../../write/output.js';

/** What `namedrop eval --json` says of one gold file. Every key is always there. */
export interface NameReport extends NameScores {
  readonly path: string;
  readonly system: string;
  /** How many there are of each kind; `errors` holds some of them, where asked for. */
  readonly errorCounts: Readonly<Record<NameError['kind'], number>>;
  readonly errors: readonly NameError[];
  readonly comparison: { readonly system: string; readonly rows: Comparison } | null;
}

/** The tagger named `compromise`, the one that ships (`names`), or one read from a model file. */
export function namedSystem(name: string): NameSystem {
  return { ...systemOfTagger(loadTagger(name === 'names' ? null : name)), name: basename(name) };
}

/** What `--compare` names: a system, or a file of results. */
export async function comparedSystem(name: string): Promise<NameSystem> {
  if (!/\.(?:json|ndjson|jsonl)$/i.test(name)) return namedSystem(name);
  try {
    const outputs: Output[] = [];
    for await (const output of readOutputs(name)) outputs.push(output);
    return systemOfOutputs(outputs, name);
  } catch (error) {
    throw atPath(name, error);
  }
}

/**
 * Scores a system on one gold file.
 *
 * @param other a system to compare it with, or null
 * @param errors how many errors of each kind to list
 * @throws InputError where the gold cannot be read
 */
export function reportNames(
  path: string,
  system: NameSystem,
  other: NameSystem | null,
  errors: number,
): NameReport {
  const gold = readGold(path);
  const judged = judgeDocuments(gold, system);
  const all = listErrors(judged);
  const count = (kind: NameError['kind']) => all.filter((error) => error.kind === kind).length;
  return {
    path,
    system: system.name,
    ...scoreNames(judged),
    errorCounts: { missed: count('missed'), false: count('false'), type: count('type'), span: count('span') },
    errors: pickErrors(all, errors),
    comparison: other && {
      system: other.name,
      rows: compareNames(judged, judgeDocuments(gold, other)),
    },
  };
}
