import type { Diagnostic } from '../model/diagnostic.js';
import { createDecoder, DAMAGED, detectStreamEncoding } from './encoding.js';

/** Decodes a stream by the encoding of its first chunk, and watches whether the rest is in it. */
export interface StreamDecoder {
  readonly label: string;
  /** The text of the next bytes; after the last, of none. */
  decode(bytes: Uint8Array, isLast: boolean): string;
  /** What to know of a stretch of the text decoded so far. */
  diagnosticsOf(text: string): readonly Diagnostic[];
}

/** Finds the encoding by the first chunk of `joinChunks`, which is not decoded yet. */
export async function createStreamDecoder(chunk: Uint8Array): Promise<StreamDecoder> {
  const encoding = await detectStreamEncoding(chunk);
  const { label, diagnostics } = encoding;
  const decode = createDecoder(encoding);
  const isSound = label === 'utf-8' && diagnostics.length === 0 ? createCheck() : () => true;
  let isDamaged = false;
  return {
    label,
    decode: (bytes, isLast) => {
      isDamaged ||= !isSound(bytes, isLast);
      return decode(bytes, isLast);
    },
    diagnosticsOf: (text) => (isDamaged && text.includes('\ufffd') ? [...diagnostics, DAMAGED] : diagnostics),
  };
}

/** Whether the next bytes are UTF-8. Only this tells a damaged character from a U+FFFD that was written so. */
function createCheck(): (bytes: Uint8Array, isLast: boolean) => boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (bytes, isLast) => {
    try {
      decoder.decode(bytes, { stream: !isLast });
      return true;
    } catch {
      return false;
    }
  };
}
