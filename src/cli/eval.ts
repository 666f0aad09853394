import { basename } from 'node:path';
import type { Command } from 'commander';
import { type AliasScores, evaluateAliases } from '../evaluate/aliases.js';
import { evaluateGivenPlaces, evaluatePlaces, type PlaceScores } from '../evaluate/places.js';
import { defaultTagger } from '../tag/default.js';

interface EvalOptions {
  readonly aliases?: readonly string[];
  readonly places?: readonly string[];
}

/** Adds `namedrop eval`: scores against gold files, on standard output. */
export function registerEval(program: Command, io: Pick<NodeJS.Process, 'stdout'>): void {
  program
    .command('eval')
    .description('score against gold files')
    .option('--aliases <paths...>', 'Re-DocRED (.json): which mentions are of one entity')
    .option('--places <paths...>', 'toponyms with coordinates (.jsonl): found in raw text, and given')
    .action(({ aliases = [], places = [] }: EvalOptions) => {
      for (const path of aliases) io.stdout.write(reportAliases(path));
      for (const path of places) io.stdout.write(reportPlaces(path));
    });
}

function reportAliases(path: string): string {
  const { namedrop, equalStrings } = evaluateAliases(path);
  const row = (name: string, { b3, pairs }: AliasScores) =>
    `  ${name.padEnd(16)}${[b3.precision, b3.recall, b3.f1, pairs.precision, pairs.recall, pairs.f1].map(percent).join('')}\n`;
  return [
    `${basename(path)}: ${namedrop.documents} documents, ${namedrop.mentions} mentions given\n`,
    `  ${''.padEnd(16)}     B³ P       R      F1  pairs P       R      F1   (pairs: strings that differ)\n`,
    row('namedrop', namedrop),
    row('equal strings', equalStrings),
  ].join('');
}

function reportPlaces(path: string): string {
  const raw = evaluatePlaces(path, defaultTagger());
  const given = evaluateGivenPlaces(path);
  const row = (name: string, { found, recall, resolved, accuracy }: PlaceScores) =>
    `  ${name.padEnd(16)}${[found, recall, resolved, accuracy].map(percent).join('')}\n`;
  return [
    `${basename(path)}: ${raw.documents} documents, ${raw.toponyms} toponyms with coordinates\n`,
    `  ${''.padEnd(16)}    found  ≤161km  on map  of those ≤161km\n`,
    row('raw text', raw),
    row('toponyms given', given),
  ].join('');
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(8);
}
