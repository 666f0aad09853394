import { createHash } from 'node:crypto';
import type { SourceDocument } from '../model/document.js';
import { warnOfMarkup } from './markup.js';

/** A document of text already decoded, such as the library's callers have. */
export function documentFromText(text: string, path: string | null = null): SourceDocument {
  return {
    path,
    text,
    sha256: sha256(text),
    metadata: { date: null },
    diagnostics: warnOfMarkup(text),
  };
}

/** SHA-256 in hexadecimal; of a string, that of its UTF-8 form. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
