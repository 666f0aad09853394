import type { Summary } from '../batch/summary.js';
import { ENTITY_LISTS } from '../write/output.js';
import { escapeControls } from './escape.js';
import { count, describeSeconds } from './progress.js';

/** What a person wants to know when a run is over, in a few lines. */
export function describeSummary(summary: Summary, skipped: number, seconds: number): string {
  const { done, failed, counts, topNames } = summary;
  const documents = [`${count(done)} done`];
  if (skipped > 0) documents.push(`${count(skipped)} unchanged`);
  if (failed > 0) documents.push(`${count(failed)} failed`);
  const entities = ENTITY_LISTS.filter((list) => counts[list] > 0).map(
    (list) => `${count(counts[list])} ${list}`,
  );
  const names = topNames.map(([name, mentions]) => `${escapeControls(name)} (${count(mentions)})`);
  return [
    `Articles   ${documents.join(', ')} in ${describeSeconds(seconds)}`,
    ...(entities.length > 0 ? [`Found      ${entities.join(', ')}`] : []),
    ...(names.length > 0 ? [`Top names  ${names.join(', ')}`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
