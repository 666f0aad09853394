import { readdirSync, readFileSync } from 'node:fs';
import { entityItem, extractItems, type Item, type Items } from './items.js';
import { locateMentions } from './locate.js';

const ARTICLES = new URL('../../../fixtures/articles/', import.meta.url);
const SUFFIX = '.expected.json';

/** What a person marked; `fixtures/README.md` describes it. */
interface GoldenFile {
  readonly date: string | null;
  readonly people: readonly GoldenName[];
  readonly organisations: readonly GoldenName[];
  readonly places: readonly GoldenName[];
  readonly dates: readonly { readonly text: string }[];
  readonly figures: readonly { readonly text: string }[];
}
interface GoldenName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly string[];
}

/** A text, what should be found in it and what is found. */
export interface Comparison {
  readonly name: string;
  readonly text: string;
  readonly expected: Items;
  readonly actual: Items;
}

/** Reads every article that has a golden and runs the program on it. */
export function compareArticles(): Comparison[] {
  return readdirSync(ARTICLES)
    .filter((file) => file.endsWith(SUFFIX))
    .sort()
    .map((file) => compareArticle(file.slice(0, -SUFFIX.length)));
}

function compareArticle(name: string): Comparison {
  const text = readFileSync(new URL(`${name}.txt`, ARTICLES), 'utf8');
  const golden = JSON.parse(readFileSync(new URL(name + SUFFIX, ARTICLES), 'utf8')) as GoldenFile;
  try {
    return { name, text, expected: locateGolden(text, golden), actual: extractItems(text, golden.date) };
  } catch (error) {
    throw new Error(`${name}${SUFFIX} does not fit its article`, { cause: error });
  }
}

function locateGolden(text: string, golden: GoldenFile): Items {
  const { people, organisations, places, dates, figures } = golden;
  const names = [people, organisations, places];
  const nameSpans = locateMentions(
    text,
    names.flat().map((entity) => entity.mentions),
  );
  const [toPeople = [], toOrganisations = [], toPlaces = []] = names.map((list) =>
    list.map((entity) => entityItem(nameSpans.shift() ?? [], entity)),
  );
  const [dateSpans = []] = locateMentions(text, [dates.map((date) => date.text)]);
  const [figureSpans = []] = locateMentions(text, [figures.map((figure) => figure.text)], dateSpans);
  return {
    people: toPeople,
    organisations: toOrganisations,
    places: toPlaces,
    dates: dates.map((date, i): Item => ({ spans: dateSpans.slice(i, i + 1), values: { ...date } })),
    figures: figures.map(
      (figure, i): Item => ({ spans: figureSpans.slice(i, i + 1), values: { ...figure } }),
    ),
  };
}
