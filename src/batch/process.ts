import { messageOf, NamedropError } from '../errors.js';
import type { SourceDocument } from '../model/document.js';
import type { Entity } from '../model/entity.js';
import { runPipeline } from '../pipeline.js';
import { readDocument } from '../read/file.js';
import type { Join } from '../resolve/trace.js';
import { loadTagger } from '../tag/load.js';
import { listOf } from '../write/convert.js';
import { toExplanation } from '../write/explain.js';
import { FORMATS } from '../write/formats.js';
import { DEFAULT_LISTS, ENTITY_LISTS, type EntityList } from '../write/output.js';
import { type Done, type Failed, type Job, type JobResult, pathOf, type Settings } from './job.js';

/** Reads, extracts and renders one article. What goes wrong with it is a result, not an exception. */
export async function processJob(job: Job, settings: Settings): Promise<JobResult> {
  const path = pathOf(job);
  if (job.kind === 'refused') return failed(path, job.reason, job.hint);
  try {
    return processDocument(job.kind === 'file' ? await readDocument(path) : job.document, path, settings);
  } catch (error) {
    if (error instanceof NamedropError) return failed(path, error.message, error.hint);
    return failed(path, `could not be done: ${messageOf(error)}`);
  }
}

export function failed(path: string, reason: string, hint: string | null = null): Failed {
  return { status: 'failed', path, reason, hint };
}

function processDocument(document: SourceDocument, path: string, settings: Settings): Done {
  const { explain, output } = settings;
  const joins: Join[] = [];
  const extraction = runPipeline(document, {
    tagger: loadTagger(settings.tagger),
    minConfidence: settings.minConfidence,
    date: settings.date,
    ...(explain !== null ? { trace: (join: Join) => joins.push(join) } : {}),
  });
  const asked = new Set(output.types ?? DEFAULT_LISTS);
  const entities = extraction.entities.filter((entity) => asked.has(listOf(entity)));
  return {
    status: 'done',
    path,
    sha256: document.sha256,
    rendered: FORMATS[settings.format].render(extraction, output),
    diagnostics: extraction.diagnostics,
    explanation: explain === null ? '' : toExplanation(document.text, entities, joins, explain),
    counts: countEntities(entities),
    names: entities.flatMap((entity) =>
      'name' in entity && entity.type !== 'other' ? [[entity.name, entity.mentions.length] as const] : [],
    ),
  };
}

function countEntities(entities: readonly Entity[]): Record<EntityList, number> {
  const counts = Object.fromEntries(ENTITY_LISTS.map((list) => [list, 0])) as Record<EntityList, number>;
  for (const entity of entities) counts[listOf(entity)]++;
  return counts;
}
