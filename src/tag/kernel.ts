import { readFileSync } from 'node:fs';
import { ModelError } from '../errors.js';
import { packageFile } from '../package-file.js';

/** Numbers in the kernel's memory, and where: addresses are in bytes. */
export interface Region {
  readonly address: number;
  readonly values: Float32Array;
}

/** The functions of `kernel.wat`. Lengths and columns are multiples of `KERNEL_BLOCK`. */
export interface Kernel {
  /** `out[column] += x[row] * matrix[row, column]`, over all rows. */
  readonly multiply: (x: number, rows: number, matrix: number, columns: number, out: number) => void;
  /** `out[i] += x[i]` */
  readonly add: (x: number, length: number, out: number) => void;
  /** `out[i] = max(0, out[i])` */
  readonly rectify: (out: number, length: number) => void;
}

/** The kernel works on so many numbers at once. */
export const KERNEL_BLOCK = 16;
/** In which WebAssembly counts memory. */
const PAGE = 65_536;
const PATH = 'dist/tag/kernel.wasm';

/** The least multiple of `KERNEL_BLOCK` that is not below `length`. */
export function toBlocks(length: number): number {
  return Math.ceil(length / KERNEL_BLOCK) * KERNEL_BLOCK;
}

/**
 * A kernel with a memory of its own, in which each region has the given length, all 0.
 *
 * @throws ModelError where its file is missing or damaged, or the process may not have the memory
 */
export function createKernel<Name extends string>(
  lengths: Readonly<Record<Name, number>>,
): Kernel & { readonly regions: Readonly<Record<Name, Region>> } {
  const { memory, multiply, add, rectify } = instantiate(readModule());
  const sizes = Object.values<number>(lengths).map(
    (length) => toBlocks(length) * Float32Array.BYTES_PER_ELEMENT,
  );
  memory.grow(Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / PAGE));
  let address = 0;
  const regions = Object.entries<number>(lengths).map(([name, length], i) => {
    const region = { address, values: new Float32Array(memory.buffer, address, length) };
    address += sizes[i] as number;
    return [name, region] as const;
  });
  return { multiply, add, rectify, regions: Object.fromEntries(regions) as Record<Name, Region> };
}

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

function instantiate(module: WebAssembly.Module): Kernel & { readonly memory: WebAssembly.Memory } {
  try {
    return new WebAssembly.Instance(module).exports as unknown as ReturnType<typeof instantiate>;
  } catch (error) {
    // V8 reserves 10 GB of addresses for a memory, however small, so that it need not check bounds.
    throw new ModelError(
      `The tagger has no room for its memory: ${(error as Error).message}.`,
      'Allow the process more address space (ulimit -v), or set NODE_OPTIONS=--disable-wasm-trap-handler.',
    );
  }
}
