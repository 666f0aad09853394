import type { NameCandidate, NameType } from '../model/candidate.js';
import type { Segmented, Token } from '../model/document.js';
import { agreementFeatures, MOST_AGREEMENT_FEATURES, type TokenSpan } from './agreement.js';
import { spellBylines } from './bylines.js';
import { calibrate, spanProbability } from './confidence.js';
import { favour, partNamesAt, partNamesAtBars, partPlacesAtCommas } from './constraints.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from './context.js';
import { createChain, createLattice, forwardBackward, viterbi } from './crf.js';
import { addRows, addWords } from './emissions.js';
import { BEGIN, END, SINGLE, tagCount } from './labels.js';
import type { Lexicon } from './lexicon.js';
import { locatedNames } from './located-names.js';
import type { Model } from './model.js';
import { createWindowNetwork } from './network.js';
import { phrasesOf } from './phrases.js';
import { type KnownName, repeatNames } from './repeated-names.js';
import { shortForms } from './short-forms.js';
import { stretches, type TokenRange } from './stretches.js';
import type { Tagger } from './tagger.js';
import { createTruecaser } from './truecase.js';
import { createWordScores, nameScore, type ScoredWord } from './word-scores.js';

const NAME_TYPES: Readonly<Record<string, NameType>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
};
/** Stands beyond the ends of a sentence. */
export const EDGE_TOKEN = { text: '\u0002', lower: '\u0002' };

/** Tags a document in two passes: the second knows what the first found everywhere in the document. */
export function createNameTagger(model: Model, lexicon: Lexicon): Tagger {
  const { labels, calibration } = model.info;
  const organisation = labels.indexOf('organisation');
  const person = labels.indexOf('person');
  const place = labels.indexOf('place');
  const chain = createChain(tagCount(labels.length));
  const factors = Float64Array.from(model.transitions, Math.exp);
  const network = createWindowNetwork(model, lexicon);
  const scoreWord = createWordScores(model, lexicon, network);
  const edge = scoreWord(EDGE_TOKEN);
  const truecaser = createTruecaser(lexicon);
  // Used again for every range: making one takes as long as filling it.
  let room = 64;
  let lattice = createLattice(room, chain.tags);
  const found = new Uint32Array(Math.max(MOST_CONTEXT_FEATURES, MOST_AGREEMENT_FEATURES));

  return {
    name: 'names',
    tag(document, dateline = null) {
      const scored = scoreWords(document);
      const words = scored.map(({ word }) => word);
      const context = contextFeatures(document, words, lexicon);
      const ranges = stretches(words, document.sentences);
      const datelineEnd =
        dateline === null ? -1 : document.tokens.findIndex(({ end }) => end >= dateline.end);
      const scores = ranges.map((range) => {
        const emissions = network.score(scored, edge, range);
        addWords(model, scored, edge, range, emissions);
        for (let at = range.first; at < range.end; at++) {
          addRows(model, found, context.collect(at, range.sentence, found), emissions, at - range.first);
        }
        partNamesAtBars(words, range, labels.length, emissions);
        partNamesAt(datelineEnd, range, labels.length, emissions);
        if (place !== -1) partPlacesAtCommas(words, range, place, labels.length, emissions);
        return emissions;
      });

      if (organisation !== -1)
        favour(phrasesOf(context.phrases, 'group'), organisation, ranges, labels.length, scores);
      const first = ranges.flatMap((range, i) => decode(scores[i] as Float32Array, range));
      const located =
        place === -1 ? new Set<TokenSpan>() : locatedNames(words, first, person, organisation, lexicon);
      const known = first.map((name) => (located.has(name) ? { ...name, label: place } : name));
      const agreement = agreementFeatures(words, known, labels.length);
      favour(located, place, ranges, labels.length, scores);
      const second = ranges.flatMap((range, i) => {
        const emissions = scores[i] as Float32Array;
        for (let at = range.first; at < range.end; at++) {
          addRows(model, found, agreement.collect(at, found), emissions, at - range.first);
        }
        return decode(emissions, range);
      });
      const whole = repeatNames(words, ranges, second);
      const names: KnownName[] = [...whole, ...shortForms(words, document.sentences, whole, organisation)];
      names.sort((a, b) => a.first - b.first);
      let next = 0;
      const candidates = ranges.flatMap((range, i) => {
        const start = next;
        while (next < names.length && (names[next] as TokenSpan).first < range.end) next++;
        if (next === start) return [];
        return toCandidates(document, scores[i] as Float32Array, range, names.slice(start, next));
      });
      return inheritConfidence(names, candidates);
    },
  };

  /** The words of a document as the features see them: those of bylines and headlines written as in running text. */
  function scoreWords({ text, tokens, sentences }: Segmented): ScoredWord[] {
    const spelled = spellBylines(text, tokens);
    const scored = tokens.map((token, at) => {
      const spelling = spelled.get(at);
      return scoreWord(spelling === undefined ? token : { text: spelling, lower: token.lower });
    });
    const words = scored.map(({ word }) => word);
    const nameScoreAt = (at: number) => nameScore(model, scored[at] as ScoredWord);
    for (const at of truecaser.findSmall(words, sentences, nameScoreAt)) {
      const { lower } = tokens[at] as Token;
      scored[at] = scoreWord({ text: lower, lower });
    }
    return scored;
  }

  function decode(emissions: Float32Array, { first, end }: TokenRange): TokenSpan[] {
    return spansOf(viterbi(chain, emissions, end - first, model.transitions), first);
  }

  function toCandidates(
    document: Segmented,
    emissions: Float32Array,
    range: TokenRange,
    names: TokenSpan[],
  ): NameCandidate[] {
    const length = range.end - range.first;
    if (length > room) {
      room = 2 * length;
      lattice = createLattice(room, chain.tags);
    }
    forwardBackward(chain, emissions, length, factors, lattice);
    return names.map(({ first, end, label }) => {
      const name = labels[label] as string;
      const probability = spanProbability(
        lattice,
        chain.tags,
        factors,
        first - range.first,
        end - range.first,
        label,
      );
      return {
        type: NAME_TYPES[name] ?? 'other',
        label: name,
        start: (document.tokens[first] as { start: number }).start,
        end: (document.tokens[end - 1] as { end: number }).end,
        score: calibrate(probability, calibration),
        by: 'names',
      };
    });
  }
}

/** Gives a name that was found by the words of another the confidence of that one. */
function inheritConfidence(
  names: readonly KnownName[],
  candidates: readonly NameCandidate[],
): NameCandidate[] {
  const scoreOf = new Map<TokenSpan, number | undefined>(
    names.map((name, i) => [name, candidates[i]?.score]),
  );
  return candidates.map((candidate, i) => {
    const { of } = names[i] as KnownName;
    return { ...candidate, score: (of && scoreOf.get(of)) ?? candidate.score };
  });
}

/** The names in a sequence of tags; `offset` is the token of the first tag. */
export function spansOf(path: Uint8Array, offset: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let first = 0;
  path.forEach((tag, at) => {
    if (tag === 0) return;
    const position = (tag - 1) & 3;
    if (position === BEGIN || position === SINGLE) first = at;
    if (position === END || position === SINGLE) {
      spans.push({ first: offset + first, end: offset + at + 1, label: (tag - 1) >> 2 });
    }
  });
  return spans;
}
