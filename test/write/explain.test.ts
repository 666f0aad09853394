import { expect, it } from 'vitest';
import { toExplanation } from '../../src/write/explain.js';
import { resolveAnnotated } from '../support/annotated.js';

it('says which rule joined which mentions, in the order of the text', () => {
  const { text, joins } = resolveAnnotated('[P Jane\nRoe] leads [O Acme Corp.]. [P Roe] left [O Acme].');
  expect(toExplanation(text, joins)).toBe(
    'surname: "Roe" (27) is "Jane Roe" (0)\nsame-words: "Acme" (36) is "Acme Corp." (15)\n',
  );
});
