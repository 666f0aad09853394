import { ModelError } from '../errors.js';
import { defaultTagger } from './default.js';
import type { Tagger } from './tagger.js';

/**
 * Loads a trained tagger from a model file, or the one that ships for null.
 *
 * @throws ModelError where the file is missing, damaged or of another version
 */
export function loadTagger(path: string | null): Tagger {
  if (path === null) return defaultTagger();
  throw new ModelError(
    `${path} cannot be loaded: this version reads no model files`,
    'Leave the file out to use the tagger that ships.',
  );
}
