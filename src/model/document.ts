import type { Diagnostic } from './diagnostic.js';
import type { Span } from './span.js';

/** What a reader knows of an article besides its text. */
export interface DocumentMetadata {
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** An article as read: decoded text and where it came from. */
export interface SourceDocument {
  /** The path as given, `-` for standard input, a record's id, or null for text handed to the library. */
  readonly path: string | null;
  /** Decoded text without a byte order mark; every offset in the program counts in it. */
  readonly text: string;
  /** SHA-256 of the source's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly metadata: DocumentMetadata;
  readonly diagnostics: readonly Diagnostic[];
}

/** A word, number or punctuation mark; never empty, never with white space inside. */
export interface Token extends Span {
  /** The source's own characters. Kept, as every stage reads it several times. */
  readonly text: string;
  /** `text` lower-cased, with curly quotes and dashes made plain and soft hyphens dropped. */
  readonly lower: string;
}

/** A sentence, and its tokens as a half-open range of indexes into the document's tokens. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Segmented extends SourceDocument {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** Where the text says it was filed: `ERBIL (Kurdistan24) –`. */
export interface Dateline extends Span {
  /** The source's own characters: `NAIROBI, Kenya`. */
  readonly place: string;
  /** The places in it, the one where the story was filed first. */
  readonly places: readonly Span[];
  readonly agency: (Span & { readonly name: string }) | null;
}

export type DateSource = 'option' | 'metadata' | 'text';

/** A segmented article with what it says of itself. */
export interface Described extends Segmented {
  readonly title: string | null;
  /** ISO 639-1 code, or null where the text does not look like English. */
  readonly language: string | null;
  readonly dateline: Dateline | null;
  /** The day the article is of, `YYYY-MM-DD`, to which relative dates are anchored. */
  readonly date: string | null;
  readonly dateFrom: DateSource | null;
}
