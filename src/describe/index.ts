import type { DateSource, Described, Segmented } from '../model/document.js';
import { findDocumentDate } from './date.js';
import { findDateline } from './dateline.js';
import { detectLanguage } from './language.js';
import { findTitle } from './title.js';

/**
 * Reads what an article says of itself: title, language, dateline and the day it is of. `date`
 * (`YYYY-MM-DD`) is the caller's word and wins over the document's metadata, which wins over its text.
 */
export function describe(document: Segmented, date: string | null): Described {
  const [known, dateFrom] = findDate(document, date);
  return {
    ...document,
    title: document.metadata.title ?? findTitle(document),
    language: detectLanguage(document),
    dateline: findDateline(document),
    date: known,
    dateFrom,
  };
}

function findDate(document: Segmented, option: string | null): [string, DateSource] | [null, null] {
  if (option !== null) return [option, 'option'];
  const { date } = document.metadata;
  if (date !== null) return [date, 'metadata'];
  const written = findDocumentDate(document);
  return written === null ? [null, null] : [written, 'text'];
}
