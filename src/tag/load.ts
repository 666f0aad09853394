import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ModelError } from '../errors.js';
import { packageFile } from '../package-file.js';
import { createCompromiseTagger } from './compromise.js';
import { type Lexicon, loadLexicon } from './lexicon.js';
import { unpackModel } from './model.js';
import { createNameTagger } from './names.js';
import type { Tagger } from './tagger.js';

/** The baseline's name, which no model file may have. */
export const COMPROMISE = 'compromise';

const SHIPPED_MODEL = fileURLToPath(packageFile('model/names.bin'));
const SHIPPED_LEXICON = fileURLToPath(packageFile('model/lexicon.bin'));

/** Loading is costly and always gives the same, so it is done once a process. */
const taggers = new Map<string, Tagger>();
let lexicon: Lexicon | undefined;

/**
 * @param which a model file, `compromise` for the baseline, or null for the model that ships
 * @throws ModelError where the file is missing, damaged or of another version
 */
export function loadTagger(which: string | null): Tagger {
  const path = which ?? SHIPPED_MODEL;
  let tagger = taggers.get(path);
  if (tagger === undefined) {
    tagger = path === COMPROMISE ? createCompromiseTagger() : loadModel(path);
    taggers.set(path, tagger);
  }
  return tagger;
}

/** What tells one tagger from another by its contents, so that results are made again when it changes. */
export function taggerId(which: string | null): string {
  if (which === COMPROMISE) return COMPROMISE;
  return createHash('sha256')
    .update(readModelFile(which ?? SHIPPED_MODEL))
    .digest('hex')
    .slice(0, 16);
}

/** The words and name lists that ship; models are trained and used with them. */
export function shippedLexicon(): Lexicon {
  lexicon ??= loadLexicon(readModelFile(SHIPPED_LEXICON), 'model/lexicon.bin');
  return lexicon;
}

function loadModel(path: string): Tagger {
  return createNameTagger(unpackModel(readModelFile(path), path), shippedLexicon());
}

function readModelFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : (error as Error).message;
    throw new ModelError(
      `The model ${path} cannot be read: it ${reason}.`,
      'Name a file that namedrop train has written.',
    );
  }
}
