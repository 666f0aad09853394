import { checkArguments } from './extract-options.js';
import { runPipeline } from './pipeline.js';
import { documentFromText } from './read/text.js';
import { loadTagger } from './tag/load.js';
import { type OutputOptions, toOutput } from './write/convert.js';
import type { Output } from './write/output.js';

export interface ExtractOptions extends OutputOptions {
  /** The day the article is of, `YYYY-MM-DD`; relative dates are anchored to it. */
  readonly date?: string;
  /** A model file that `namedrop train` has made; without it, the one that ships finds the names. */
  readonly model?: string;
  /** From 0 to 1: names less sure than this are left out. Dates and figures stay. */
  readonly minConfidence?: number;
}

/**
 * Finds the people, organisations, places, dates and figures of an article.
 *
 * @param text the article; offsets in the result count in it (code points, unless `offsetUnit` says otherwise)
 * @returns the object that the command line prints as JSON, by `schema/output.schema.json`
 * @throws UsageError where the text is no string, or an option is none or has a value that it cannot have
 * @throws ModelError where the model is missing, damaged or of another version
 */
export function extract(text: string, options: ExtractOptions = {}): Output {
  checkArguments(text, options);
  const { date = null, model = null, minConfidence = 0, ...output } = options;
  const pipeline = { tagger: loadTagger(model), minConfidence, date };
  return toOutput(runPipeline(documentFromText(text), pipeline), output);
}
