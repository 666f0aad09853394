import { readFileSync } from 'node:fs';
import type { Comparison } from './articles.js';
import { extractItems, type Item } from './items.js';
import { locateMentions } from './locate.js';

interface GoldenSentence {
  readonly group: string;
  readonly text: string;
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly places: readonly string[];
}

/** Reads the sentences for the name tagger and runs the program on each; `name` is the group. */
export function compareSentences(): Comparison[] {
  const file = new URL('../../../fixtures/sentences/names.json', import.meta.url);
  const sentences = JSON.parse(readFileSync(file, 'utf8')) as readonly GoldenSentence[];
  return sentences.map(({ group, text, people, organisations, places }) => {
    const [toPeople = [], toOrganisations = [], toPlaces = []] = locateMentions(text, [
      people,
      organisations,
      places,
    ]).map((spans) => spans.map((span): Item => ({ spans: [span], values: {} })));
    const expected = {
      people: toPeople,
      organisations: toOrganisations,
      places: toPlaces,
      dates: [],
      figures: [],
    };
    return { name: group, text, expected, actual: extractItems(text, null) };
  });
}
