import { expect, it } from 'vitest';
import { foldText } from '../../src/segment/fold.js';

it.each([
  ['NATO', 'nato'],
  ['don’t', "don't"],
  ['“Ağrı”', '"ağrı"'],
  ['Tonga–Fiji', 'tonga-fiji'],
  ['co\u00adop', 'coop'],
  ['\u2067x\u200b', '\u2067x'],
])('%j becomes %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
