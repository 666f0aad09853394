import { runPipeline } from './pipeline.js';
import { documentFromText } from './read/text.js';
import { loadTagger } from './tag/load.js';
import { type OutputOptions, toOutput } from './write/convert.js';
import type { Output } from './write/output.js';

export interface ExtractOptions extends OutputOptions {
  /** The day the article is of, `YYYY-MM-DD`; relative dates are anchored to it. */
  readonly date?: string;
}

/**
 * Finds the people, organisations, places, dates and figures of an article.
 *
 * @param text the article; offsets in the result count in it (code points, unless `offsetUnit` says otherwise)
 * @returns the object that the command line prints as JSON, by `schema/output.schema.json`
 */
export function extract(text: string, options: ExtractOptions = {}): Output {
  const { date = null, ...output } = options;
  return toOutput(runPipeline(documentFromText(text), { tagger: loadTagger(null), date }), output);
}
