import type { Entity } from '../model/entity.js';
import type { Output, OutputDate, OutputFigure, OutputMention, OutputPlace } from './output.js';

export type MentionType = Entity['type'];

/** One mention with what is known of its entity: the row of a table, the span of an annotation tool. */
export interface MentionRow {
  readonly type: MentionType;
  readonly id: string;
  /** The entity's name; of a date its text, of a figure its label. */
  readonly name: string;
  readonly mention: OutputMention;
  readonly place: OutputPlace | null;
  readonly date: OutputDate | null;
  readonly figure: OutputFigure | null;
}

const NO_VALUES = { place: null, date: null, figure: null };

/** Every mention of a result, in the order of the text. */
export function mentionRows(output: Output): MentionRow[] {
  const rows: MentionRow[] = [];
  const add = (
    type: MentionType,
    entity: { readonly id: string; readonly mentions: readonly OutputMention[] },
    name: string,
    values: Partial<Pick<MentionRow, 'place' | 'date' | 'figure'>> = {},
  ) => {
    for (const mention of entity.mentions)
      rows.push({ type, id: entity.id, name, mention, ...NO_VALUES, ...values });
  };
  for (const person of output.people) add('person', person, person.name);
  for (const organisation of output.organisations) add('organisation', organisation, organisation.name);
  for (const place of output.places) add('place', place, place.name, { place });
  for (const date of output.dates) add('date', date, date.text, { date });
  for (const figure of output.figures) add('figure', figure, figure.label, { figure });
  for (const other of output.others) add('other', other, other.name);
  return rows.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
}
