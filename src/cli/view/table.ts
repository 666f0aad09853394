import { ENTITY_LISTS, type EntityList, type Output } from '../../write/output.js';
import { escapeControls } from '../escape.js';
import type { Palette } from './palette.js';
import { displayWidth, padEnd, padStart, truncate } from './width.js';

interface Row {
  readonly name: string;
  readonly count: number;
  /** Role, country, TIMEX3 value: what is known besides the name. */
  readonly value: string;
  readonly aliases: string;
}

const TITLES: Readonly<Record<EntityList, string>> = {
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  dates: 'Dates',
  figures: 'Figures',
  others: 'Others',
};
const BOUNDS: Readonly<Record<string, string>> = {
  approximate: '≈ ',
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'less-than': '< ',
};
const INDENT = '  ';
const GAP = 2;

/** A compact table of the entities by type: name, count, value, aliases. */
export function renderTable(output: Output, palette: Palette, width: number): string {
  const tables = ENTITY_LISTS.flatMap((list) => {
    const rows = rowsOf(output, list);
    if (rows.length === 0) return [];
    const title = `${palette.mention[list](TITLES[list])} ${palette.faint(String(rows.length))}`;
    return [`${title}\n${renderRows(rows, list, palette, width)}`];
  });
  return tables.length === 0 ? `${palette.faint('Nothing found.')}\n` : `${tables.join('\n\n')}\n`;
}

function renderRows(rows: readonly Row[], list: EntityList, palette: Palette, width: number): string {
  const widest = (column: (row: Row) => string) => Math.max(...rows.map((row) => displayWidth(column(row))));
  const countWidth = widest(({ count }) => `${count}×`);
  const wantedValue = widest(({ value }) => value);
  const wantedAliases = widest(({ aliases }) => aliases);
  const room = width - INDENT.length - countWidth - 2 * GAP;
  // A column is cut to its share only where the ones behind it need the rest.
  const behindName = wantedValue + wantedAliases + (wantedValue > 0 && wantedAliases > 0 ? GAP : 0);
  const nameWidth = Math.min(
    widest(({ name }) => name),
    Math.max(Math.floor(room * 0.45), room - behindName),
  );
  const left = room - nameWidth;
  const behindValue = wantedAliases > 0 ? wantedAliases + GAP : 0;
  const valueWidth = Math.min(wantedValue, Math.max(Math.floor(left * 0.6), left - behindValue));
  const aliasWidth = left - valueWidth - (valueWidth > 0 ? GAP : 0);

  return rows
    .map(({ name, count, value, aliases }) => {
      const cells = [
        palette.mention[list](padEnd(truncate(name, nameWidth), nameWidth)),
        palette.faint(padStart(`${count}×`, countWidth)),
      ];
      if (valueWidth > 0) cells.push(padEnd(truncate(value, valueWidth), valueWidth));
      if (aliases !== '') cells.push(palette.faint(truncate(aliases, aliasWidth)));
      return INDENT + cells.join(' '.repeat(GAP)).trimEnd();
    })
    .join('\n');
}

function rowsOf(output: Output, list: EntityList): Row[] {
  switch (list) {
    case 'people':
      return output.people.map((person) =>
        toRow(person, [person.role, person.affiliation].filter((part) => part !== null).join(', ')),
      );
    case 'places':
      return output.places.map((place) =>
        toRow(place, [place.kind === 'other' ? null : place.kind, place.country].filter(Boolean).join(', ')),
      );
    case 'organisations':
      return output.organisations.map((organisation) => toRow(organisation, ''));
    case 'others':
      return output.others.map((other) => toRow(other, other.label));
    case 'dates':
      return output.dates.map((date) => toRow({ ...date, name: date.text, aliases: [] }, sayDate(date)));
    case 'figures':
      return output.figures.map((figure) =>
        toRow({ ...figure, name: figure.text, aliases: [] }, sayFigure(figure)),
      );
  }
}

/** The value, and which part of it is meant: `2027, end`. */
function sayDate({ value, modifier }: Output['dates'][number]): string {
  return modifier === null ? value : `${value}, ${modifier.toLowerCase().replaceAll('_', ' ')}`;
}

/** The figure in full, with the sign of its bound; empty where that is what the text says. */
function sayFigure({ text, bound, label }: Output['figures'][number]): string {
  const said = (BOUNDS[bound] ?? '') + label;
  return said === text ? '' : said;
}

function toRow(entity: { name: string; count: number; aliases: readonly string[] }, value: string): Row {
  const clean = (text: string) => escapeControls(text.replace(/\s+/g, ' '));
  return {
    name: clean(entity.name),
    count: entity.count,
    value: clean(value),
    aliases: clean(entity.aliases.join(', ')),
  };
}
