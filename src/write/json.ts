import type { Output } from './output.js';

/** One document as a pretty object; several as an array of them. Ends with a line end. */
export function toJson(outputs: readonly Output[]): string {
  const [only] = outputs;
  return `${JSON.stringify(outputs.length === 1 ? only : outputs, null, 2)}\n`;
}

/** One document as one line. */
export function toNdjson(output: Output): string {
  return `${JSON.stringify(output)}\n`;
}
