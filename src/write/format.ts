import type { Extraction } from '../model/entity.js';
import type { OutputOptions } from './convert.js';

/** Joins the results of several documents into one file; each call returns what to write next. */
export interface Assembler {
  add(result: string): string;
  /** A document that gave no result. */
  miss(): string;
  end(): string;
}

export interface AssembleOptions {
  /** Whether tables begin with a byte order mark, by which Excel knows UTF-8. */
  readonly byteOrderMark: boolean;
}

/** One way to write a result. */
export interface Format {
  /** The endings of the files that a document gives, one for each string of `render`. */
  readonly extensions: readonly string[];
  readonly render: (extraction: Extraction, options: OutputOptions) => readonly string[];
  /** How several documents become one file; null where each needs files of its own. */
  readonly assemble: ((options: AssembleOptions) => Assembler) | null;
}

/** Results one after the other, below a header that comes once. */
export function concatenated(header = ''): Assembler {
  let pending = header;
  return {
    add(result) {
      const text = pending + result;
      pending = '';
      return text;
    },
    miss: () => '',
    end: () => pending,
  };
}

/** A JSON array with a result an element. */
export function jsonArray(): Assembler {
  let opened = false;
  return {
    add(result) {
      const before = opened ? ',\n' : '[\n';
      opened = true;
      return `${before}  ${result.trimEnd().replaceAll('\n', '\n  ')}`;
    },
    miss: () => '',
    end: () => (opened ? '\n]\n' : '[]\n'),
  };
}

/**
 * One document as an object, several as an array of them. What counts is how many were asked for, not
 * how many could be read, so that a script that expects an array gets one.
 */
export function jsonObjectOrArray(): Assembler {
  const array = jsonArray();
  let asked = 0;
  let first: string | null = null;
  const next = (): string => {
    asked++;
    return asked === 2 && first !== null ? array.add(first) : '';
  };
  return {
    add(result) {
      const before = next();
      if (asked > 1) return before + array.add(result);
      first = result;
      return '';
    },
    miss: next,
    end: () => (asked > 1 ? array.end() : (first ?? '')),
  };
}
