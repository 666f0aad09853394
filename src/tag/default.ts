import { createCompromiseTagger } from './compromise.js';
import type { Tagger } from './tagger.js';

let loaded: Tagger | undefined;

/** What tells one version of the tagger from another; results are made again when it changes. */
export function defaultTaggerId(): string {
  return 'compromise';
}

/** The tagger that ships with namedrop, loaded once a process. */
export function defaultTagger(): Tagger {
  loaded ??= createCompromiseTagger();
  return loaded;
}
