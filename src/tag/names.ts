import type { Segmented, Token } from '../model/document.js';
import type { Span } from '../model/span.js';
import { agreementFeatures } from './agreement.js';
import { spellBylines } from './bylines.js';
import { createRater } from './candidates.js';
import { createChain } from './chain.js';
import { favour, partNamesAt, partNamesAtBars, partPlacesAtCommas } from './constraints.js';
import { contextFeatures } from './context.js';
import { createEmissions } from './emissions.js';
import { spansOf, type TokenSpan } from './labels.js';
import type { Lexicon } from './lexicon.js';
import { locatedNames } from './located-names.js';
import type { Model } from './model.js';
import { createModelMemory, KEPT } from './model-memory.js';
import { phrasesOf } from './phrases.js';
import { type KnownName, repeatNames } from './repeated-names.js';
import { createRepresent } from './represent.js';
import { shortForms } from './short-forms.js';
import { stretches, type TokenRange } from './stretches.js';
import type { Tagger } from './tagger.js';
import { createTruecaser } from './truecase.js';
import type { Word } from './word.js';
import { type CachedWord, createWordCache } from './word-cache.js';
import { createWordSlots } from './word-slots.js';

/** Stands beyond the ends of a sentence. */
export const EDGE_TOKEN = { text: '\u0002', lower: '\u0002' };

/** Tags a document in two passes: the second knows what the first found everywhere in the document. */
export function createNameTagger(model: Model, lexicon: Lexicon): Tagger {
  const { labels } = model.info;
  const organisation = labels.indexOf('organisation');
  const person = labels.indexOf('person');
  const place = labels.indexOf('place');
  const chain = createChain(labels.length, model.transitions);
  const memory = createModelMemory(model);
  const slots = createWordSlots(model, memory, createRepresent(model, lexicon, memory));
  const emissions = createEmissions(model, memory, slots);
  const lookUp = createWordCache(lexicon, KEPT);
  const truecaser = createTruecaser(lexicon);
  const rate = createRater(model, chain);

  return {
    name: 'names',
    tag(document, dateline = null) {
      const cached = lookUpWords(document);
      const words = cached.map(({ word }) => word);
      const edge = lookUp(EDGE_TOKEN);
      const context = contextFeatures(document, words, lexicon);
      const ranges = stretches(words, document.sentences);
      const scores = ranges.map((range) =>
        emissions.score(cached, edge, range, (at, out) => context.collect(at, range.sentence, out)),
      );
      partNames(words, ranges, dateline === null ? -1 : lastToken(document.tokens, dateline), scores);
      const seen = firstPass(words, ranges, phrasesOf(context.phrases, 'group'), scores);
      const repeated = repeatNames(words, ranges, secondPass(words, ranges, seen, scores));
      const short = shortForms(words, document.sentences, repeated, organisation);
      const names: KnownName[] = [...repeated, ...short].sort((a, b) => a.first - b.first);
      return rate(document.tokens, names, ranges, scores);
    },
  };

  /** The words of a document as the features see them: those of bylines and headlines written as in running text. */
  function lookUpWords({ text, tokens, sentences }: Segmented): CachedWord[] {
    const spelled = spellBylines(text, tokens);
    const cached = tokens.map((token, at) => {
      const spelling = spelled.get(at);
      return lookUp(spelling === undefined ? token : { text: spelling, lower: token.lower });
    });
    const words = cached.map(({ word }) => word);
    const nameScoreAt = (at: number) => slots.nameScore(cached[at] as CachedWord);
    for (const at of truecaser.findSmall(words, sentences, nameScoreAt)) {
      const { lower } = tokens[at] as Token;
      cached[at] = lookUp({ text: lower, lower });
    }
    return cached;
  }

  /** Forbids names across what parts them, of which `datelineEnd` is a token. */
  function partNames(
    words: readonly Word[],
    ranges: readonly TokenRange[],
    datelineEnd: number,
    scores: readonly Float32Array[],
  ): void {
    ranges.forEach((range, i) => {
      const rows = scores[i] as Float32Array;
      partNamesAtBars(words, range, labels.length, rows);
      partNamesAt(datelineEnd, range, labels.length, rows);
      if (place !== -1) partPlacesAtCommas(words, range, place, labels.length, rows);
    });
  }

  /** The names that the model sees at first, and the places that it took for something else with their own label. */
  function firstPass(
    words: readonly Word[],
    ranges: readonly TokenRange[],
    groups: Iterable<Pick<TokenSpan, 'first' | 'end'>>,
    scores: readonly Float32Array[],
  ): TokenSpan[] {
    if (organisation !== -1) favour(groups, organisation, ranges, labels.length, scores);
    const names = decode(ranges, scores);
    if (place === -1) return names;
    const located = locatedNames(words, names, person, organisation, lexicon);
    favour(located, place, ranges, labels.length, scores);
    return names.map((name) => (located.has(name) ? { ...name, label: place } : name));
  }

  /** The names that the model sees where it knows those that it saw first. */
  function secondPass(
    words: readonly Word[],
    ranges: readonly TokenRange[],
    seen: readonly TokenSpan[],
    scores: readonly Float32Array[],
  ): TokenSpan[] {
    const agreement = agreementFeatures(words, seen, labels.length);
    ranges.forEach((range, i) => {
      emissions.add(range, agreement.collect, scores[i] as Float32Array);
    });
    return decode(ranges, scores);
  }

  function decode(ranges: readonly TokenRange[], scores: readonly Float32Array[]): TokenSpan[] {
    return ranges.flatMap(({ first, end }, i) =>
      spansOf(chain.viterbi(scores[i] as Float32Array, end - first), first),
    );
  }
}

/** The token that a span of the text ends in. */
function lastToken(tokens: readonly Token[], { end: textEnd }: Span): number {
  return tokens.findIndex(({ end }) => end >= textEnd);
}
