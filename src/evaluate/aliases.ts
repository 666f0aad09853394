import { describe } from '../describe/index.js';
import type { NameCandidate, NameType } from '../model/candidate.js';
import type { Mention } from '../model/entity.js';
import { type Span, sliceSpan } from '../model/span.js';
import { documentFromText } from '../read/text.js';
import { resolve } from '../resolve/index.js';
import { segment } from '../segment/index.js';
import { readFields, readGoldFile, readList, refuseEmpty } from './gold-file.js';
import { joinTokens } from './join-tokens.js';
import { type PrecisionRecall, precisionRecall } from './precision-recall.js';

/** A document of Re-DocRED: sentences of tokens, and the mentions of each entity. */
interface DocRedDocument {
  readonly sents: readonly (readonly string[])[];
  readonly vertexSet: readonly (readonly DocRedMention[])[];
}
interface DocRedMention {
  readonly type: string;
  readonly sent_id: number;
  /** Token indexes in the sentence, half-open. */
  readonly pos: readonly [number, number];
}

const FORM = 'a file of Re-DocRED (.json).';
const TYPES: ReadonlyMap<string, NameType> = new Map([
  ['PER', 'person'],
  ['ORG', 'organisation'],
  ['LOC', 'place'],
]);

export interface AliasScores {
  readonly documents: number;
  readonly mentions: number;
  /** B³ over all mentions (Bagga and Baldwin 1998). */
  readonly b3: PrecisionRecall;
  /** Over pairs of mentions whose strings differ. */
  readonly pairs: PrecisionRecall;
}

export interface AliasReport {
  readonly namedrop: AliasScores;
  /** Mentions are one entity where their strings are equal. */
  readonly equalStrings: AliasScores;
}

interface GoldDocument {
  readonly text: string;
  readonly mentions: readonly Mention<NameCandidate>[];
  /** Of each mention: its entity in the gold. */
  readonly gold: readonly number[];
}

/**
 * Scores the grouping of gold mentions of people, organisations and places by a file of Re-DocRED
 * (Tan et al. 2022). The mentions and their types are given, so that only the grouping is scored.
 *
 * @throws InputError where the file cannot be read, or is something else
 */
export function evaluateAliases(path: string): AliasReport {
  const documents = readGoldFile(path, FORM, (json) =>
    readList(JSON.parse(json)).map(readDocRed).map(readDocument),
  );
  refuseEmpty(path, FORM, documents.flatMap(({ mentions }) => mentions).length);
  return {
    namedrop: score(documents, ({ text, mentions }) => {
      const document = describe(segment(documentFromText(text)), null);
      const found = new Map<string, number>();
      resolve(document, mentions).entities.forEach((entity, index) => {
        for (const mention of entity.mentions) found.set(spanKey(mention), index);
      });
      // A mention inside another is dropped: alone it stays.
      return mentions.map((mention, index) => found.get(spanKey(mention)) ?? -1 - index);
    }),
    equalStrings: score(documents, ({ text, mentions }) => {
      const ids = new Map<string, number>();
      return mentions.map((mention) => {
        const own = sliceSpan(text, mention);
        const id = ids.get(own) ?? ids.size;
        ids.set(own, id);
        return id;
      });
    }),
  };
}

function spanKey({ start, end }: Span): string {
  return `${start} ${end}`;
}

function readDocRed(value: unknown): DocRedDocument {
  const document = readFields<DocRedDocument>(value, { sents: 'list', vertexSet: 'list' });
  for (const sentence of document.sents) readList(sentence);
  for (const entity of document.vertexSet)
    for (const mention of readList(entity))
      readFields<DocRedMention>(mention, { type: 'string', sent_id: 'number', pos: 'list' });
  return document;
}

function readDocument({ sents, vertexSet }: DocRedDocument): GoldDocument {
  let text = '';
  const sentences = sents.map((tokens) => {
    const joined = joinTokens(tokens, true);
    const shift = text.length;
    text += `${joined.text}\n`;
    return joined.spans.map(({ start, end }): Span => ({ start: start + shift, end: end + shift }));
  });
  const labelled = vertexSet.flatMap((entity, gold) =>
    entity.flatMap(({ type, sent_id, pos: [from, to] }) => {
      const name = TYPES.get(type);
      const first = sentences[sent_id]?.[from];
      const last = sentences[sent_id]?.[to - 1];
      if (name === undefined || first === undefined || last === undefined) return [];
      const span = { start: first.start, end: last.end };
      const mention = { ...span, type: name, label: name, score: 1, by: 'gold', sentence: sent_id };
      return [{ mention, gold }];
    }),
  );
  labelled.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  return { text, mentions: labelled.map(({ mention }) => mention), gold: labelled.map(({ gold }) => gold) };
}

function score(
  documents: readonly GoldDocument[],
  group: (document: GoldDocument) => readonly number[],
): AliasScores {
  const groups = documents.map(group);
  const mentions = documents.reduce((sum, { gold }) => sum + gold.length, 0);
  return {
    documents: documents.length,
    mentions,
    b3: scoreB3(documents, groups),
    pairs: scorePairs(documents, groups),
  };
}

/** For each mention: which of those in its own group are of its entity, and which of its entity are in its group. */
function scoreB3(
  documents: readonly GoldDocument[],
  groups: readonly (readonly number[])[],
): PrecisionRecall {
  let mentions = 0;
  let precision = 0;
  let recall = 0;
  documents.forEach(({ gold }, at) => {
    const found = groups[at] ?? [];
    gold.forEach((entity, mention) => {
      const ofEntity = countWhere(gold, (_, other) => gold[other] === entity);
      const ofGroup = countWhere(gold, (_, other) => found[other] === found[mention]);
      const ofBoth = countWhere(
        gold,
        (_, other) => gold[other] === entity && found[other] === found[mention],
      );
      mentions++;
      precision += ofBoth / ofGroup;
      recall += ofBoth / ofEntity;
    });
  });
  return precisionRecall(precision / mentions, recall / mentions);
}

/** Pairs of mentions whose strings differ, of one entity, and of one group. */
function scorePairs(
  documents: readonly GoldDocument[],
  groups: readonly (readonly number[])[],
): PrecisionRecall {
  let ofEntity = 0;
  let ofGroup = 0;
  let ofBoth = 0;
  documents.forEach(({ text, mentions, gold }, at) => {
    const found = groups[at] ?? [];
    const strings = mentions.map((mention) => sliceSpan(text, mention));
    for (let a = 0; a < gold.length; a++) {
      for (let b = a + 1; b < gold.length; b++) {
        if (strings[a] === strings[b]) continue;
        const isEntity = gold[a] === gold[b];
        const isGroup = found[a] === found[b];
        ofEntity += Number(isEntity);
        ofGroup += Number(isGroup);
        ofBoth += Number(isEntity && isGroup);
      }
    }
  });
  return precisionRecall(ofBoth / Math.max(ofGroup, 1), ofBoth / Math.max(ofEntity, 1));
}

function countWhere<T>(items: readonly T[], isCounted: (item: T, index: number) => boolean): number {
  return items.filter(isCounted).length;
}
