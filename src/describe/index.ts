import type { DateSource, Described, Segmented } from '../model/document.js';
import { findDateline } from './dateline.js';
import { detectLanguage } from './language.js';
import { findTitle } from './title.js';

/**
 * Reads what an article says of itself: title, language, dateline and the day it is of. `date`
 * (`YYYY-MM-DD`) is the caller's word and wins over the document's metadata, which wins over its text.
 */
export function describe(document: Segmented, date: string | null): Described {
  const dated: [string | null, DateSource][] = [
    [date, 'option'],
    [document.metadata.date, 'metadata'],
  ];
  const [known, dateFrom] = dated.find(([value]) => value !== null) ?? [null, null];
  return {
    ...document,
    title: document.metadata.title ?? findTitle(document),
    language: detectLanguage(document),
    dateline: findDateline(document),
    date: known,
    dateFrom,
  };
}
