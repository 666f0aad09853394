import { rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from '../errors.js';
import type { Output } from '../write/output.js';
import { outputFile } from './output-file.js';
import type { Sink } from './sink.js';
import { type Row, tableRows } from './sqlite-rows.js';
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
  const database = explained(path, () => new sqlite.Database(partial));
  const inserts = new Map<string, ReturnType<typeof database.prepare>>();
  const insert = ([table, cells]: Row): void => {
    const known = inserts.get(table);
    const statement =
      known ?? database.prepare(`INSERT INTO ${table} VALUES (${cells.map(() => '?').join(', ')})`);
    if (known === undefined) inserts.set(table, statement);
    statement.run([...cells]);
  };
  const release = (): void => {
    if (!database.isOpen) return;
    try {
      for (const statement of inserts.values()) statement.finalize();
    } finally {
      database.close();
    }
  };
  const abandon = async (): Promise<void> => {
    try {
      release();
    } catch {
      // A statement that failed says so again, of a file that goes away.
    }
    await rm(`${partial}.lock`, { recursive: true, force: true });
    await rm(partial, { force: true });
  };
  try {
    explained(path, () => {
      database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
      database.exec(SCHEMA);
    });
  } catch (error) {
    await abandon();
    throw error;
  }
  let documents = 0;
  return {
    async add({ result }) {
      if (result.status === 'failed') return;
      const rows = [...tableRows(++documents, JSON.parse(result.rendered.join('')) as Output)];
      explained(path, () => {
        if (!database.inTransaction) database.exec('BEGIN');
        for (const row of rows) insert(row);
        if (documents % TRANSACTION === 0) database.exec('COMMIT');
      });
    },
    async close() {
      explained(path, () => {
        if (database.inTransaction) database.exec('COMMIT');
        database.exec(INDEXES);
        release();
      });
      await rename(partial, target).catch(fail);
    },
    abandon,
  };
}
