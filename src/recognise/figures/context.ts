import { readContexts } from '../contexts.js';

/** The words of `lists/figures/contexts.tsv` under a name. */
export const contextWords = readContexts('figures/contexts.tsv');
