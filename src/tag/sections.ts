/**
 * A file of named typed arrays that is used as it was read: magic, a small JSON header, then the arrays,
 * each aligned to 8 bytes, so that loading makes views and copies nothing.
 */
import { ModelError } from '../errors.js';

export type Section = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Float32Array;

const CONSTRUCTORS = { Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Float32Array };
type SectionType = keyof typeof CONSTRUCTORS;

interface Header {
  /** What the file is, such as `lexicon/1`; another version is refused. */
  readonly kind: string;
  /** What the owner of the file keeps beside the arrays: label names, list names, training notes. */
  readonly info: unknown;
  readonly sections: readonly { name: string; type: SectionType; offset: number; length: number }[];
}

const MAGIC = 0x504f5244; // "DROP", little-endian
const PREFIX = 8;
const align = (offset: number) => (offset + 7) & ~7;

export function packSections(
  kind: string,
  info: unknown,
  sections: Readonly<Record<string, Section>>,
): Uint8Array {
  let offset = 0;
  const table = Object.entries(sections).map(([name, array]) => {
    const entry = { name, type: array.constructor.name as SectionType, offset, length: array.length };
    offset = align(offset + array.byteLength);
    return entry;
  });
  const header = new TextEncoder().encode(JSON.stringify({ kind, info, sections: table } satisfies Header));
  const body = align(PREFIX + header.length);
  const file = new Uint8Array(body + offset);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  file.set(header, PREFIX);
  table.forEach(({ name, offset: at }) => {
    const array = sections[name] as Section;
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), body + at);
  });
  return file;
}

/**
 * @param file the bytes; views are made on its buffer
 * @param name of the file, for messages
 * @throws ModelError where the bytes are not a file of this kind and version
 */
export function unpackSections(
  file: Uint8Array,
  kind: string,
  name: string,
): { info: unknown; get: SectionGetter } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < PREFIX || view.getUint32(0, true) !== MAGIC) {
    throw new ModelError(
      `${name} is not a namedrop model file.`,
      'Name a file that namedrop train has written.',
    );
  }
  const length = view.getUint32(4, true);
  const header = readHeader(file.subarray(PREFIX, PREFIX + length), length, name);
  if (header.kind !== kind) {
    throw new ModelError(
      `${name} is of kind ${header.kind}, and this version of namedrop reads ${kind}.`,
      'Train it again with this version: namedrop train --help',
    );
  }
  // Views need an aligned start; a slice of a pooled buffer may not have one.
  const aligned = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
  const body = aligned.byteOffset + align(PREFIX + length);
  const get = <T extends Section>(
    section: string,
    type: new (buffer: ArrayBufferLike, at: number, n: number) => T,
  ): T => {
    const entry = header.sections.find((candidate) => candidate.name === section);
    if (entry === undefined || CONSTRUCTORS[entry.type] !== (type as unknown))
      throw damaged(`${name} has no section ${section}.`);
    if (!isWhole(entry, aligned.byteOffset + aligned.byteLength - body)) throw damaged(`${name} is cut off.`);
    return new type(aligned.buffer, body + entry.offset, entry.length);
  };
  return { info: header.info, get };
}

function readHeader(bytes: Uint8Array, length: number, name: string): Header {
  if (bytes.length < length) throw damaged(`${name} is cut off.`);
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Header> | null;
    if (typeof header?.kind === 'string' && Array.isArray(header.sections)) return header as Header;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw damaged(`The header of ${name} cannot be read.`);
}

/** Whether an array lies, aligned, within a body of so many bytes. */
function isWhole({ type, offset, length }: Header['sections'][number], size: number): boolean {
  if (!Number.isInteger(offset) || !Number.isInteger(length) || offset < 0 || length < 0) return false;
  return offset % 8 === 0 && offset + length * CONSTRUCTORS[type].BYTES_PER_ELEMENT <= size;
}

function damaged(message: string): ModelError {
  return new ModelError(message, 'Copy it again, or name another file that namedrop train has written.');
}

export type SectionGetter = <T extends Section>(
  section: string,
  type: new (buffer: ArrayBufferLike, at: number, n: number) => T,
) => T;
