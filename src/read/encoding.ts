import type { Diagnostic } from '../model/diagnostic.js';
import { CHUNK } from './chunks.js';

/** An encoding by the name that TextDecoder gives it, how it was found, and how many bytes of byte order mark to skip. */
export interface Encoding {
  readonly label: string;
  readonly mark: number;
  readonly diagnostics: readonly Diagnostic[];
}

const SAMPLED = 1 << 16;

/** What Latin-1 means on the web, and the likeliest for English (https://encoding.spec.whatwg.org). */
const WESTERN = 'windows-1252';
/** What windows-1252 has at 0x80 to 0x9f; the unassigned five stay the controls that they are. */
const WESTERN_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes bytes that have come in one piece. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return createDecoder(encoding)(bytes, true);
}

/** Decodes bytes that come in pieces; of the first, the byte order mark is dropped. */
export function createDecoder({ label, mark }: Encoding): (bytes: Uint8Array, isLast: boolean) => string {
  // A mark inside the text is a character like any other.
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  let skipped = mark;
  return (bytes, isLast) => {
    const text = decoder.decode(bytes.subarray(skipped), { stream: !isLast });
    skipped = 0;
    // Node 20 takes windows-1252 for Latin-1 (https://github.com/nodejs/node/issues/56542).
    return label === WESTERN ? text.replace(/[\u0080-\u009f]/g, westernMark) : text;
  };
}

function westernMark(control: string): string {
  return WESTERN_MARKS[control.charCodeAt(0) - 0x80] ?? control;
}

/** Finds the encoding by byte order mark, else UTF-8 where the bytes are that, else by a guess with a diagnostic. */
export async function detectEncoding(bytes: Uint8Array): Promise<Encoding> {
  const marked = encodingByMark(bytes);
  if (marked !== null) return marked;
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return { label: wide, mark: 0, diagnostics: [guessed(wide)] };
  return isUtf8(bytes) ? { label: 'utf-8', mark: 0, diagnostics: [] } : guessEncoding(bytes);
}

/** Finds the encoding by the first chunk of `joinChunks`; a short one is the whole. */
export function detectStreamEncoding(chunk: Uint8Array): Promise<Encoding> {
  return detectEncoding(chunk.length < CHUNK ? chunk : withoutCutCharacter(chunk));
}

/** A chunk may end inside a character, which would make good UTF-8 look damaged. */
function withoutCutCharacter(chunk: Uint8Array): Uint8Array {
  let end = chunk.length;
  while (end > 0 && chunk.length - end < 4 && (chunk[end - 1] as number) >= 0x80) end--;
  return chunk.subarray(0, end);
}

function encodingByMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', mark: 3, diagnostics: [] };
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', mark: 2, diagnostics: [] };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', mark: 2, diagnostics: [] };
  return null;
}

/** English in UTF-16 has a NUL in nearly every pair of bytes, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, SAMPLED) >> 1;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++;
    if (bytes[2 * i + 1] === 0) second++;
  }
  if (second > pairs * 0.6 && first < pairs * 0.1) return 'utf-16le';
  if (first > pairs * 0.6 && second < pairs * 0.1) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

async function guessEncoding(bytes: Uint8Array): Promise<Encoding> {
  if (isNearlyUtf8(bytes)) return { label: 'utf-8', mark: 0, diagnostics: [DAMAGED] };
  const { detect } = await import('chardet');
  const label = standardName(detect(bytes.subarray(0, SAMPLED)) ?? WESTERN) ?? WESTERN;
  return { label, mark: 0, diagnostics: [guessed(label)] };
}

/** Text of another encoding hardly ever has a well-formed sequence; damaged UTF-8 has mostly such. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const wide = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken * 10 < wide;
}

/** What the standard calls an encoding, which is windows-1252 for `ascii` and `iso-8859-1`; null where it has none such. */
function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function guessed(label: string): Diagnostic {
  return {
    severity: 'warning',
    rule: 'encoding/guessed',
    message: `Not UTF-8; read as ${label}, which is a guess.`,
    span: null,
  };
}

/** For UTF-8 with bytes that are not. */
export const DAMAGED: Diagnostic = {
  severity: 'warning',
  rule: 'encoding/damaged',
  message: 'Mostly UTF-8; the bytes that are not were read as U+FFFD.',
  span: null,
};
