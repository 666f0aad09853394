import type { Entity, Extraction, Mention } from '../model/entity.js';
import { createOffsetMap, type OffsetMap, type OffsetUnit } from '../model/offsets.js';
import type { Span } from '../model/span.js';
import { sliceSpan } from '../model/span.js';
import {
  DEFAULT_LISTS,
  type EntityList,
  type Output,
  type OutputMention,
  type OutputSpan,
  SCHEMA_VERSION,
} from './output.js';

export interface OutputOptions {
  readonly offsetUnit?: OffsetUnit;
  /** Which lists are filled; the others are there and empty. Default: all but `others`. */
  readonly types?: readonly EntityList[];
  /** Whether `source.text` holds the decoded text. */
  readonly includeText?: boolean;
}

/** Turns an extraction into the contract's object. Offsets leave UTF-16 here and nowhere else. */
export function toOutput(extraction: Extraction, options: OutputOptions = {}): Output {
  const { offsetUnit = 'codepoint', types = DEFAULT_LISTS, includeText = false } = options;
  const { text, title, language, dateline, date, dateFrom, focus } = extraction;
  const offset = createOffsetMap(text, offsetUnit);
  const convert = entityConverter(text, offset);
  const lists = convertAll(extraction.entities, convert, new Set(types));
  return {
    schemaVersion: SCHEMA_VERSION,
    source: {
      path: extraction.path,
      format: 'text',
      sha256: extraction.sha256,
      characters: createOffsetMap(text, 'codepoint')(text.length),
      ...(includeText ? { text } : {}),
    },
    document: {
      title,
      language,
      dateline: dateline && { place: dateline.place, agency: dateline.agency?.name ?? null },
      date,
      dateFrom,
      focus,
    },
    offsetUnit,
    ...lists,
    diagnostics: extraction.diagnostics.map(({ severity, rule, message, span }) => ({
      severity,
      rule,
      message,
      start: span && offset(span.start),
      end: span && offset(span.end),
    })),
  };
}

type Lists = Pick<Output, EntityList>;

function convertAll(
  entities: readonly Entity[],
  convert: ReturnType<typeof entityConverter>,
  wanted: ReadonlySet<EntityList>,
): Lists {
  const lists: Lists = { people: [], organisations: [], places: [], dates: [], figures: [], others: [] };
  for (const entity of entities) {
    const list = listOf(entity);
    if (wanted.has(list)) convert(entity, lists);
  }
  return lists;
}

const LIST_OF: Record<Entity['type'], EntityList> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  date: 'dates',
  figure: 'figures',
  other: 'others',
};

/** The list of the output that an entity goes to. */
export function listOf(entity: Entity): EntityList {
  return LIST_OF[entity.type];
}

function entityConverter(text: string, offset: OffsetMap) {
  const toSpan = (span: Span): OutputSpan => ({
    start: offset(span.start),
    end: offset(span.end),
    text: sliceSpan(text, span),
  });
  const toMentions = (mentions: readonly Mention[]): OutputMention[] =>
    mentions.map((mention) => ({
      start: offset(mention.start),
      end: offset(mention.end),
      text: sliceSpan(text, mention),
      sentence: mention.sentence,
      confidence: round(mention.score),
    }));

  return (entity: Entity, lists: Lists): void => {
    const mentions = toMentions(entity.mentions);
    const count = mentions.length;
    switch (entity.type) {
      case 'person': {
        const { name, aliases, parts, role, affiliation } = entity;
        const id = `person-${lists.people.length + 1}`;
        lists.people.push({ id, name, aliases: [...aliases], parts, role, affiliation, count, mentions });
        break;
      }
      case 'organisation': {
        const { name, aliases, acronym } = entity;
        const id = `organisation-${lists.organisations.length + 1}`;
        lists.organisations.push({ id, name, aliases: [...aliases], acronym, count, mentions });
        break;
      }
      case 'place': {
        const { name, aliases, kind, country, location } = entity;
        const id = `place-${lists.places.length + 1}`;
        lists.places.push({ id, name, aliases: [...aliases], kind, country, location, count, mentions });
        break;
      }
      case 'other': {
        const { name, aliases, label } = entity;
        const id = `other-${lists.others.length + 1}`;
        lists.others.push({ id, name, aliases: [...aliases], acronym: null, label, count, mentions });
        break;
      }
      case 'date': {
        const first = entity.mentions[0];
        if (first === undefined) break;
        const { type, value, start, end, anchored, modifier } = first.value;
        const id = `date-${lists.dates.length + 1}`;
        const own = sliceSpan(text, first);
        lists.dates.push({ id, text: own, type, value, start, end, anchored, modifier, count, mentions });
        break;
      }
      case 'figure': {
        const first = entity.mentions[0];
        if (first === undefined) break;
        const { label, kind, value, max, bound, unit, si, of, number } = first.value;
        lists.figures.push({
          id: `figure-${lists.figures.length + 1}`,
          text: sliceSpan(text, first),
          label,
          kind,
          value,
          max,
          bound,
          unit,
          si: si && { ...si },
          of: of && sliceSpan(text, of),
          number: toSpan(number),
          count,
          mentions,
        });
        break;
      }
    }
  };
}

function round(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
