import { describe } from './describe/index.js';
import type { SourceDocument } from './model/document.js';
import type { Extraction } from './model/entity.js';
import { recognise } from './recognise/index.js';
import { resolve } from './resolve/index.js';
import type { Trace } from './resolve/trace.js';
import { segment } from './segment/index.js';
import type { Tagger } from './tag/tagger.js';

export interface PipelineOptions {
  readonly tagger: Tagger;
  /** Names that the tagger is less sure of are left out, from 0 to 1. */
  readonly minConfidence?: number;
  /** The day the document is of, `YYYY-MM-DD`, where the caller knows it. */
  readonly date: string | null;
  /** Told why mentions were joined into one entity. */
  readonly trace?: Trace;
}

/** The whole flow, one line a stage: each reads what the one before returned and changes nothing. */
export function runPipeline(source: SourceDocument, options: PipelineOptions): Extraction {
  const { minConfidence = 0 } = options;
  const segmented = segment(source);
  const described = describe(segmented, options.date);
  const names = options.tagger.tag(described, described.dateline);
  const values = recognise(described);
  const candidates = [...names, ...values.candidates].filter(
    ({ type, score }) => type === 'date' || type === 'figure' || score >= minConfidence,
  );
  const diagnosed = { ...described, diagnostics: [...described.diagnostics, ...values.diagnostics] };
  return resolve(diagnosed, candidates, options.trace);
}
