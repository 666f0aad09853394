import { InputError } from '../errors.js';
import type { SourceDocument } from '../model/document.js';
import { describeBinary } from './binary.js';
import { decode, detectEncoding } from './encoding.js';
import { warnOfMarkup } from './markup.js';
import { sha256 } from './text.js';

/**
 * Decodes an article. The text has no byte order mark; line ends stay as they are.
 *
 * @throws InputError where the bytes are no text; the message does not repeat the path
 */
export async function documentFromBytes(bytes: Uint8Array, path: string): Promise<SourceDocument> {
  const encoding = await detectEncoding(bytes);
  refuseBinary(bytes, encoding.label);
  const text = decode(bytes, encoding);
  return {
    path,
    text,
    sha256: sha256(bytes),
    metadata: { date: null },
    diagnostics: [...encoding.diagnostics, ...warnOfMarkup(text)],
  };
}

/** @throws InputError where the bytes begin a binary file */
export function refuseBinary(bytes: Uint8Array, encoding: string): void {
  const binary = encoding.startsWith('utf-16') ? null : describeBinary(bytes);
  if (binary !== null) throw new InputError(`is ${binary}, not text`, 'Convert it to plain text first.');
}
