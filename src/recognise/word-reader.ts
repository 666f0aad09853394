import { Cardinal } from './cardinal.js';
import { contextWords } from './figures/context.js';
import type { NumberTokens } from './number-tokens.js';
import { CARDINALS, DENOMINATORS, type NumberWord } from './number-words.js';

const LINKS_TO_WHOLE = ['-', 'of', 'a', 'an', '-'];
/** Units that are halved in words: "half a mile". Of other nouns a half is a share. */
const HALVED_UNITS = contextWords('halved-units');

/** Reads the words of one number into a sum. Each method gives the token where what it read ends. */
export class WordReader {
  readonly number = new Cardinal();

  constructor(private readonly tokens: NumberTokens) {}

  /** "a hundred", "half a million", "a quarter of a million", "a couple of", "hundred thousand": the end, or null. */
  readOpening(at: number): number | null {
    if (
      this.tokens.lower(at) === 'a' &&
      this.tokens.lower(at + 1) === 'couple' &&
      this.tokens.lower(at + 2) === 'of'
    ) {
      this.number.start(2);
      return this.readScales(at + 3);
    }
    const part = this.readFraction(at);
    if (part !== null) {
      this.number.start(part.value);
      return this.tokens.isScale(part.end) ? this.readScales(part.end) : part.end;
    }
    const article = this.tokens.lower(at) === 'a';
    const scale = article && this.tokens.lower(at + 1) === '-' ? at + 2 : article ? at + 1 : at;
    if (!this.tokens.isScale(scale) || (!article && !this.tokens.isScale(at + 1))) return null;
    this.number.start(1);
    return this.readCardinal(scale);
  }

  /** Reads words as long as they make one number, and returns where it ends. */
  readCardinal(from: number): number {
    const { number } = this;
    let at = from;
    while (at < this.tokens.limit && !number.isFull) {
      const joined =
        this.tokens.lower(at) === 'and' && (number.last === 'hundred' || number.last === 'scale');
      const next = joined || (at > from && this.tokens.isHyphen(at)) ? at + 1 : at;
      const word = this.tokens.word(next);
      if (word === undefined || !number.accepts(word, joined)) break;
      // "five billion and three quarters"
      if (joined && DENOMINATORS.has(this.tokens.lower(next + 1))) break;
      number.take(word);
      at = next + 1;
    }
    return at === from ? from : this.readScales(this.readPoint(at));
  }

  /** Reads the scale words after a number: "1.2 million", "5 lakh crore", "1.8 billion-mile". */
  readScales(from: number): number {
    let at = from;
    while (at < this.tokens.limit && !this.number.isFull) {
      const next = this.tokens.isHyphen(at) ? at + 1 : at;
      const word = this.tokens.word(next);
      const scale =
        word?.kind === 'scale' || word?.kind === 'hundred' ? word : this.pluralScale(next, at === from);
      if (scale === undefined || !this.number.accepts(scale, false)) break;
      this.number.take(scale);
      at = next + 1;
    }
    return this.readPart(at);
  }

  /** "half a" of "half a million", "three quarters of a" of "three quarters of a percent". */
  private readFraction(at: number): { value: number; end: number } | null {
    const counted = this.tokens.word(at)?.kind === 'unit' ? this.tokens.word(at)?.value : undefined;
    const numerator = counted ?? 1;
    const isCounted = counted !== undefined || this.tokens.lower(at) === 'a';
    const word = isCounted ? (this.tokens.lower(at + 1) === '-' ? at + 2 : at + 1) : at;
    const denominator = DENOMINATORS.get(this.tokens.lower(word));
    if (denominator === undefined) return null;
    let end = word + 1;
    for (const link of LINKS_TO_WHOLE) if (this.tokens.lower(end) === link) end++;
    const isWhole = this.tokens.isScale(end) || (end > word + 1 && HALVED_UNITS.has(this.tokens.lower(end)));
    return isWhole ? { value: numerator / denominator, end } : null;
  }

  /** "5 millions", "3 dozens": only right after the number. */
  private pluralScale(at: number, first: boolean): NumberWord | undefined {
    const word = first ? this.tokens.word(at) : undefined;
    return word?.kind === 'vague' || word?.kind === 'dozens'
      ? CARDINALS.get(this.tokens.lower(at).slice(0, -1))
      : undefined;
  }

  /** "point five", "point two five" */
  private readPoint(at: number): number {
    let next = at + 1;
    let decimals = '';
    while (
      this.tokens.lower(at) === 'point' &&
      this.tokens.word(next)?.kind === 'unit' &&
      decimals.length < 6
    ) {
      decimals += this.tokens.word(next)?.value;
      next++;
    }
    if (decimals === '') return at;
    this.number.addPart(Number(`0.${decimals}`));
    return next;
  }

  /** "and a half", "and three quarters", of one or of the last scale; a scale may follow. */
  private readPart(at: number): number {
    if (this.tokens.lower(at) !== 'and' || this.number.last === null) return at;
    const numerator =
      this.tokens.lower(at + 1) === 'a'
        ? 1
        : this.tokens.word(at + 1)?.kind === 'unit'
          ? this.tokens.word(at + 1)?.value
          : 0;
    const next = this.tokens.isHyphen(at + 2) ? at + 3 : at + 2;
    const denominator = DENOMINATORS.get(this.tokens.lower(next));
    if (!numerator || denominator === undefined || numerator >= denominator) return at;
    this.number.addPart(numerator / denominator);
    return this.tokens.isScale(next + 1) ? this.readScales(next + 1) : next + 1;
  }
}
