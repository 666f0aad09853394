import { readFileSync } from 'node:fs';
import { ModelError } from '../errors.js';
import { packageFile } from '../package-file.js';

/** Numbers of one type in the kernel's memory, and where: addresses are in bytes. */
export interface Region<Values> {
  readonly address: number;
  readonly values: Values;
}

/** So many numbers of a type. */
export interface Room<Values> {
  readonly type: {
    new (buffer: ArrayBufferLike, address: number, length: number): Values;
    readonly BYTES_PER_ELEMENT: number;
  };
  readonly length: number;
}

export const floats = (length: number): Room<Float32Array> => ({ type: Float32Array, length });
export const shorts = (length: number): Room<Int16Array> => ({ type: Int16Array, length });
export const integers = (length: number): Room<Uint32Array> => ({ type: Uint32Array, length });
export const bytes = (length: number): Room<Int8Array> => ({ type: Int8Array, length });

type Call = (...args: readonly number[]) => void;

/** The functions of `kernel.wat`, which says what they do and what their arguments are. */
export interface Kernel {
  readonly multiply: (x: number, rows: number, matrix: number, columns: number, out: number) => void;
  readonly add: (x: number, length: number, out: number) => void;
  readonly quantise: (x: number, length: number, scale: number, out: number) => void;
  readonly addShort: (x: number, length: number, out: number) => void;
  readonly rectify: (out: number, length: number) => void;
  readonly multiplyShort: Call;
  readonly addRows: Call;
  readonly addWindowRows: Call;
  readonly addParts: Call;
  readonly viterbi: Call;
  readonly trace: Call;
  readonly exponentials: Call;
  readonly forward: Call;
  readonly backward: Call;
}

/** `multiply` and `addShort` work on so many numbers at once, and rows of emissions are as wide as the other. */
export const KERNEL_BLOCK = 16;
export const ROW_BLOCK = 8;
/** In which WebAssembly counts memory. */
const PAGE = 65_536;
/** Regions begin at multiples of this many bytes; rows of bytes are read past their end, but not as far. */
const ALIGNMENT = 64;
const PATH = 'dist/tag/kernel.wasm';

/** The least multiple of `block` that is not below `length`. */
export function toBlocks(length: number, block = KERNEL_BLOCK): number {
  return Math.ceil(length / block) * block;
}

/**
 * A kernel with a memory of its own, in which each region has its room, all 0.
 *
 * @throws ModelError where its file is missing or damaged, or the process may not have the memory
 */
export function createKernel<Rooms extends Readonly<Record<string, Room<unknown>>>>(
  rooms: Rooms,
): Kernel & {
  readonly regions: {
    readonly [Name in keyof Rooms]: Region<Rooms[Name] extends Room<infer Values> ? Values : never>;
  };
} {
  const { memory, ...functions } = instantiate();
  const sizes = Object.values(rooms).map(({ type, length }) =>
    toBlocks(length * type.BYTES_PER_ELEMENT, ALIGNMENT),
  );
  memory.grow(Math.ceil((sizes.reduce((sum, size) => sum + size, 0) + ALIGNMENT) / PAGE));
  let address = 0;
  const regions = Object.entries(rooms).map(([name, { type, length }], i) => {
    const region = { address, values: new type(memory.buffer, address, length) };
    address += sizes[i] as number;
    return [name, region] as const;
  });
  return {
    ...functions,
    regions: Object.fromEntries(regions) as ReturnType<typeof createKernel<Rooms>>['regions'],
  };
}

let compiled: WebAssembly.Module | undefined;

function readModule(): WebAssembly.Module {
  try {
    return new WebAssembly.Module(readFileSync(packageFile(PATH)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ModelError(
      `The tagger's code ${PATH} cannot be read: ${code === 'ENOENT' ? 'it does not exist' : message}.`,
      `Install namedrop again: ${PATH} comes with it.`,
    );
  }
}

function instantiate(): Kernel & { readonly memory: WebAssembly.Memory } {
  compiled ??= readModule();
  try {
    return { ...new WebAssembly.Instance(compiled).exports } as unknown as ReturnType<typeof instantiate>;
  } catch (error) {
    // V8 reserves 10 GB of addresses for a memory, however small, so that it need not check bounds.
    throw new ModelError(
      `The tagger has no room for its memory: ${(error as Error).message}.`,
      'Allow the process more address space (ulimit -v), or set NODE_OPTIONS=--disable-wasm-trap-handler.',
    );
  }
}
