import type { GoldDocument } from '../../src/evaluate/gold.js';

/** Each name of a document as `label: text`, so that a wrong offset shows. */
export function markedNames({ text, mentions }: GoldDocument): string[] {
  return mentions.map(({ start, end, label }) => `${label}: ${text.slice(start, end)}`);
}
