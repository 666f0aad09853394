import { rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from '../errors.js';
import { mentionRows } from '../write/mentions.js';
import type { Output } from '../write/output.js';
import { outputFile } from './output-file.js';
import type { Sink } from './sink.js';
import { explained, explainWriteError } from './write-error.js';

const SCHEMA = `
CREATE TABLE documents (id INTEGER PRIMARY KEY, path TEXT, sha256 TEXT, characters INTEGER, title TEXT,
  language TEXT, date TEXT);
CREATE TABLE entities (document INTEGER REFERENCES documents, id TEXT, type TEXT, name TEXT, count INTEGER,
  role TEXT, affiliation TEXT, acronym TEXT, kind TEXT, country TEXT, latitude REAL, longitude REAL,
  geonames_id INTEGER, PRIMARY KEY (document, id)) WITHOUT ROWID;
CREATE TABLE aliases (document INTEGER, entity TEXT, alias TEXT);
CREATE TABLE mentions (document INTEGER REFERENCES documents, entity TEXT, start INTEGER, end INTEGER,
  text TEXT, sentence INTEGER, confidence REAL);
CREATE TABLE dates (document INTEGER, id TEXT, type TEXT, value TEXT, start TEXT, end TEXT, anchored INTEGER,
  modifier TEXT, PRIMARY KEY (document, id)) WITHOUT ROWID;
CREATE TABLE figures (document INTEGER, id TEXT, kind TEXT, value REAL, max REAL, bound TEXT, unit TEXT,
  counted TEXT, label TEXT, PRIMARY KEY (document, id)) WITHOUT ROWID;
`;
const INDEXES = `
CREATE INDEX entities_name ON entities (name);
CREATE INDEX mentions_entity ON mentions (document, entity);
CREATE INDEX dates_value ON dates (value);
`;
/** Documents a transaction: each costs a write to the disk. */
const TRANSACTION = 500;

type Cell = string | number | null;

/** Results in an SQLite database, which is there when it is whole. Takes results rendered as `ndjson`. @throws UsageError or OutputError */
export async function createSqliteSink(path: string): Promise<Sink> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const { partial, target } = explained(path, () => outputFile(path));
  if (partial === target)
    throw new UsageError(`${path} is no file that a database can be`, 'Name one: --output names.sqlite');
  const fail = (error: unknown): never => {
    throw explainWriteError(path, error);
  };
  // The library's own lock, which a run that was killed leaves.
  await rm(`${partial}.lock`, { recursive: true, force: true }).catch(fail);
  // Made here, as SQLite would make a file that only its owner may read.
  await writeFile(partial, '').catch(fail);
  const database = new sqlite.Database(partial);
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
  database.exec(SCHEMA);
  const inserts = new Map<string, ReturnType<typeof database.prepare>>();
  const insert = (table: string, cells: readonly Cell[]): void => {
    const known = inserts.get(table);
    const statement =
      known ?? database.prepare(`INSERT INTO ${table} VALUES (${cells.map(() => '?').join(', ')})`);
    if (known === undefined) inserts.set(table, statement);
    statement.run([...cells]);
  };
  const release = (): void => {
    if (!database.isOpen) return;
    for (const statement of inserts.values()) statement.finalize();
    database.close();
  };
  let documents = 0;
  return {
    async add({ result }) {
      if (result.status === 'failed') return;
      if (!database.inTransaction) database.exec('BEGIN');
      insertDocument(++documents, JSON.parse(result.rendered.join('')) as Output, insert);
      if (documents % TRANSACTION === 0) database.exec('COMMIT');
    },
    async close() {
      if (database.inTransaction) database.exec('COMMIT');
      database.exec(INDEXES);
      release();
      await rename(partial, target).catch(fail);
    },
    async abandon() {
      release();
      await rm(partial, { force: true });
    },
  };
}

function insertDocument(
  document: number,
  output: Output,
  insert: (table: string, cells: readonly Cell[]) => void,
): void {
  const { source, document: about } = output;
  insert('documents', [
    document,
    source.path,
    source.sha256,
    source.characters,
    about.title,
    about.language,
    about.date,
  ]);

  const entity = (
    { id, count }: { id: string; count: number },
    name: string,
    { role = null, affiliation = null, acronym = null, kind = null, place = null }: EntityColumns = {},
  ) => {
    const { latitude = null, longitude = null, geonamesId = null } = place?.location ?? {};
    const type = id.slice(0, id.lastIndexOf('-'));
    const country = place?.country ?? null;
    insert('entities', [
      document,
      id,
      type,
      name,
      count,
      role,
      affiliation,
      acronym,
      kind,
      country,
      latitude,
      longitude,
      geonamesId,
    ]);
  };
  for (const person of output.people) entity(person, person.name, person);
  for (const organisation of output.organisations) entity(organisation, organisation.name, organisation);
  for (const place of output.places) entity(place, place.name, { kind: place.kind, place });
  for (const other of output.others) entity(other, other.name, { kind: other.label });
  for (const named of [...output.people, ...output.organisations, ...output.places, ...output.others])
    for (const alias of named.aliases) insert('aliases', [document, named.id, alias]);
  for (const date of output.dates) {
    const { id, type, value, start, end, anchored, modifier } = date;
    entity(date, date.text);
    insert('dates', [document, id, type, value, start, end, anchored ? 1 : 0, modifier]);
  }
  for (const figure of output.figures) {
    const { id, kind, value, max, bound, unit, of, label } = figure;
    entity(figure, figure.text);
    insert('figures', [document, id, kind, value, max, bound, unit, of, label]);
  }
  for (const { id, mention } of mentionRows(output)) {
    const { start, end, text, sentence, confidence } = mention;
    insert('mentions', [document, id, start, end, text, sentence, confidence]);
  }
}

interface EntityColumns {
  readonly role?: string | null;
  readonly affiliation?: string | null;
  readonly acronym?: string | null;
  readonly kind?: string | null;
  readonly place?: Output['places'][number] | null;
}
