import type { Token } from '../model/document.js';
import { CARDINALS, type NumberWord } from './number-words.js';

/** The tokens of one sentence from a start on, as the readers of numbers see them. */
export class NumberTokens {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    /** The token a number is read from. */
    readonly from: number,
    /** The end of the sentence. */
    readonly limit: number,
  ) {}

  /** The token's folded text, or an empty string outside the sentence. */
  lower(at: number): string {
    return at >= 0 && at < this.limit ? (this.tokens[at]?.lower ?? '') : '';
  }

  word(at: number): NumberWord | undefined {
    return CARDINALS.get(this.lower(at));
  }

  isScale(at: number): boolean {
    const kind = this.word(at)?.kind;
    return kind === 'scale' || kind === 'hundred';
  }

  /** Whether a hyphen at `at` ties its neighbours together. */
  isHyphen(at: number): boolean {
    return this.lower(at) === '-' && this.touches(at) && this.touches(at + 1);
  }

  gapBefore(at: number): number {
    return (this.tokens[at]?.start ?? 0) - (this.tokens[at - 1]?.end ?? 0);
  }

  touches(at: number): boolean {
    return at > 0 && at < this.limit && this.gapBefore(at) === 0;
  }

  startOf(at: number): number {
    return this.tokens[at]?.start ?? 0;
  }

  endBefore(endToken: number): number {
    return this.tokens[endToken - 1]?.end ?? 0;
  }
}
