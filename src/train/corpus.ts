import type { GoldDocument } from '../evaluate/gold.js';
import { canonicalLabel } from '../evaluate/gold.js';
import { MAIN_TYPES } from '../model/candidate.js';
import type { Segmented } from '../model/document.js';
import { documentFromText } from '../read/text.js';
import { segment } from '../segment/index.js';
import { BEGIN, END, INSIDE, SINGLE, type TokenSpan, tagOf } from '../tag/labels.js';
import type { Lexicon } from '../tag/lexicon.js';
import { EDGE_TOKEN } from '../tag/names.js';
import { stretches, type TokenRange } from '../tag/stretches.js';
import { createWord, type Word, wordForm } from '../tag/word.js';

/** Every different word of the training and development data, once; number 0 stands beyond sentence ends. */
export interface Vocabulary {
  readonly words: Word[];
  readonly numbers: Map<string, number>;
}

/** A document segmented by the project's own tokenizer, with the gold names as tags of its tokens. */
export interface Example {
  readonly document: Segmented;
  readonly words: readonly Word[];
  /** Each token's word, by its number in the vocabulary. */
  readonly numbers: Int32Array;
  /** The parts that are tagged at run time as well; names outside are out of reach. */
  readonly ranges: readonly TokenRange[];
  readonly tags: Uint8Array;
  /** Gold names by characters (`start-end label`), for scoring. */
  readonly gold: ReadonlySet<string>;
}

export function createVocabulary(lexicon: Lexicon): Vocabulary {
  return { words: [createWord(EDGE_TOKEN, lexicon)], numbers: new Map([[EDGE_TOKEN.text, 0]]) };
}

/** The labels of the documents, the three main ones first, the others in alphabetical order. */
export function collectLabels(
  documents: readonly GoldDocument[],
  labelOf: (label: string) => string,
): string[] {
  const main: readonly string[] = MAIN_TYPES;
  const seen = new Set(documents.flatMap(({ mentions }) => mentions.map(({ label }) => labelOf(label))));
  const others = [...seen].filter((label) => label !== '' && !main.includes(label)).sort();
  return [...main.filter((label) => seen.has(label)), ...others];
}

/** @returns the project's label, all but the three main ones as `other` where `mergeOthers` */
export function labelReader(mergeOthers: boolean): (label: string) => string {
  return (label) => {
    const own = canonicalLabel(label);
    if (!mergeOthers || own === '' || own === 'person' || own === 'organisation' || own === 'place')
      return own;
    return 'other';
  };
}

export function createExample(
  gold: GoldDocument,
  labels: readonly string[],
  labelOf: (label: string) => string,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): Example {
  const document = segment(documentFromText(gold.text));
  const numbers = Int32Array.from(document.tokens, (token) => {
    const form = wordForm(token);
    const known = vocabulary.numbers.get(form.text);
    if (known !== undefined) return known;
    vocabulary.numbers.set(form.text, vocabulary.words.length);
    return vocabulary.words.push(createWord(form, lexicon)) - 1;
  });
  const words = Array.from(numbers, (number) => vocabulary.words[number] as Word);
  const ranges = stretches(words, document.sentences);
  const mentions = gold.mentions.map(({ start, end, label }) => ({ start, end, label: labelOf(label) }));
  const names = mentions.filter(({ label }) => labels.includes(label));
  const rangeAt = new Int32Array(words.length).fill(-1);
  ranges.forEach(({ first, end }, i) => {
    rangeAt.fill(i, first, end);
  });
  const tags = new Uint8Array(words.length);
  for (const name of names) {
    const span = tokenSpan(document, name, labels.indexOf(name.label));
    if (span === null) continue;
    const range = rangeAt[span.first] as number;
    const isInReach = range !== -1 && range === rangeAt[span.end - 1];
    // Where the tokenizer joins what two names share, the first has it: half a name is no path of the CRF.
    const isFree = tags.subarray(span.first, span.end).every((tag) => tag === 0);
    if (isInReach && isFree) writeTags(tags, span);
  }
  return {
    document,
    words,
    numbers,
    ranges,
    tags,
    gold: new Set(names.map(({ start, end, label }) => `${start}-${end} ${label}`)),
  };
}

/** The tokens that share a character with the name: labels are aligned by character, never by token number. */
function tokenSpan(
  { tokens }: Segmented,
  { start, end }: { start: number; end: number },
  label: number,
): TokenSpan | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while ((tokens[after]?.start ?? end) < end) after++;
  return after === low ? null : { first: low, end: after, label };
}

function writeTags(tags: Uint8Array, { first, end, label }: TokenSpan): void {
  if (end - first === 1) tags[first] = tagOf(label, SINGLE);
  else {
    tags.fill(tagOf(label, INSIDE), first, end);
    tags[first] = tagOf(label, BEGIN);
    tags[end - 1] = tagOf(label, END);
  }
}
