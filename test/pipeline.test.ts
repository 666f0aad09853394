import { expect, it } from 'vitest';
import { runPipeline } from '../src/pipeline.js';
import { documentFromText } from '../src/read/text.js';

const findsNothing = { name: 'nothing', tag: () => [] };

it('leaves out unsure names whoever found them, and no date or figure', () => {
  const typesFound = (minConfidence: number) =>
    runPipeline(documentFromText('PARIS, May 5 (Reuters) - Some 40 ships sank.'), {
      tagger: findsNothing,
      date: null,
      minConfidence,
    }).entities.map(({ type }) => type);
  expect(typesFound(0).sort()).toEqual(['date', 'figure', 'organisation', 'place']);
  expect(typesFound(1).sort()).toEqual(['date', 'figure']);
});
