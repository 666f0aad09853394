import type { Dateline, DateSource, Described, Segmented } from '../model/document.js';
import { findDocumentDate } from './date.js';
import { findDateline } from './dateline/index.js';
import { detectLanguage } from './language.js';
import { findTitle } from './title.js';

/**
 * Reads what an article says of itself: title, language, dateline and the day it is of. `date`
 * (`YYYY-MM-DD`) is the caller's word and wins over the document's metadata, which wins over its text.
 */
export function describe(document: Segmented, date: string | null): Described {
  const dateline = findDateline(document);
  const [known, dateFrom] = findDate(document, date, dateline);
  return {
    ...document,
    title: findTitle(document),
    language: detectLanguage(document),
    dateline,
    date: known,
    dateFrom,
  };
}

function findDate(
  document: Segmented,
  option: string | null,
  dateline: Dateline | null,
): [string, DateSource] | [null, null] {
  if (option !== null) return [option, 'option'];
  const { date } = document.metadata;
  if (date !== null) return [date, 'metadata'];
  const written = findDocumentDate(document, dateline);
  return written === null ? [null, null] : [written, 'text'];
}
