import { type FoundName, type JudgedDocument, judge, type NameSpan } from '../../src/evaluate/names/judge.js';
import type { NameType } from '../../src/model/candidate.js';

/** Finds each `type: words` in the text, one after another. */
export function spansOf(text: string, names: readonly string[]): NameSpan[] {
  return names.map((name) => {
    const [type = '', words = ''] = name.split(': ');
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`${words} is not in the text`);
    return { type: type as NameType, start, end: start + words.length };
  });
}

/** A document with gold names and found ones, each `type: words`, in the order of the text. */
export function judged(
  text: string,
  gold: readonly string[],
  found: readonly string[],
  confidence = 0.9,
): JudgedDocument {
  const goldSpans = spansOf(text, gold);
  const foundNames: FoundName[] = spansOf(text, found).map((span) => ({ ...span, confidence }));
  return { id: 'a', text, gold: judge(goldSpans, foundNames), found: judge(foundNames, goldSpans) };
}

/** Two names of the gold half right, one of another type, one right, and a false one. */
export const MIXED = judged(
  'Jane Roe of UNHCR has met Ahmad in Erbil, Iraq.',
  ['person: Jane Roe', 'organisation: UNHCR', 'person: Ahmad', 'place: Erbil', 'place: Iraq'],
  ['person: Jane', 'organisation: UNHCR', 'person: met', 'place: Ahmad', 'place: Erbil, Iraq'],
);
