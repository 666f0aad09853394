import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceDocument } from '../model/document.js';
import { refuseBinary } from './bytes.js';
import { CHUNK, joinChunks } from './chunks.js';
import { createStreamDecoder, type StreamDecoder } from './stream-decoder.js';
import { documentFromText } from './text.js';

/**
 * Characters of a part: a novel's worth, which is done in seconds and in some hundred megabytes. A file of
 * more bytes is read in parts, so that neither time nor memory runs out on it.
 */
export const PART = CHUNK;
/** How far before a part's end a paragraph, line or space is looked for to cut at. */
const SEARCHED = 1 << 16;

export interface DocumentPart {
  readonly document: SourceDocument;
  readonly isFirst: boolean;
  /** SHA-256 of the whole, with the last part; null before. */
  readonly sha256: string | null;
}

/**
 * Reads a long file in parts, each a document of its own named `path#1`, `path#2` …, cut at the end of a
 * paragraph where there is one. Offsets count in the part; a diagnostic tells where it begins in the whole.
 *
 * @throws InputError where it is no text; what the file system throws as it is
 */
export async function* readInParts(path: string): AsyncGenerator<DocumentPart> {
  const file = await open(path);
  try {
    yield* splitText(file.createReadStream({ highWaterMark: CHUNK, autoClose: false }), path);
  } finally {
    await file.close();
  }
}

/** The parts of a stream of bytes, as `readInParts` gives them; what fits into one is one document named `path`. */
export async function* splitText(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<DocumentPart> {
  const hash = createHash('sha256');
  let decoder: StreamDecoder | null = null;
  let text = '';
  let offset = 0;
  let index = 0;

  const toDocument = (own: string, name: string): SourceDocument => {
    const document = documentFromText(own, name);
    const diagnostics = [...(decoder?.diagnosticsOf(own) ?? []), ...document.diagnostics];
    return { ...document, diagnostics };
  };
  const part = (end: number): DocumentPart => {
    const document = toDocument(text.slice(0, end), `${path}#${index + 1}`);
    const isFirst = index === 0;
    const notice = partNotice(index + 1, path, offset);
    index++;
    offset += end;
    text = text.slice(end);
    return {
      document: { ...document, diagnostics: [...document.diagnostics, notice] },
      isFirst,
      sha256: null,
    };
  };

  for await (const chunk of joinChunks(chunks)) {
    hash.update(chunk);
    if (decoder === null) {
      decoder = await createStreamDecoder(chunk);
      refuseBinary(chunk, decoder.label);
    }
    text += decoder.decode(chunk, false);
    // Enough is kept back for a last part.
    while (text.length > 2 * PART) yield part(cutBefore(text, PART));
  }
  if (decoder !== null) text += decoder.decode(new Uint8Array(), true);
  while (text.length > PART) yield part(cutBefore(text, PART));
  const sha256 = hash.digest('hex');
  if (index > 0) yield { ...part(text.length), sha256 };
  else yield { document: { ...toDocument(text, path), sha256 }, isFirst: true, sha256 };
}

function partNotice(number: number, path: string, offset: number): Diagnostic {
  const message = `Part ${number} of ${path}, which is too long for one document; it begins at character ${offset} (UTF-16).`;
  return { severity: 'info', rule: 'document/part', message, span: null };
}

/** The best place to cut at or before `limit`: after an empty line, a line, a space; else not inside a character. */
function cutBefore(text: string, limit: number): number {
  const from = limit - SEARCHED;
  for (const end of ['\n\n', '\r\n\r\n', '\n', ' ']) {
    const at = text.lastIndexOf(end, limit - end.length);
    if (at >= from) return at + end.length;
  }
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}
