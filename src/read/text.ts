import { createHash } from 'node:crypto';
import type { SourceDocument } from '../model/document.js';

/** A document of text already decoded, such as the library's callers have. */
export function documentFromText(text: string, path: string | null = null): SourceDocument {
  return {
    path,
    format: 'text',
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    metadata: { title: null, date: null },
    diagnostics: [],
  };
}
