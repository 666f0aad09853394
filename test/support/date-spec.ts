import type { DateValue, TimexModifier, TimexType } from '../../src/model/candidate.js';

export interface DateSpecRow {
  readonly line: number;
  /** The sentence, without the brackets. */
  readonly sentence: string;
  readonly reference: string | null;
  /** Null where no date is to be found. */
  readonly expected: (DateValue & { readonly text: string }) | null;
}

const TYPES: ReadonlySet<string> = new Set(['DATE', 'TIME', 'DURATION', 'SET']);

/** Reads `fixtures/specs/dates.txt`; its head says how it is written. */
export function readDateSpec(file: string): DateSpecRow[] {
  const rows: DateSpecRow[] = [];
  let head: string[] = [];
  file.split('\n').forEach((text, index) => {
    if (text === '' || text.startsWith('#')) return;
    if (text.startsWith('= ')) head = text.slice(2).split(' ');
    else rows.push(toRow(head, text, index + 1));
  });
  return rows;
}

function toRow(head: readonly string[], text: string, line: number): DateSpecRow {
  const reference = head.find((word) => word.startsWith('@'))?.slice(1) ?? 'none';
  const row = {
    line,
    sentence: text.replace(/[[\]]/g, ''),
    reference: reference === 'none' ? null : reference,
  };
  if (head[0] === 'nothing') return { ...row, sentence: text, expected: null };
  const marked = /\[(.*)\]/.exec(text)?.[1];
  if (marked === undefined) throw new Error(`line ${line} marks no date`);
  const [value = '', type = '', ...rest] = head;
  if (!TYPES.has(type)) throw new Error(`line ${line}: ${type} is no TIMEX3 type`);
  const interval = rest.find((word) => word.includes('..'))?.split('..') ?? [];
  const modifier = rest.find((word) => /^[A-Z_]+$/.test(word)) ?? null;
  const expected = {
    text: marked,
    type: type as TimexType,
    value,
    start: interval[0] ?? null,
    end: interval[1] ?? null,
    anchored: rest.includes('anchored'),
    modifier: modifier as TimexModifier | null,
  };
  return { ...row, expected };
}
