import { basename } from 'node:path';
import { evaluateGivenPlaces, evaluatePlaces, type PlaceScores } from '../../evaluate/places.js';
import { loadTagger } from '../../tag/load.js';
import { percent } from './percent.js';

/** How many toponyms of one file are found and put on the map, from raw text and with the toponyms given. */
export function reportPlaces(path: string): string {
  const raw = evaluatePlaces(path, loadTagger(null));
  const given = evaluateGivenPlaces(path);
  const row = (name: string, { found, recall, resolved, accuracy }: PlaceScores) =>
    `  ${name.padEnd(16)}${[found, recall, resolved, accuracy].map((share) => percent(share)).join('')}\n`;
  return [
    `${basename(path)}: ${raw.documents} documents, ${raw.toponyms} toponyms with coordinates\n`,
    `  ${''.padEnd(16)}    found  ≤161km  on map  of those ≤161km\n`,
    row('raw text', raw),
    row('toponyms given', given),
  ].join('');
}
