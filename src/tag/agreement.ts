import { combine, hashString } from './hash.js';
import { positionOf, type TokenSpan } from './labels.js';
import type { Word } from './word.js';

/** No token has more features of agreement than this. */
export const MOST_AGREEMENT_FEATURES = 64;

/** Feature templates; the numbers are part of the model file's format. */
const T = {
  majority: 5001,
  ownAndMajority: 5002,
  part: 5003,
  partShape: 5004,
  acronym: 5005,
  own: 5010,
  same: 5011,
  longer: 5012,
  sameWord: 5013,
  longerThanWord: 5014,
};
const NONE = -1;
const LONGEST_NAME = 8;

/**
 * What the first pass over a document says of each token's word elsewhere: features for the second pass, by
 * which the same name is treated alike (two-stage CRF with token, entity and super-entity majority:
 * Krishnan & Manning 2006), acronyms follow their expansions, and surnames the full name.
 */
export interface Agreement {
  collect(at: number, out: Uint32Array): number;
}

/** What the names of a first pass say. */
interface FirstPass {
  /** Of each token: its label or `NONE`, its name, and the hash of that name. */
  readonly labelAt: Int8Array;
  readonly nameAt: readonly (TokenSpan | undefined)[];
  readonly phraseAt: Uint32Array;
  /** By capitalised word, how often it has no label (index 0) and each label (1 and up). */
  readonly byWord: ReadonlyMap<number, Uint16Array>;
  /** By capitalised word, how often it is which part of a longer name. */
  readonly parts: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** By phrase, how often it is a name of each label, and how often part of a longer one. */
  readonly same: ReadonlyMap<number, Uint16Array>;
  readonly longer: ReadonlyMap<number, Uint16Array>;
  /** By the initials of a name, its label. */
  readonly acronyms: ReadonlyMap<number, number>;
}

export function agreementFeatures(
  words: readonly Word[],
  names: readonly TokenSpan[],
  labels: number,
): Agreement {
  const firstPass = readFirstPass(words, names, labels);
  return {
    collect(at, out) {
      const n = words[at]?.isCapitalised === true ? wordFeatures(words, firstPass, at, out) : 0;
      return phraseFeatures(words, firstPass, at, out, n);
    },
  };
}

function readFirstPass(words: readonly Word[], names: readonly TokenSpan[], labels: number): FirstPass {
  const labelAt = new Int8Array(words.length).fill(NONE);
  const nameAt: (TokenSpan | undefined)[] = new Array(words.length);
  const phraseAt = new Uint32Array(words.length);
  const parts = new Map<number, Map<number, number>>();
  const same = new Map<number, Uint16Array>();
  const longer = new Map<number, Uint16Array>();
  const acronyms = new Map<number, number>();
  for (const name of names) {
    const { first, end, label } = name;
    // Once a name, as a name may be as long as a document.
    const phrase = phraseHash(words, first, end);
    labelAt.fill(label, first, end);
    nameAt.fill(name, first, end);
    phraseAt.fill(phrase, first, end);
    count(same, phrase, label, labels);
    if (end - first === 1) continue;
    countParts(words, name, parts);
    countInner(words, name, labels, longer);
    const initials = initialsOf(words, name);
    if (initials.length > 1) acronyms.set(hashString(initials), label);
  }
  const byWord = countByWord(words, labelAt, labels);
  return { labelAt, nameAt, phraseAt, byWord, parts, same, longer, acronyms };
}

/** What the capitalised word at `at` is elsewhere. */
function wordFeatures(
  words: readonly Word[],
  { labelAt, nameAt, byWord, parts, acronyms }: FirstPass,
  at: number,
  out: Uint32Array,
): number {
  let n = 0;
  const word = words[at] as Word;
  const name = nameAt[at];
  const own = labelAt[at] as number;
  const majority = majorityOfOthers(byWord.get(word.id) as Uint16Array, own + 1);
  out[n++] = combine(T.majority, majority);
  if (majority !== ALONE) out[n++] = combine(T.ownAndMajority, majority * 8 + own + 1);
  for (const [part, times] of parts.get(word.id) ?? []) {
    if (times === Number(name !== undefined && part === partOf(name, at))) continue;
    if (n + 12 > MOST_AGREEMENT_FEATURES) break;
    out[n++] = combine(T.part, part);
    out[n++] = combine(combine(T.partShape, part), word.shape);
  }
  const expansion = word.isAllCapitals ? acronyms.get(hashString(word.text.replaceAll('.', ''))) : undefined;
  if (expansion !== undefined) out[n++] = combine(T.acronym, expansion);
  return n;
}

/** What the name at `at` is elsewhere, or the capitalised word as a name of its own. */
function phraseFeatures(
  words: readonly Word[],
  { nameAt, phraseAt, same, longer }: FirstPass,
  at: number,
  out: Uint32Array,
  from: number,
): number {
  let n = from;
  const name = nameAt[at];
  if (name !== undefined) {
    const phrase = phraseAt[at] as number;
    const tag = name.label * 4 + positionOf(name, at);
    out[n++] = combine(T.own, tag);
    out[n++] = combine(combine(T.same, mostOf(same.get(phrase), name.label)), tag);
    out[n++] = combine(combine(T.longer, mostOf(longer.get(phrase), NONE)), tag);
  } else if (words[at]?.isCapitalised === true) {
    const phrase = phraseHash(words, at, at + 1);
    out[n++] = combine(T.sameWord, mostOf(same.get(phrase), NONE));
    out[n++] = combine(T.longerThanWord, mostOf(longer.get(phrase), NONE));
  }
  return n;
}

function countByWord(words: readonly Word[], labelAt: Int8Array, labels: number): Map<number, Uint16Array> {
  const counts = new Map<number, Uint16Array>();
  words.forEach((word, at) => {
    if (word.isCapitalised) count(counts, word.id, (labelAt[at] as number) + 1, labels + 1);
  });
  return counts;
}

const ALONE = 99;

/** The commonest of the word's other occurrences and how clear it is, as one number. */
function majorityOfOthers(counts: Uint16Array, own: number): number {
  let total = -1;
  let top = 0;
  let topCount = -1;
  for (let i = 0; i < counts.length; i++) {
    const others = (counts[i] as number) - Number(i === own);
    total += counts[i] as number;
    if (others > topCount) {
      top = i;
      topCount = others;
    }
  }
  if (total === 0) return ALONE;
  const share = topCount / total;
  return top * 4 + (share > 0.85 ? 2 : share > 0.5 ? 1 : 0);
}

/** First, middle or last word of a longer name with a label. */
function partOf({ first, end, label }: TokenSpan, at: number): number {
  return end - first === 1 ? NONE : label * 3 + (at === first ? 0 : at === end - 1 ? 2 : 1);
}

function countParts(words: readonly Word[], name: TokenSpan, parts: Map<number, Map<number, number>>): void {
  for (let at = name.first; at < name.end; at++) {
    const word = words[at] as Word;
    if (!word.isCapitalised) continue;
    const counts = parts.get(word.id) ?? new Map<number, number>();
    parts.set(word.id, counts);
    const part = partOf(name, at);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
}

/** Counts a name's label for every shorter phrase inside it. */
function countInner(
  words: readonly Word[],
  name: TokenSpan,
  labels: number,
  longer: Map<number, Uint16Array>,
): void {
  const length = name.end - name.first;
  if (length > LONGEST_NAME) return;
  for (let first = name.first; first < name.end; first++) {
    for (let end = first + 1; end <= name.end; end++) {
      if (end - first < length) count(longer, phraseHash(words, first, end), name.label, labels);
    }
  }
}

function count(counts: Map<number, Uint16Array>, key: number, index: number, size: number): void {
  let row = counts.get(key);
  if (row === undefined) {
    row = new Uint16Array(size);
    counts.set(key, row);
  }
  row[index] = (row[index] as number) + 1;
}

/** One more than the commonest label, not counting one occurrence of `own`; 0 where there is none. */
function mostOf(counts: Uint16Array | undefined, own: number): number {
  let top = 0;
  let topCount = 0;
  counts?.forEach((times, label) => {
    const others = times - Number(label === own);
    if (others > topCount) {
      top = label + 1;
      topCount = others;
    }
  });
  return top;
}

function phraseHash(words: readonly Word[], first: number, end: number): number {
  let hash = 0;
  for (let at = first; at < end; at++) hash = combine(hash, (words[at] as Word).id);
  return hash;
}

function initialsOf(words: readonly Word[], { first, end }: TokenSpan): string {
  let initials = '';
  for (let at = first; at < end; at++) {
    const word = words[at] as Word;
    if (word.isCapitalised) initials += word.text.charAt(0);
  }
  return initials;
}
