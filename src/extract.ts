import { UsageError } from './errors.js';
import { isCalendarDay } from './model/day.js';
import { OFFSET_UNITS } from './model/offsets.js';
import { runPipeline } from './pipeline.js';
import { documentFromText } from './read/text.js';
import { loadTagger } from './tag/load.js';
import { type OutputOptions, toOutput } from './write/convert.js';
import { ENTITY_LISTS, type Output } from './write/output.js';

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
 * @throws UsageError where an option has a value that it cannot have
 * @throws ModelError where the model is missing, damaged or of another version
 */
export function extract(text: string, options: ExtractOptions = {}): Output {
  refuseOptions(options);
  const { date = null, model = null, minConfidence = 0, ...output } = options;
  const pipeline = { tagger: loadTagger(model), minConfidence, date };
  return toOutput(runPipeline(documentFromText(text), pipeline), output);
}

/** Types do not tell a day from another string, and JavaScript has none. */
function refuseOptions({ date, types = [], offsetUnit, minConfidence = 0 }: ExtractOptions): void {
  if (date !== undefined && !isCalendarDay(date))
    throw new UsageError(`date '${date}' is no day of the calendar`, 'Give one as in 2024-01-26.');
  const unknown = types.find((type) => !ENTITY_LISTS.includes(type));
  if (unknown !== undefined)
    throw new UsageError(`types has '${unknown}'`, `Choose from ${ENTITY_LISTS.join(', ')}.`);
  if (offsetUnit !== undefined && !OFFSET_UNITS.includes(offsetUnit))
    throw new UsageError(`offsetUnit is '${offsetUnit}'`, `Choose from ${OFFSET_UNITS.join(', ')}.`);
  if (!(minConfidence >= 0 && minConfidence <= 1))
    throw new UsageError(`minConfidence is ${minConfidence}`, 'Give a number from 0 to 1.');
}
