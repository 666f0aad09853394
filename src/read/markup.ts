import type { Diagnostic } from '../model/diagnostic.js';

const PAGE = /^\s{0,80}(?:<\?xml[^>]{0,200}>\s{0,80})?<(?:!doctype html|html)\b/i;

/** A warning where a text is the source of a web page: the names in its scripts and menus would be read as well. */
export function warnOfMarkup(text: string): Diagnostic[] {
  if (!PAGE.test(text)) return [];
  const message =
    'Looks like HTML, which is read as it stands, with its tags. Convert it to plain text first.';
  return [{ severity: 'warning', rule: 'format/markup', message, span: null }];
}
