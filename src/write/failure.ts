import type { OffsetUnit } from '../model/offsets.js';
import { sha256 } from '../read/text.js';
import { type Output, SCHEMA_VERSION } from './output.js';

/**
 * The result that stands for an article that could not be done, where each input must have its answer:
 * of the usual shape, with nothing found and the reason as a diagnostic of severity `error`.
 */
export function toFailureOutput(path: string, reason: string, offsetUnit: OffsetUnit): Output {
  return {
    schemaVersion: SCHEMA_VERSION,
    source: { path, format: 'text', sha256: sha256(''), characters: 0 },
    document: { title: null, language: null, dateline: null, date: null, dateFrom: null, focus: null },
    offsetUnit,
    people: [],
    organisations: [],
    places: [],
    dates: [],
    figures: [],
    others: [],
    diagnostics: [{ severity: 'error', rule: 'document/failed', message: reason, start: null, end: null }],
  };
}
