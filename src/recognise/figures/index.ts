import type { FigureCandidate } from '../../model/candidate.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Described } from '../../model/document.js';
import { once } from '../once.js';
import { age } from './age.js';
import { LONGEST_SIGN } from './amount.js';
import { compound } from './compound.js';
import { count } from './count.js';
import { countPlaces } from './currencies.js';
import type { Figure, Shape } from './figure.js';
import { FRACTION_WORDS, fraction } from './fraction.js';
import { magnitude } from './magnitude.js';
import { MULTIPLE_WORDS, multiple } from './multiple.js';
import { ORDINAL_WORDS, ordinal } from './ordinal.js';
import { quantity } from './quantity.js';
import { ratio } from './ratio.js';
import { createScope, lowerAt, type Scope } from './scope.js';
import { score } from './score.js';

/** The first shape that fits wins: a shape stands before those that would take part of it for theirs. */
const SHAPES: readonly (readonly [name: string, shape: Shape])[] = [
  ['age', age], // "45-year-old" before the duration it looks like
  ['score', score], // "3-1" before the range
  ['magnitude', magnitude],
  ['ratio', ratio], // "one in ten" before the counts in it
  ['fraction', fraction],
  ['multiple', multiple], // "three times as many" before the count of times
  ['compound', compound],
  ['ordinal', ordinal],
  ['quantity', quantity],
  ['count', count],
];

/** The words that open a figure without being numbers. */
const OPENING_WORDS = new Set([...FRACTION_WORDS, ...MULTIPLE_WORDS, ...ORDINAL_WORDS]);

export interface Recognised {
  readonly candidates: FigureCandidate[];
  readonly diagnostics: Diagnostic[];
}

/** Proposes the figures of a document, in the order of the text. Linear in its tokens. */
export function recogniseFigures(document: Described): Recognised {
  const places = once(() => countPlaces(document.tokens));
  const candidates: FigureCandidate[] = [];
  const guesses = new Map<string, Diagnostic>();
  for (const sentence of document.sentences) {
    const scope = createScope(document, sentence, places);
    const opens = openingTest(scope);
    let at = sentence.firstToken;
    while (at < sentence.endToken) {
      let next = at + 1;
      if (!opens(at)) {
        at = next;
        continue;
      }
      for (const [name, shape] of SHAPES) {
        const figure = shape(scope, at);
        if (figure === null) continue;
        const { start, end, value } = figure;
        candidates.push({ type: 'figure', start, end, value, score: 1, by: `figures/${name}` });
        if (figure.guess !== undefined && !guesses.has(figure.guess))
          guesses.set(figure.guess, ambiguousCurrency(figure.guess, figure));
        next = Math.max(next, figure.endToken);
        break;
      }
      at = next;
    }
  }
  return { candidates, diagnostics: [...guesses.values()] };
}

/**
 * A first test of a sentence's tokens, in their order, as most open no figure: a word that can, a digit (`5:1` is no
 * number), or a number or its sign.
 */
function openingTest(scope: Scope): (at: number) => boolean {
  const starts = [...scope.numerals.keys()];
  let next = 0;
  return (at) => {
    const lower = lowerAt(scope, at);
    const first = lower.charCodeAt(0);
    if ((first >= 0x30 && first <= 0x39) || OPENING_WORDS.has(lower)) return true;
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < at) next++;
    return (starts[next] ?? Number.POSITIVE_INFINITY) <= at + LONGEST_SIGN;
  };
}

function ambiguousCurrency(written: string, { start, end, value }: Figure): Diagnostic {
  return {
    severity: 'info',
    rule: 'figures/ambiguous-currency',
    message: `“${written}” is read as ${value.unit}: the text does not say which of several currencies it is.`,
    span: { start, end },
  };
}
