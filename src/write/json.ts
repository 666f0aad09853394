import type { Output } from './output.js';

/** One document as a pretty object. Ends with a line end. */
export function toJson(output: Output): string {
  return `${JSON.stringify(output, null, 2)}\n`;
}

/** One document as one line. */
export function toNdjson(output: Output): string {
  return `${JSON.stringify(output)}\n`;
}
