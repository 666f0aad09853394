import { createCompromiseTagger } from './compromise.js';
import type { Tagger } from './tagger.js';

let loaded: Tagger | undefined;

/** The tagger that ships with namedrop, loaded once a process. */
export function defaultTagger(): Tagger {
  loaded ??= createCompromiseTagger();
  return loaded;
}
