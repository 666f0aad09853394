import { describe } from '../describe/index.js';
import type { NameCandidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import type { Extraction, PlaceEntity, PlaceLocation } from '../model/entity.js';
import { overlaps, type Span } from '../model/span.js';
import { runPipeline } from '../pipeline.js';
import { documentFromText } from '../read/text.js';
import { resolve } from '../resolve/index.js';
import { distance } from '../resolve/places/score.js';
import { segment } from '../segment/index.js';
import type { Tagger } from '../tag/tagger.js';
import { parseLines, readFields, readGoldFile, refuseEmpty } from './gold-file.js';

/** One article of LGL or TR-News as this project keeps them: JSON lines. */
interface GoldArticle {
  readonly text: string;
  readonly date?: string;
  readonly toponyms: readonly GoldToponym[];
}
interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly lat: number | null;
  readonly lon: number | null;
}
interface Toponym extends Span {
  readonly latitude: number;
  readonly longitude: number;
}

const FORM = 'toponyms in JSON lines: {"text": "…", "toponyms": [{"start", "phrase", "lat", "lon"}]}.';
/** The usual distance within which a place counts as found, 100 miles. */
const NEAR = 161;
/** How far from its stated offset a toponym's phrase is looked for. */
const DRIFT = 400;

export interface PlaceScores {
  readonly documents: number;
  /** Gold toponyms with coordinates. */
  readonly toponyms: number;
  /** Share of them of which a place mention was found, whatever its point. */
  readonly found: number;
  /** Share of them found and put within 161 km. */
  readonly recall: number;
  /** Share within 161 km of those that were given a point. */
  readonly accuracy: number;
  /** Share given a point of those found. */
  readonly resolved: number;
}

/** Scores from raw text: the tagger finds the places, overlap with a gold toponym counts as found. */
export function evaluatePlaces(path: string, tagger: Tagger): PlaceScores {
  return score(readArticles(path), ({ text }) => runPipeline(documentFromText(text), { tagger, date: null }));
}

/** Scores the points alone: the gold toponyms are given as the document's places. */
export function evaluateGivenPlaces(path: string): PlaceScores {
  return score(readArticles(path), ({ text, toponyms }) => {
    const document: Described = describe(segment(documentFromText(text)), null);
    return resolve(document, toponyms.map(toCandidate));
  });
}

function toCandidate({ start, end }: Span): NameCandidate {
  return { type: 'place', label: 'place', start, end, score: 1, by: 'gold' };
}

interface Article {
  readonly text: string;
  readonly toponyms: readonly Toponym[];
}

/** @throws InputError where the file cannot be read, or is something else */
function readArticles(path: string): Article[] {
  const articles = readGoldFile(path, FORM, (content) =>
    parseLines(content).map((line) => {
      const { text, toponyms } = readFields<GoldArticle>(line, { text: 'string', toponyms: 'list' });
      const fields = { start: 'number', phrase: 'string' } as const;
      return {
        text,
        toponyms: toponyms.flatMap((toponym) => locate(text, readFields<GoldToponym>(toponym, fields))),
      };
    }),
  );
  refuseEmpty(path, FORM, articles.flatMap(({ toponyms }) => toponyms).length);
  return articles;
}

/** Offsets of TR-News are off by some characters in places, so the phrase is looked for near them. */
function locate(text: string, { start, phrase, lat, lon }: GoldToponym): Toponym[] {
  if (lat === null || lon === null || lat === undefined || lon === undefined) return [];
  let best = -1;
  const from = Math.max(0, start - DRIFT);
  for (
    let at = text.indexOf(phrase, from);
    at !== -1 && at <= start + DRIFT;
    at = text.indexOf(phrase, at + 1)
  ) {
    if (best === -1 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best === -1 ? [] : [{ start: best, end: best + phrase.length, latitude: lat, longitude: lon }];
}

function score(articles: readonly Article[], extract: (article: Article) => Extraction): PlaceScores {
  let toponyms = 0;
  let found = 0;
  let resolved = 0;
  let near = 0;
  for (const article of articles) {
    const places = extract(article).entities.filter((entity) => entity.type === 'place');
    const mentions = places.flatMap((place) => place.mentions.map((span) => ({ span, place })));
    mentions.sort((a, b) => a.span.start - b.span.start);
    for (const toponym of article.toponyms) {
      toponyms++;
      const location = locationOf(toponym, mentions);
      if (location === undefined) continue;
      found++;
      if (location === null) continue;
      resolved++;
      if (distance(location, toponym) <= NEAR) near++;
    }
  }
  return {
    documents: articles.length,
    toponyms,
    found: found / toponyms,
    recall: near / toponyms,
    accuracy: near / Math.max(resolved, 1),
    resolved: resolved / Math.max(found, 1),
  };
}

/** The point of the mention that overlaps a toponym; undefined where none does. */
function locationOf(
  toponym: Toponym,
  mentions: readonly { readonly span: Span; readonly place: PlaceEntity }[],
): PlaceLocation | null | undefined {
  return mentions.find(({ span }) => overlaps(span, toponym))?.place.location;
}
