import type { NumberWord, WordKind } from './number-words.js';

/** Above this a run of scale words is a joke or an attack, and doubles are no longer exact anyway. */
const LARGEST = 1e21;

/** Drops the noise of binary fractions: 1.1 × 1,000,000 is 1,100,000. */
export function exact(value: number): number {
  // Whole numbers of so many digits are as they should be.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  return Number(value.toPrecision(15));
}

/** The arithmetic of a number that is read word by word: "one hundred and twenty-three thousand". */
export class Cardinal {
  private total = 0;
  /** What the next scale word multiplies; null right after one. */
  private current: number | null = null;
  private smallestScale = Number.POSITIVE_INFINITY;
  /** The last scale's value, or 1. */
  scale = 1;
  /** The last word's kind; null as long as nothing was read. */
  last: WordKind | null = null;

  /** Starts with a number in digits, "half" or "a". */
  start(value: number): void {
    this.current = value;
    this.last = 'unit';
  }

  get value(): number {
    return exact(this.total + (this.current ?? 0));
  }

  get isFull(): boolean {
    return this.total >= LARGEST;
  }

  /** Whether the word goes on with the number rather than starting another. */
  accepts({ kind, value }: NumberWord, afterAnd: boolean): boolean {
    if (kind === 'unit' && this.last === 'tens') return value > 0 && value < 10 && !afterAnd;
    if (kind === 'unit' || kind === 'tens')
      return this.last === null || this.last === 'hundred' || this.last === 'scale';
    if (afterAnd) return false;
    if (kind === 'hundred')
      return this.current !== null && Math.abs(this.current) < 100 && this.last !== 'hundred';
    if (kind !== 'scale') return false;
    return this.current === null ? this.last === 'scale' : value < this.smallestScale;
  }

  take({ kind, value }: NumberWord): void {
    if (kind === 'scale') {
      this.multiply(value);
      return;
    }
    if (kind === 'hundred') {
      this.current = exact((this.current ?? 1) * 100);
      this.scale = 100;
    } else {
      this.current = (this.current ?? 0) + value;
    }
    this.last = kind;
  }

  multiply(value: number): void {
    this.total = this.current === null ? exact(this.total * value) : exact(this.total + this.current * value);
    this.current = null;
    this.smallestScale = Math.min(this.smallestScale, value);
    this.scale = value;
    this.last = 'scale';
  }

  /** Adds a part of one, or of the last scale: "a million and a half". */
  addPart(part: number): void {
    if (this.current === null) this.total += this.scale * part;
    else this.current += part;
  }
}
