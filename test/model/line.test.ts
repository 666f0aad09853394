import { expect, it } from 'vitest';
import { startsLine } from '../../src/model/line.js';
import { segmentText } from '../support/segmented.js';

it('is the first token of the text and each that a line end stands before', () => {
  const { text, tokens } = segmentText('\nBY ANA RUIZ \n\n Rome (AP)\r\nHe left.');
  const first = tokens.filter((_, at) => startsLine(text, tokens, at)).map((token) => token.text);
  expect(first).toEqual(['BY', 'Rome', 'He']);
});
