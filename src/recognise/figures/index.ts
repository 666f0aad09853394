import type { FigureCandidate } from '../../model/candidate.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Described } from '../../model/document.js';
import { findNumerals } from '../numbers.js';
import { once } from '../once.js';
import { Triggers } from '../triggers.js';
import { age } from './age.js';
import { compound } from './compound.js';
import { count } from './count.js';
import { countPlaces } from './currencies.js';
import type { Figure, Shape } from './figure.js';
import { fraction } from './fraction.js';
import { magnitude } from './magnitude.js';
import { multiple } from './multiple.js';
import { createOpeningTest } from './openings.js';
import { ordinal } from './ordinal.js';
import { quantity } from './quantity.js';
import { ratio } from './ratio.js';
import { createScope, type Scope } from './scope.js';
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

export interface Recognised {
  readonly candidates: FigureCandidate[];
  readonly diagnostics: Diagnostic[];
}

/** Proposes the figures of a document, in the order of the text. Linear in its tokens. */
export function recogniseFigures(document: Described, triggers = new Triggers(document.tokens)): Recognised {
  const { text, tokens } = document;
  const mayOpenNumber = (at: number) => triggers.mayOpenNumber(at);
  const mayOpenFigure = (at: number) => triggers.mayOpenFigure(at);
  const places = once(() => countPlaces(tokens));
  const candidates: FigureCandidate[] = [];
  const guesses = new Map<string, Diagnostic>();
  for (const sentence of document.sentences) {
    const { firstToken, endToken } = sentence;
    const numerals = findNumerals(text, tokens, firstToken, endToken, mayOpenNumber);
    const opens = createOpeningTest(tokens, numerals, mayOpenFigure);
    let scope: Scope | undefined;
    let at = firstToken;
    while (at < endToken) {
      let next = at + 1;
      if (!opens(at)) {
        at = next;
        continue;
      }
      scope ??= createScope(document, sentence, numerals, places);
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

function ambiguousCurrency(written: string, { start, end, value }: Figure): Diagnostic {
  return {
    severity: 'info',
    rule: 'figures/ambiguous-currency',
    message: `“${written}” is read as ${value.unit}: the text does not say which of several currencies it is.`,
    span: { start, end },
  };
}
