import type { Extraction } from '../../../src/model/entity.js';
import type { Span } from '../../../src/model/span.js';
import { runPipeline } from '../../../src/pipeline.js';
import { documentFromText } from '../../../src/read/text.js';
import { loadTagger } from '../../../src/tag/load.js';

export type GoldenType = 'people' | 'organisations' | 'places' | 'dates' | 'figures';

/** The types to compare and, of each, the values besides where its mentions are. */
export type Fields = Readonly<Partial<Record<GoldenType, readonly string[]>>>;

/** What the goldens of articles say; `mentions` tells how they are grouped into entities. */
export const ARTICLE_FIELDS: Fields = {
  people: ['mentions', 'name', 'aliases', 'role'],
  organisations: ['mentions', 'name', 'aliases', 'acronym'],
  places: ['mentions', 'name', 'aliases', 'kind', 'country'],
  dates: ['type', 'value', 'start', 'end', 'anchored'],
  figures: ['label', 'kind', 'value', 'max', 'bound', 'unit'],
};
/** Those of single sentences only say what is a name. */
export const SENTENCE_FIELDS: Fields = { people: [], organisations: [], places: [] };

export function fieldEntries(fields: Fields): [GoldenType, readonly string[]][] {
  return Object.entries(fields) as [GoldenType, readonly string[]][];
}

/** An entity with its mentions, or one mention of a date or figure, and its values by field. */
export interface Item {
  readonly spans: readonly Span[];
  readonly values: Readonly<Record<string, unknown>>;
}
export type Items = Readonly<Record<GoldenType, readonly Item[]>>;

/** The item of an entity; the order of aliases that are equally frequent is nobody's promise. */
export function entityItem(spans: readonly Span[], values: { readonly aliases: readonly string[] }): Item {
  const mentions = spans.map(({ start, end }) => [start, end]);
  return { spans, values: { ...values, mentions, aliases: [...values.aliases].sort() } };
}

/** Runs the whole flow on a text. `date` is the day it is of, or null to let the text say. */
export function extractItems(text: string, date: string | null): Items {
  return toItems(runPipeline(documentFromText(text), { tagger: loadTagger(null), date }));
}

function toItems({ entities }: Extraction): Items {
  const items: Record<GoldenType, Item[]> = {
    people: [],
    organisations: [],
    places: [],
    dates: [],
    figures: [],
  };
  for (const entity of entities) {
    switch (entity.type) {
      case 'person':
        items.people.push(entityItem(entity.mentions, entity));
        break;
      case 'organisation':
        items.organisations.push(entityItem(entity.mentions, entity));
        break;
      case 'place':
        items.places.push(entityItem(entity.mentions, entity));
        break;
      case 'date':
        for (const mention of entity.mentions)
          items.dates.push({ spans: [mention], values: { ...mention.value } });
        break;
      case 'figure':
        for (const mention of entity.mentions)
          items.figures.push({ spans: [mention], values: { ...mention.value } });
        break;
    }
  }
  return items;
}
