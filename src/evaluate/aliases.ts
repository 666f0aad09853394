import { describe } from '../describe/index.js';
import type { NameCandidate, NameType } from '../model/candidate.js';
import type { Mention } from '../model/entity.js';
import { type Span, sliceSpan } from '../model/span.js';
import { documentFromText } from '../read/text.js';
import { resolve } from '../resolve/index.js';
import { segment } from '../segment/index.js';
import { readGoldFile, refuseEmpty } from './gold-file.js';
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
const TYPES: Readonly<Record<string, NameType>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

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
    (JSON.parse(json) as DocRedDocument[]).map(readDocument),
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
      const name = TYPES[type];
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
  let mentions = 0;
  let precision = 0;
  let recall = 0;
  let both = 0;
  let ours = 0;
  let theirs = 0;
  for (const document of documents) {
    const found = group(document);
    const strings = document.mentions.map((mention) => sliceSpan(document.text, mention));
    document.gold.forEach((gold, a) => {
      let sameGold = 0;
      let sameFound = 0;
      let sameBoth = 0;
      document.gold.forEach((otherGold, b) => {
        const isGold = gold === otherGold;
        const isFound = found[a] === found[b];
        if (isGold) sameGold++;
        if (isFound) sameFound++;
        if (isGold && isFound) sameBoth++;
        if (a >= b || strings[a] === strings[b]) return;
        if (isGold) theirs++;
        if (isFound) ours++;
        if (isGold && isFound) both++;
      });
      mentions++;
      precision += sameBoth / sameFound;
      recall += sameBoth / sameGold;
    });
  }
  return {
    documents: documents.length,
    mentions,
    b3: precisionRecall(precision / mentions, recall / mentions),
    pairs: precisionRecall(both / Math.max(ours, 1), both / Math.max(theirs, 1)),
  };
}
