import { expect, it } from 'vitest';
import { toExplanation } from '../../src/write/explain.js';
import { resolveAnnotated } from '../support/annotated.js';

it('says which rule joined which mentions, in the order of the text', () => {
  const { text, entities, joins } = resolveAnnotated(
    '[P Jane\nRoe] leads [O Acme Corp.]. [P Roe] left [O Acme].',
  );
  expect(toExplanation(text, entities, joins, 'codepoint')).toBe(
    'surname: "Roe" (27) is "Jane Roe" (0)\nsame-words: "Acme" (36) is "Acme Corp." (15)\n',
  );
});

it('counts as the output does', () => {
  const { text, entities, joins } = resolveAnnotated('😀 [P Jane Roe] spoke. [P Roe] left.');
  expect(toExplanation(text, entities, joins, 'codepoint')).toMatch(/\(18\) is .* \(2\)/);
  expect(toExplanation(text, entities, joins, 'utf16')).toMatch(/\(19\) is .* \(3\)/);
});

it('leaves out what the output does', () => {
  const { text, entities, joins } = resolveAnnotated('[N Swiss] votes count. [N Swiss] voters left.');
  expect(joins).toHaveLength(1);
  const people = entities.filter(({ type }) => type === 'person');
  expect(toExplanation(text, people, joins, 'codepoint')).toBe('');
});
