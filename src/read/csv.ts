import { InputError } from '../errors.js';

const QUOTE = '"';
/** Characters. A quote that is never closed must not take the rest of a large file into memory. */
const LONGEST_FIELD = 64 << 20;

/**
 * Reads the rows of a table from pieces of text (RFC 4180: fields may be quoted, and then hold separators,
 * line ends and doubled quotes). Rows end with LF or CRLF. Linear, and holds one row.
 */
export async function* readRows(pieces: AsyncIterable<string>, separator: string): AsyncGenerator<string[]> {
  const rows: string[][] = [];
  const parser = createParser(separator, (row) => rows.push(row));
  for await (const piece of pieces) {
    parser.add(piece);
    yield* rows.splice(0);
  }
  parser.end();
  yield* rows;
}

function createParser(separator: string, emit: (row: string[]) => void) {
  let row: string[] = [];
  let field = '';
  /** `closed` is after a quote inside a quoted field: its end, or the first of two. */
  let state: 'plain' | 'quoted' | 'closed' = 'plain';

  const endField = (): void => {
    row.push(field);
    field = '';
    state = 'plain';
  };
  const endRow = (): void => {
    if (state === 'plain' && field.endsWith('\r')) field = field.slice(0, -1);
    endField();
    emit(row);
    row = [];
  };
  /** Where the run of characters that mean only themselves ends. */
  const runEnd = (text: string, from: number): number => {
    let at = from;
    if (state === 'quoted') {
      at = text.indexOf(QUOTE, from);
      return at === -1 ? text.length : at;
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== QUOTE) at++;
    return at;
  };

  return {
    add(text: string): void {
      let at = 0;
      while (at < text.length) {
        const end = runEnd(text, at);
        // What follows a closing quote is kept, but for the CR of a CRLF.
        const run = text.slice(at, end);
        field += state === 'closed' && run === '\r' ? '' : run;
        if (field.length > LONGEST_FIELD)
          throw new InputError('has a field that is too long', 'Is a quote left open?');
        at = end + 1;
        if (end === text.length) break;
        const char = text[end];
        if (state === 'quoted') state = 'closed';
        else if (char === QUOTE && state === 'closed') {
          field += QUOTE;
          state = 'quoted';
        } else if (char === QUOTE && field === '') state = 'quoted';
        else if (char === QUOTE) field += QUOTE;
        else if (char === separator) endField();
        else endRow();
      }
    },
    end(): void {
      if (field !== '' || row.length > 0 || state !== 'plain') endRow();
    },
  };
}
