import { describe, expect, it } from 'vitest';
import { listErrors, pickErrors } from '../../../src/evaluate/names/errors.js';
import { judged, MIXED } from '../../support/names.js';

describe('listErrors', () => {
  it('tells missed, false, wrong types and wrong spans apart', () => {
    const lines = listErrors([MIXED]).map(
      ({ kind, gold, found }) => `${kind}: ${gold?.type} ${gold?.text} / ${found?.type} ${found?.text}`,
    );
    expect(lines).toEqual([
      'span: person Jane Roe / person Jane',
      'type: person Ahmad / place Ahmad',
      'span: place Erbil / place Erbil, Iraq',
      'span: place Iraq / place Erbil, Iraq',
      'false: undefined undefined / person met',
    ]);
    expect(listErrors([judged('Jane', ['person: Jane'], [])])).toEqual([
      {
        kind: 'missed',
        document: 'a',
        gold: { type: 'person', text: 'Jane' },
        found: null,
        before: '',
        after: '',
      },
    ]);
  });

  it('shows the context in one line and cuts no character in two', () => {
    const text = `${'👍'.repeat(40)}x\n\tJane\r\nleft${'👍'.repeat(40)}`;
    const [error] = listErrors([judged(text, ['person: Jane'], [])]);
    expect(error?.before).toBe(`${'👍'.repeat(23)}x `);
    expect(error?.after).toBe(` left${'👍'.repeat(22)}`);
  });

  it('takes an other for false only where the gold has others', () => {
    const iraqi = judged('Iraqi', [], ['other: Iraqi']);
    expect(listErrors([iraqi])).toEqual([]);
    expect(listErrors([iraqi, judged('Kurd', ['other: Kurd'], ['other: Kurd'])])).toMatchObject([
      { kind: 'false', found: { text: 'Iraqi' } },
    ]);
  });
});

describe('pickErrors', () => {
  const names = Array.from({ length: 9 }, (_, i) => `N${i}`);
  const missed = names.flatMap((name) => listErrors([judged(name, [`person: ${name}`], [])]));
  const picked = (count: number) =>
    pickErrors([...missed, ...listErrors([MIXED])], count).map(({ kind, gold, found }) => [
      kind,
      (gold ?? found)?.text,
    ]);

  it('takes as many of each kind, spread over the documents', () => {
    expect(picked(3)).toEqual([
      ['missed', 'N0'],
      ['missed', 'N3'],
      ['missed', 'N6'],
      ['false', 'met'],
      ['type', 'Ahmad'],
      ['span', 'Jane Roe'],
      ['span', 'Erbil'],
      ['span', 'Iraq'],
    ]);
  });

  it('takes none or all', () => {
    expect(picked(0)).toEqual([]);
    expect(picked(100)).toHaveLength(14);
  });
});
