import type { Token } from '../model/document.js';
import type { Span } from '../model/span.js';
import { Cardinal, exact } from './cardinal.js';
import { parseDigits } from './digits.js';
import { CARDINALS, DENOMINATORS, type NumberWord } from './number-words.js';

/** A number as written, in digits, in words or both; its own characters without what touches them. */
export interface Numeral extends Span {
  /** The tokens it covers, half-open. Its last token may go on after it: see `suffix`. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly value: number;
  /** Upper end of a vague plural: "thousands" are 1,000 to 10,000. */
  readonly max: number | null;
  /** `plural` for words such as "dozens" and "thousands", which name no number. */
  readonly form: 'digits' | 'words' | 'plural';
  /** The last scale word's value, or 1: in "3 to 4 million" the first number takes it over. */
  readonly scale: number;
  /** Letters that touch the digits: `US` in `US5m`, `kW` in `10kW`. */
  readonly prefix: string;
  readonly suffix: string;
  /** Whether its digits are written as no year, code or day is: with separators or a decimal part. */
  readonly marked: boolean;
}

const GLUED_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  mn: 1e6,
  mil: 1e6,
  mln: 1e6,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12,
  trn: 1e12,
};
const LINKS_TO_WHOLE = ['-', 'of', 'a', 'an', '-'];
/** Units that are halved in words: "half a mile". Of other nouns a half is a share. */
const HALVED_UNITS = new Set(
  'percent percentage per mile kilometre kilometer metre meter inch foot acre hectare tonne ton litre liter gallon degree ounce pound teaspoon tablespoon cup'.split(
    ' ',
  ),
);
const SCALE_LETTERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, t: 1e12 };

/**
 * Finds the numbers of one sentence, given as a range of tokens: the longest from each start, left to
 * right, none inside another. Linear in the tokens.
 */
export function findNumerals(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
): Map<number, Numeral> {
  const numerals = new Map<number, Numeral>();
  let at = first;
  while (at < end) {
    const numeral = new NumeralReader(text, tokens, at, end).read();
    if (numeral === null) {
      at++;
    } else {
      numerals.set(numeral.firstToken, numeral);
      at = numeral.endToken;
    }
  }
  return numerals;
}

/** Reads the letter that touches the digits as a scale, as money and counts write it: `$5m`, `4M people`. */
export function applyScaleLetter(numeral: Numeral): Numeral {
  const scale = SCALE_LETTERS[numeral.suffix.toLowerCase()];
  if (scale === undefined) return numeral;
  return {
    ...numeral,
    value: exact(numeral.value * scale),
    scale,
    suffix: '',
    end: numeral.end + numeral.suffix.length,
    marked: true,
  };
}

/** Reads the one number that starts at a token. */
class NumeralReader {
  private readonly number = new Cardinal();

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly from: number,
    private readonly limit: number,
  ) {}

  read(): Numeral | null {
    return this.readPlural() ?? this.readDigits() ?? this.readWords();
  }

  /** "dozens", "hundreds of thousands", "several hundred" */
  private readPlural(): Numeral | null {
    let at = this.from;
    let word = this.word(at);
    if (word?.kind === 'dozens') return this.plural(at + 1, word.value, null);
    if (word?.kind === 'vague') {
      let value = word.value;
      while (this.lower(at + 1) === 'of') {
        word = this.word(at + 2);
        // "hundreds of thousand" is written for "hundreds of thousands".
        if ((word?.kind !== 'vague' && word?.kind !== 'scale') || word.value <= value / 10) break;
        value *= word.value;
        at += 2;
      }
      return this.plural(at + 1, value, value * 10);
    }
    if (this.lower(at) === 'a' && this.lower(at + 1) === 'few') at++;
    else if (this.lower(at) !== 'several' && this.lower(at) !== 'few') return null;
    word = this.word(at + 1);
    if (word?.kind !== 'hundred' && word?.kind !== 'scale') return null;
    return this.plural(at + 2, word.value, word.value === 12 ? null : word.value * 10);
  }

  private plural(endToken: number, value: number, max: number | null): Numeral {
    return { ...this.build(endToken, 'plural', value), max };
  }

  private readDigits(): Numeral | null {
    const at = this.digitsAfterSign();
    const token = at === null ? undefined : this.tokens[at];
    const digits = token && parseDigits(token.text);
    if (at === null || !token || !digits) return null;
    const pointed = at > this.from && this.lower(at - 1) === '.';
    const sign = at === this.from || pointed ? 1 : -1;
    let value = pointed ? Number(`0.${token.text.slice(digits.start, digits.end)}`) : digits.value;
    let next = at + 1;
    let marked = digits.grouped || digits.decimal || pointed;
    let { suffix } = digits;

    if (suffix === '' && !marked) {
      const grouped = this.spaceGrouped(at);
      const fraction = grouped === null ? this.mixedFraction(next) : null;
      if (grouped !== null) ({ value, endToken: next } = grouped);
      if (fraction !== null) {
        value += fraction;
        next += 3;
      }
      marked = next > at + 1;
    }
    this.number.start(sign * value);
    let end = next > at + 1 ? this.endOf(next) : token.start + digits.end;
    const glued = suffix === 'K' ? undefined : GLUED_SCALES[suffix.toLowerCase()];
    if (glued !== undefined) {
      this.number.multiply(glued);
      end += suffix.length;
      suffix = '';
      marked = true;
    }
    const scaled = suffix === '' ? this.readScales(next) : next;
    if (scaled > next) end = this.endOf(scaled);
    marked ||= scaled > next;
    const start = at === this.from ? token.start + digits.start : (this.tokens[this.from]?.start ?? 0);
    const { prefix } = digits;
    return { ...this.build(scaled, 'digits', this.number.value), start, end, prefix, suffix, marked };
  }

  /** The digits' token: here, after a minus that touches nothing before it, after "minus", or after a bare point. */
  private digitsAfterSign(): number | null {
    const at = this.from;
    const lower = this.lower(at);
    if (/\d|[½¼¾⅐-⅞]/.test(lower.slice(0, 8))) return at;
    if (lower === 'minus' || lower === 'negative') {
      const next = this.lower(at + 1) === '-' ? at + 2 : at + 1;
      return /^\d/.test(this.lower(next)) ? next : null;
    }
    if (lower !== '-' && lower !== '.') return null;
    const isSign = /^\d/.test(this.lower(at + 1)) && this.touches(at + 1) && !this.followsWord();
    return isSign ? at + 1 : null;
  }

  /** Whether the token at the start touches a word or number before it, as the hyphen in "10-15" does. */
  private followsWord(): boolean {
    return this.touches(this.from) && /[\p{L}\p{N})%]$/u.test(this.lower(this.from - 1));
  }

  /** `1 000 000`, `10 000`: groups of three set off by single spaces. */
  private spaceGrouped(at: number): { value: number; endToken: number } | null {
    const head = this.lower(at);
    if (!/^[1-9]\d{0,2}$/.test(head)) return null;
    let endToken = at + 1;
    let value = Number(head);
    let sure = false;
    while (/^\d{3}$/.test(this.lower(endToken)) && this.gapBefore(endToken) === 1) {
      const space = this.text[(this.tokens[endToken]?.start ?? 1) - 1];
      sure ||= this.lower(endToken) === '000' || space !== ' ';
      value = value * 1000 + Number(this.lower(endToken));
      endToken++;
    }
    const groups = endToken - at - 1;
    return groups > 0 && groups < 6 && (sure || groups > 1) ? { value, endToken } : null;
  }

  /** The `1/2` of `2 1/2`, at its first token. */
  private mixedFraction(at: number): number | null {
    if (this.gapBefore(at) !== 1 || this.lower(at + 1) !== '/') return null;
    return slashedFraction(this.lower(at), this.lower(at + 2));
  }

  private readWords(): Numeral | null {
    const at = this.from;
    const lower = this.lower(at);
    if ((lower === 'minus' || lower === 'negative') && this.word(at + 1)?.kind !== 'scale') {
      const end = this.readCardinal(at + 1);
      return end === at + 1 ? null : this.build(end, 'words', -this.number.value);
    }
    const end = this.readOpening(at) ?? this.readCardinal(at);
    return end === at ? null : this.build(end, 'words', this.number.value);
  }

  /** "a hundred", "half a million", "a quarter of a million", "a couple of", "hundred thousand": the end, or null. */
  private readOpening(at: number): number | null {
    if (this.lower(at) === 'a' && this.lower(at + 1) === 'couple' && this.lower(at + 2) === 'of') {
      this.number.start(2);
      return this.readScales(at + 3);
    }
    const part = this.readFraction(at);
    if (part !== null) {
      this.number.start(part.value);
      return this.isScale(part.end) ? this.readScales(part.end) : part.end;
    }
    const article = this.lower(at) === 'a';
    const scale = article && this.lower(at + 1) === '-' ? at + 2 : article ? at + 1 : at;
    if (!this.isScale(scale) || (!article && !this.isScale(at + 1))) return null;
    this.number.start(1);
    return this.readCardinal(scale);
  }

  /** "half a" of "half a million", "three quarters of a" of "three quarters of a percent". */
  private readFraction(at: number): { value: number; end: number } | null {
    const counted = this.word(at)?.kind === 'unit' ? this.word(at)?.value : undefined;
    const numerator = counted ?? 1;
    const isCounted = counted !== undefined || this.lower(at) === 'a';
    const word = isCounted ? (this.lower(at + 1) === '-' ? at + 2 : at + 1) : at;
    const denominator = DENOMINATORS.get(this.lower(word));
    if (denominator === undefined) return null;
    let end = word + 1;
    for (const link of LINKS_TO_WHOLE) if (this.lower(end) === link) end++;
    const isWhole = this.isScale(end) || (end > word + 1 && HALVED_UNITS.has(this.lower(end)));
    return isWhole ? { value: numerator / denominator, end } : null;
  }

  private isScale(at: number): boolean {
    const kind = this.word(at)?.kind;
    return kind === 'scale' || kind === 'hundred';
  }

  /** Reads words as long as they make one number, and returns where it ends. */
  private readCardinal(from: number): number {
    const { number } = this;
    let at = from;
    while (at < this.limit && !number.isFull) {
      const joined = this.lower(at) === 'and' && (number.last === 'hundred' || number.last === 'scale');
      const next = joined || (at > from && this.isHyphen(at)) ? at + 1 : at;
      const word = this.word(next);
      if (word === undefined || !number.accepts(word, joined)) break;
      // "five billion and three quarters"
      if (joined && DENOMINATORS.has(this.lower(next + 1))) break;
      number.take(word);
      at = next + 1;
    }
    return at === from ? from : this.readScales(this.readPoint(at));
  }

  /** Reads the scale words after a number: "1.2 million", "5 lakh crore", "1.8 billion-mile". */
  private readScales(from: number): number {
    let at = from;
    while (at < this.limit && !this.number.isFull) {
      const next = this.isHyphen(at) ? at + 1 : at;
      const word = this.word(next);
      const scale =
        word?.kind === 'scale' || word?.kind === 'hundred' ? word : this.pluralScale(next, at === from);
      if (scale === undefined || !this.number.accepts(scale, false)) break;
      this.number.take(scale);
      at = next + 1;
    }
    return this.readPart(at);
  }

  /** "5 millions", "3 dozens": only right after the number. */
  private pluralScale(at: number, first: boolean): NumberWord | undefined {
    const word = first ? this.word(at) : undefined;
    return word?.kind === 'vague' || word?.kind === 'dozens'
      ? CARDINALS.get(this.lower(at).slice(0, -1))
      : undefined;
  }

  /** "point five", "point two five" */
  private readPoint(at: number): number {
    let next = at + 1;
    let decimals = '';
    while (this.lower(at) === 'point' && this.word(next)?.kind === 'unit' && decimals.length < 6) {
      decimals += this.word(next)?.value;
      next++;
    }
    if (decimals === '') return at;
    this.number.addPart(Number(`0.${decimals}`));
    return next;
  }

  /** "and a half", "and three quarters", of one or of the last scale; a scale may follow. */
  private readPart(at: number): number {
    if (this.lower(at) !== 'and' || this.number.last === null) return at;
    const numerator =
      this.lower(at + 1) === 'a' ? 1 : this.word(at + 1)?.kind === 'unit' ? this.word(at + 1)?.value : 0;
    const next = this.isHyphen(at + 2) ? at + 3 : at + 2;
    const denominator = DENOMINATORS.get(this.lower(next));
    if (!numerator || denominator === undefined || numerator >= denominator) return at;
    this.number.addPart(numerator / denominator);
    return this.isScale(next + 1) ? this.readScales(next + 1) : next + 1;
  }

  private build(endToken: number, form: Numeral['form'], value: number): Numeral {
    return {
      firstToken: this.from,
      endToken,
      start: this.tokens[this.from]?.start ?? 0,
      end: this.endOf(endToken),
      value: exact(value),
      max: null,
      form,
      scale: this.number.scale,
      prefix: '',
      suffix: '',
      marked: form !== 'digits',
    };
  }

  private endOf(endToken: number): number {
    return this.tokens[endToken - 1]?.end ?? 0;
  }

  private lower(at: number): string {
    return at >= 0 && at < this.limit ? (this.tokens[at]?.lower ?? '') : '';
  }

  private word(at: number): NumberWord | undefined {
    return CARDINALS.get(this.lower(at));
  }

  private isHyphen(at: number): boolean {
    return this.lower(at) === '-' && this.touches(at) && this.touches(at + 1);
  }

  private gapBefore(at: number): number {
    return (this.tokens[at]?.start ?? 0) - (this.tokens[at - 1]?.end ?? 0);
  }

  private touches(at: number): boolean {
    return at > 0 && at < this.limit && this.gapBefore(at) === 0;
  }
}

/** `1/2`, `3/4`, `7/16`: a fraction of the kind that measures are given in, or null. */
export function slashedFraction(numerator: string, denominator: string): number | null {
  if (!/^\d{1,2}$/.test(numerator) || !/^(?:[234568]|10|16|32)$/.test(denominator)) return null;
  const value = Number(numerator) / Number(denominator);
  return value > 0 && value < 1 ? value : null;
}
