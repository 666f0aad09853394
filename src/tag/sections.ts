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
    throw new ModelError(`${name} is not a namedrop model file.`, 'Train one with: namedrop train --help');
  }
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(PREFIX, PREFIX + length))) as Header;
  if (header.kind !== kind) {
    throw new ModelError(
      `${name} is of kind ${header.kind}, and this version of namedrop reads ${kind}.`,
      'Train it again with this version: namedrop train --help',
    );
  }
  // Views need an aligned start; a slice of a pooled buffer may not have one.
  const aligned = file.byteOffset % 8 === 0 ? file : file.slice();
  const body = aligned.byteOffset + align(PREFIX + length);
  const get = <T extends Section>(
    section: string,
    type: new (buffer: ArrayBufferLike, at: number, n: number) => T,
  ): T => {
    const entry = header.sections.find((candidate) => candidate.name === section);
    if (entry === undefined || CONSTRUCTORS[entry.type] !== (type as unknown)) {
      throw new ModelError(
        `${name} has no section ${section}.`,
        'The file is damaged: install namedrop again.',
      );
    }
    if (
      body + entry.offset + entry.length * CONSTRUCTORS[entry.type].BYTES_PER_ELEMENT >
      aligned.byteOffset + aligned.byteLength
    ) {
      throw new ModelError(`${name} is cut off.`, 'The file is damaged: install namedrop again.');
    }
    return new type(aligned.buffer, body + entry.offset, entry.length);
  };
  return { info: header.info, get };
}

export type SectionGetter = <T extends Section>(
  section: string,
  type: new (buffer: ArrayBufferLike, at: number, n: number) => T,
) => T;
