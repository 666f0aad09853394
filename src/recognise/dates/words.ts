import type { Token } from '../../model/document.js';
import { type Meanings, meaningsOf, NO_MEANINGS } from './lexicon.js';

/** A token and what it can mean in a date. */
export interface Word extends Meanings {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Whether the first character is a digit. */
  readonly digits: boolean;
  /** Whether it is a number that is no date by itself: `5`, `1,500`, `3.5`, but not `2014`, `25th` or `10:30`. */
  readonly bare: boolean;
}

/**
 * The words of one sentence as the shapes read them. Before the first and after the last is `NO_WORD`, so that
 * a shape may look around without asking where it is.
 */
export interface Words {
  readonly length: number;
  at(index: number): Word;
  /** The folded text alone, as most words are never asked what they mean. */
  lower(index: number): string;
}

const ORDINAL = /^0?(\d{1,2})(?:st|nd|rd|th)$/;
const BARE = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;
const NO_WORD = toWord({ text: '', lower: '', start: -1, end: -2 });

/** The tokens `[first, end)`, one sentence, as words; each that is asked for is looked up once. */
export function createWords(tokens: readonly Token[], first = 0, end = tokens.length): Words {
  return new SentenceWords(tokens, first, end - first);
}

class SentenceWords implements Words {
  /** Those that were asked for; most sentences hold no date, and are asked for none. */
  #words: (Word | undefined)[] | undefined;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly first: number,
    readonly length: number,
  ) {}

  at(index: number): Word {
    // Asked first, as an array takes a negative index for the name of a property.
    if (index < 0 || index >= this.length) return NO_WORD;
    return this.#words?.[index] ?? this.#lookUp(index);
  }

  lower(index: number): string {
    return index >= 0 && index < this.length ? (this.tokens[this.first + index]?.lower ?? '') : '';
  }

  #lookUp(index: number): Word {
    const token = this.tokens[this.first + index];
    if (token === undefined) return NO_WORD;
    const word = toWord(token);
    this.#words ??= new Array(this.length);
    this.#words[index] = word;
    return word;
  }
}

function toWord({ text, lower, start, end }: Token): Word {
  const first = text.charCodeAt(0);
  const digits = first >= 48 && first <= 57;
  const numbered = digits ? ORDINAL.exec(lower)?.[1] : undefined;
  const meanings = numbered === undefined ? meaningsOf(lower) : NO_MEANINGS;
  // One by one, as a spread with more behind it takes several times as long.
  return {
    text,
    lower,
    start,
    end,
    digits,
    bare: digits && BARE.test(lower),
    month: meanings.month,
    weekday: meanings.weekday,
    weekdays: meanings.weekdays,
    unit: meanings.unit,
    season: meanings.season,
    part: meanings.part,
    deictic: meanings.deictic,
    ordinal: numbered === undefined ? meanings.ordinal : Number(numbered),
    number: meanings.number,
    scale: meanings.scale,
    decades: meanings.decades,
    edge: meanings.edge,
    relative: meanings.relative,
    every: meanings.every,
    frequency: meanings.frequency,
    meridiem: meanings.meridiem,
    zone: meanings.zone,
    tense: meanings.tense,
  };
}

/** Whether two neighbouring words touch, as the parts of `third-quarter` and `10/12` do. */
export function touches(words: Words, left: number): boolean {
  return words.at(left).end === words.at(left + 1).start;
}

/** Whether the word is written with a capital first letter. */
export function isCapitalised(word: Word): boolean {
  return word.text !== word.lower && /^\p{Lu}/u.test(word.text);
}

/** The index after an optional comma at `at`. */
export function skipComma(words: Words, at: number): number {
  return words.lower(at) === ',' ? at + 1 : at;
}

/** The index after an optional hyphen at `at`. */
export function skipHyphen(words: Words, at: number): number {
  return words.lower(at) === '-' ? at + 1 : at;
}

/** The index after an optional `the` at `at`. */
export function skipArticle(words: Words, at: number): number {
  return words.lower(at) === 'the' ? at + 1 : at;
}

/** The index after an optional `fiscal` at `at`. */
export function skipFiscal(words: Words, at: number): number {
  return words.lower(at) === 'fiscal' ? at + 1 : at;
}

/** Whether the sentence, or a clause of it, ends before the word at `at`. */
export function endsClause(words: Words, at: number): boolean {
  const { lower } = words.at(at);
  return lower === '' || /^[.,;:!?)"”]/.test(lower);
}
