import type { Token } from '../model/document.js';
import type { Span } from '../model/span.js';
import { parseDigits } from './digits.js';
import { readTable } from './tables.js';

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

type WordKind = 'unit' | 'tens' | 'hundred' | 'scale' | 'ordinal' | 'fraction' | 'vague' | 'dozens';
interface NumberWord {
  readonly kind: WordKind;
  readonly value: number;
}

const CARDINAL_KINDS = new Set<string>(['unit', 'tens', 'hundred', 'scale', 'vague', 'dozens']);
const ROWS = readTable('figures/number-words.tsv');
const CARDINALS = wordsOfKind((kind) => CARDINAL_KINDS.has(kind));
const GLUED_SCALES = new Set(['bn', 'mn', 'mln', 'bln', 'tn', 'trn', 'k']);
const SCALE_LETTERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, t: 1e12 };
/** Above this a run of scale words is a joke or an attack, and doubles are no longer exact anyway. */
const LARGEST = 1e21;

/** Ordinals ("third": 3) and denominators ("third", "thirds": 3) by word. */
export const ORDINAL_WORDS = valuesOfKind('ordinal');
export const DENOMINATORS = valuesOfKind('fraction');

/** A word's value as part of a cardinal, for callers that build on one ("twenty-first"). */
export function tensValue(lower: string): number | null {
  const word = CARDINALS.get(lower);
  return word?.kind === 'tens' ? word.value : null;
}

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

/** Drops the noise of binary fractions: 1.1 × 1,000,000 is 1,100,000. */
export function exact(value: number): number {
  return Number(value.toPrecision(15));
}

/** Reads one number; keeps what it has read so far, so one reader serves one start. */
class NumeralReader {
  private total = 0;
  private current: number | null = null;
  private smallestScale = Number.POSITIVE_INFINITY;
  private scale = 1;
  private last: WordKind | null = null;

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
    let word = CARDINALS.get(this.lower(at));
    if (word?.kind === 'dozens') return this.plural(at + 1, word.value, null);
    if (word?.kind === 'vague') {
      let value = word.value;
      while (this.lower(at + 1) === 'of') {
        word = CARDINALS.get(this.lower(at + 2));
        if (word?.kind !== 'vague' || word.value <= value / 10) break;
        value *= word.value;
        at += 2;
      }
      return this.plural(at + 1, value, value * 10);
    }
    if (this.lower(at) === 'a' && this.lower(at + 1) === 'few') at++;
    else if (this.lower(at) !== 'several' && this.lower(at) !== 'few') return null;
    word = CARDINALS.get(this.lower(at + 1));
    if (word?.kind !== 'hundred' && word?.kind !== 'scale') return null;
    return this.plural(at + 2, word.value, word.value === 12 ? null : word.value * 10);
  }

  private plural(endToken: number, value: number, max: number | null): Numeral {
    return { ...this.build(endToken, 'plural', value), max };
  }

  private readDigits(): Numeral | null {
    const at = this.digitsAfterSign();
    if (at === null) return null;
    const sign = at === this.from || this.lower(this.from) === '.' ? 1 : -1;
    const pointed = this.lower(at - 1) === '.' && this.touches(at) && at > this.from;
    const token = this.tokens[at];
    const digits = token && parseDigits(token.text);
    if (!token || !digits) return null;
    let { value } = digits;
    if (pointed) value = Number(`0.${token.text.slice(digits.start, digits.end)}`);
    let next = at + 1;
    let end = token.start + digits.end;
    let { suffix } = digits;
    let marked = digits.grouped || digits.decimal || pointed;

    const grouped = suffix === '' && !marked ? this.spaceGrouped(at) : null;
    if (grouped !== null) {
      value = grouped.value;
      next = grouped.endToken;
      marked = true;
    }
    const fraction = suffix === '' && !marked ? this.mixedFraction(next) : null;
    if (fraction !== null) {
      value += fraction;
      next += 3;
      marked = true;
    }
    this.current = sign * value;
    this.last = 'unit';
    if (GLUED_SCALES.has(suffix.toLowerCase()) && suffix !== 'K') {
      this.multiply(CARDINALS.get(suffix.toLowerCase())?.value ?? 1000);
      end += suffix.length;
      suffix = '';
      marked = true;
    }
    if (suffix === '') {
      const scaled = this.readScales(next);
      if (next > at + 1 || scaled > next) end = this.endOf(scaled);
      marked ||= scaled > next;
      next = scaled;
    }
    return {
      ...this.build(next, 'digits', this.sum()),
      end,
      prefix: digits.prefix,
      suffix,
      marked,
      start: this.startOf(at, digits.start),
    };
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
    if (lower === '.' && /^\d/.test(this.lower(at + 1)) && this.touches(at + 1) && !this.afterWord())
      return at + 1;
    if (lower !== '-' || !/^\d/.test(this.lower(at + 1)) || !this.touches(at + 1)) return null;
    return this.afterWord() ? null : at + 1;
  }

  /** Whether the token at the start touches a word or number before it, as the hyphen in "10-15" does. */
  private afterWord(): boolean {
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
      sure ||= this.lower(endToken) === '000' || this.text[(this.tokens[endToken]?.start ?? 1) - 1] !== ' ';
      value = value * 1000 + Number(this.lower(endToken));
      endToken++;
    }
    const groups = endToken - at - 1;
    return groups > 0 && groups < 6 && (sure || groups > 1) ? { value, endToken } : null;
  }

  /** The `1/2` of `2 1/2`, at its first token. */
  private mixedFraction(at: number): number | null {
    if (this.gapBefore(at) !== 1 || this.lower(at + 1) !== '/') return null;
    const numerator = this.lower(at);
    const denominator = this.lower(at + 2);
    if (!/^[1-9]$/.test(numerator) || !/^(?:[234568]|10|16)$/.test(denominator)) return null;
    return Number(numerator) < Number(denominator) ? Number(numerator) / Number(denominator) : null;
  }

  private readWords(): Numeral | null {
    let at = this.from;
    const lower = this.lower(at);
    let sign = 1;
    if ((lower === 'minus' || lower === 'negative') && CARDINALS.get(this.lower(at + 1))?.kind !== 'scale') {
      sign = -1;
      at++;
    }
    const opened = sign === 1 ? this.readOpening(at) : null;
    if (opened !== null) {
      at = this.readScales(opened);
      return this.build(at, 'words', this.sum());
    }
    const next = this.readCardinal(at);
    return next === at ? null : this.build(next, 'words', sign * this.sum());
  }

  /** "a hundred", "half a million", "a couple of": leaves the first factor, returns where its scale stands. */
  private readOpening(at: number): number | null {
    const lower = this.lower(at);
    if (lower === 'half') {
      let next = at + 1;
      while (this.lower(next) === '-' || this.lower(next) === 'a') next++;
      if (next > at + 4 || !this.isScale(next)) return null;
      this.current = 0.5;
      return next;
    }
    if (lower !== 'a') return null;
    if (this.lower(at + 1) === 'couple' && this.lower(at + 2) === 'of') {
      this.current = 2;
      this.last = 'unit';
      return at + 3 < this.limit ? at + 3 : null;
    }
    const article = this.lower(at + 1) === '-' ? at + 2 : at + 1;
    if (!this.isScale(article)) return null;
    this.current = 1;
    const next = this.readCardinal(article);
    return next > article ? next : null;
  }

  private isScale(at: number): boolean {
    const kind = CARDINALS.get(this.lower(at))?.kind;
    return kind === 'scale' || kind === 'hundred';
  }

  /** Reads words as long as they make one number, and returns where it ends. */
  private readCardinal(from: number): number {
    let at = from;
    while (at < this.limit && this.total < LARGEST) {
      let next = at;
      if (at > from && this.lower(at) === '-' && this.touches(at) && this.touches(at + 1)) next++;
      else if (this.lower(at) === 'and' && (this.last === 'hundred' || this.last === 'scale')) next++;
      const word = CARDINALS.get(this.lower(next));
      if (word === undefined || !this.accepts(word, next > at && this.lower(at) === 'and')) break;
      this.take(word);
      at = next + 1;
    }
    return this.last === null ? from : this.readHalf(at);
  }

  /** Reads the scale words after a number: "1.2 million", "5 lakh crore", "1.8 billion-mile". */
  private readScales(from: number): number {
    let at = from;
    while (at < this.limit && this.total < LARGEST) {
      const next = this.lower(at) === '-' && this.touches(at) && this.touches(at + 1) ? at + 1 : at;
      const word = CARDINALS.get(this.lower(next)) ?? this.pluralScale(next, at === from);
      if (word === undefined || (word.kind !== 'scale' && word.kind !== 'hundred')) break;
      if (!this.accepts(word, false)) break;
      this.take(word);
      at = next + 1;
    }
    return this.readHalf(at);
  }

  /** "5 millions", as writers of other languages have it; only right after the number. */
  private pluralScale(at: number, first: boolean): NumberWord | undefined {
    const lower = this.lower(at);
    return first && CARDINALS.get(lower)?.kind === 'vague' ? CARDINALS.get(lower.slice(0, -1)) : undefined;
  }

  /** "and a half", which adds half of the last scale; a scale may follow it. */
  private readHalf(at: number): number {
    if (
      this.last === null ||
      this.lower(at) !== 'and' ||
      this.lower(at + 1) !== 'a' ||
      this.lower(at + 2) !== 'half'
    )
      return at;
    if (this.current === null) {
      this.total += this.scale / 2;
      return at + 3;
    }
    this.current += 0.5;
    return this.isScale(at + 3) ? this.readScales(at + 3) : at + 3;
  }

  private accepts({ kind, value }: NumberWord, afterAnd: boolean): boolean {
    if (kind === 'unit') {
      if (this.last === 'tens') return value > 0 && value < 10 && !afterAnd;
      return this.last === null || this.last === 'hundred' || this.last === 'scale';
    }
    if (kind === 'tens') return this.last === null || this.last === 'hundred' || this.last === 'scale';
    if (afterAnd) return false;
    if (kind === 'hundred')
      return this.current !== null && Math.abs(this.current) < 100 && this.last !== 'hundred';
    if (kind !== 'scale') return false;
    if (this.current === null) return this.last === 'scale';
    return value < this.smallestScale;
  }

  private take({ kind, value }: NumberWord): void {
    if (kind === 'hundred') {
      this.current = exact((this.current ?? 1) * 100);
      this.scale = 100;
    } else if (kind === 'scale') {
      this.multiply(value);
    } else {
      this.current = (this.current ?? 0) + value;
    }
    this.last = kind;
  }

  private multiply(value: number): void {
    if (this.current === null) {
      this.total = exact(this.total * value);
    } else {
      this.total = exact(this.total + this.current * value);
      this.current = null;
    }
    this.smallestScale = Math.min(this.smallestScale, value);
    this.scale = value;
    this.last = 'scale';
  }

  private sum(): number {
    return exact(this.total + (this.current ?? 0));
  }

  private build(endToken: number, form: Numeral['form'], value: number): Numeral {
    return {
      firstToken: this.from,
      endToken,
      start: this.startOf(this.from, 0),
      end: this.endOf(endToken),
      value,
      max: null,
      form,
      scale: this.scale,
      prefix: '',
      suffix: '',
      marked: form !== 'digits',
    };
  }

  private startOf(at: number, inside: number): number {
    const start = this.tokens[this.from]?.start ?? 0;
    return at === this.from ? start + inside : start;
  }

  private endOf(endToken: number): number {
    return this.tokens[endToken - 1]?.end ?? 0;
  }

  private lower(at: number): string {
    return at >= 0 && at < this.limit ? (this.tokens[at]?.lower ?? '') : '';
  }

  private gapBefore(at: number): number {
    return (this.tokens[at]?.start ?? 0) - (this.tokens[at - 1]?.end ?? 0);
  }

  private touches(at: number): boolean {
    return at > 0 && at < this.limit && this.gapBefore(at) === 0;
  }
}

function wordsOfKind(accepts: (kind: string) => boolean): ReadonlyMap<string, NumberWord> {
  return new Map(
    ROWS.filter(([, kind = '']) => accepts(kind)).map(([word = '', kind = '', value = '']) => [
      word,
      { kind: kind as WordKind, value: Number(value) },
    ]),
  );
}

function valuesOfKind(wanted: WordKind): ReadonlyMap<string, number> {
  return new Map([...wordsOfKind((kind) => kind === wanted)].map(([word, { value }]) => [word, value]));
}
