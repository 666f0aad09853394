import { basename } from 'node:path';
import { type AliasScores, evaluateAliases } from '../../evaluate/aliases.js';
import { percent } from './percent.js';

/** The scores of one Re-DocRED file beside those of joining equal strings only. */
export function reportAliases(path: string): string {
  const { namedrop, equalStrings } = evaluateAliases(path);
  const row = (name: string, { b3, pairs }: AliasScores) =>
    `  ${name.padEnd(16)}${[b3.precision, b3.recall, b3.f1, pairs.precision, pairs.recall, pairs.f1].map((share) => percent(share)).join('')}\n`;
  return [
    `${basename(path)}: ${namedrop.documents} documents, ${namedrop.mentions} mentions given\n`,
    `  ${''.padEnd(16)}     B³ P       R      F1  pairs P       R      F1   (pairs: strings that differ)\n`,
    row('namedrop', namedrop),
    row('equal strings', equalStrings),
  ].join('');
}
