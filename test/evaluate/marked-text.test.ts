import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readMarkedText } from '../../src/evaluate/marked-text.js';
import { markedNames } from '../support/gold.js';

describe('readMarkedText', () => {
  it('takes the marks out of the text and gives where the names stand', () => {
    const [document] = readMarkedText('{PER:José 𝒳u} met {ORG:M23}’s men, {LOC:Iran}-backed.\n', 'a.marked');
    expect(document?.text).toBe('José 𝒳u met M23’s men, Iran-backed.');
    expect(document && markedNames(document)).toEqual(['PER: José 𝒳u', 'ORG: M23', 'LOC: Iran']);
  });

  it('parts documents at lines of equals signs, and leaves out empty ones', () => {
    const documents = readMarkedText(
      '===\n{LOC:Goma}\n\nTwo == one.\r\n=====\r\n===\n\n{LOC:Suva}\n',
      'a.marked',
    );
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['a.marked#1', 'Goma\n\nTwo == one.'],
      ['a.marked#2', 'Suva'],
    ]);
  });

  it('leaves white space at the ends out of a name', () => {
    const [document] = readMarkedText('In {LOC: Port\nSudan } today', 'a.marked');
    expect(document && markedNames(document)).toEqual(['LOC: Port\nSudan']);
  });

  it.each([
    [
      'an open brace',
      '{LOC:Goma and {PER:Kagame}',
      'a.marked:4: expected a mark, found "{LOC:Goma and {PER:Kagame}"',
    ],
    ['a closing brace', 'in Goma}', 'a.marked:4: expected a mark, found "}"'],
    ['a mark without a label', '{Goma}', 'a.marked:4: expected a mark, found "{Goma}"'],
    ['a mark without a name', '{LOC: }', 'a.marked:4: expected a mark, found "{LOC: }"'],
  ])('refuses %s with its line', (_, line, message) => {
    const read = () => readMarkedText(`One.\n===\n\n${line}`, 'a.marked');
    expect(read).toThrow(message);
    expect(read).toThrow(InputError);
  });
});
