import { readContexts } from '../contexts.js';

/** The words of `lists/dates/contexts.tsv` under a name. */
export const contextWords = readContexts('dates/contexts.tsv');
