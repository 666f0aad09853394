import { mentionRows } from '../write/mentions.js';
import type { Output } from '../write/output.js';

export type Cell = string | number | null;
/** A row of a table, its cells in the order of the columns. */
export type Row = readonly [table: string, cells: readonly Cell[]];

/** The rows that a document's output makes in the tables of the database; `document` is its number there. */
export function* tableRows(document: number, output: Output): Generator<Row> {
  const { source, document: about } = output;
  const { title, language, date } = about;
  yield ['documents', [document, source.path, source.sha256, source.characters, title, language, date]];
  for (const person of output.people) yield entityRow(document, person, person.name, person);
  for (const organisation of output.organisations)
    yield entityRow(document, organisation, organisation.name, organisation);
  for (const place of output.places)
    yield entityRow(document, place, place.name, { kind: place.kind, place });
  for (const other of output.others) yield entityRow(document, other, other.name, { kind: other.label });
  for (const named of [...output.people, ...output.organisations, ...output.places, ...output.others])
    for (const alias of named.aliases) yield ['aliases', [document, named.id, alias]];
  for (const date of output.dates) {
    const { id, text, type, value, start, end, anchored, modifier } = date;
    yield entityRow(document, date, text);
    yield ['dates', [document, id, type, value, start, end, anchored ? 1 : 0, modifier]];
  }
  for (const figure of output.figures) {
    const { id, text, kind, value, max, bound, unit, of, label } = figure;
    yield entityRow(document, figure, text);
    yield ['figures', [document, id, kind, value, max, bound, unit, of, label]];
  }
  for (const { id, mention } of mentionRows(output)) {
    const { start, end, text, sentence, confidence } = mention;
    yield ['mentions', [document, id, start, end, text, sentence, confidence]];
  }
}

/** What only some types of entity have. */
interface EntityColumns {
  readonly role?: string | null;
  readonly affiliation?: string | null;
  readonly acronym?: string | null;
  readonly kind?: string | null;
  readonly place?: Output['places'][number];
}

function entityRow(
  document: number,
  { id, count }: { readonly id: string; readonly count: number },
  name: string,
  { role = null, affiliation = null, acronym = null, kind = null, place }: EntityColumns = {},
): Row {
  const type = id.slice(0, id.lastIndexOf('-'));
  const { latitude = null, longitude = null, geonamesId = null } = place?.location ?? {};
  const onMap = [place?.country ?? null, latitude, longitude, geonamesId];
  return ['entities', [document, id, type, name, count, role, affiliation, acronym, kind, ...onMap]];
}
