import { expect, it } from 'vitest';
import * as namedrop from '../src/index.js';

it('exports the public names and no others', () => {
  expect(Object.keys(namedrop).sort()).toEqual([
    'InputError',
    'ModelError',
    'NamedropError',
    'UsageError',
    'extract',
  ]);
});
