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

const SHIPPED_MODEL = 'model/names.bin';
const SHIPPED_LEXICON = 'model/lexicon.bin';

/** Loading is costly and always gives the same, so it is done once a process. */
const taggers = new Map<string | null, Tagger>();
let lexicon: Lexicon | undefined;

/**
 * @param which a model file, `compromise` for the baseline, or null for the model that ships
 * @throws ModelError where the file is missing, damaged or of another version
 */
export function loadTagger(which: string | null): Tagger {
  let tagger = taggers.get(which);
  if (tagger === undefined) {
    tagger = createTagger(which);
    taggers.set(which, tagger);
  }
  return tagger;
}

/** What tells one tagger from another by its contents, so that results are made again when it changes. */
export function taggerId(which: string | null): string {
  if (which === COMPROMISE) return COMPROMISE;
  const file = which === null ? loadShipped(SHIPPED_MODEL, (bytes) => bytes) : readModelFile(which, which);
  return createHash('sha256').update(file).digest('hex').slice(0, 16);
}

/** The words and name lists that ship; models are trained and used with them. */
export function shippedLexicon(): Lexicon {
  lexicon ??= loadShipped(SHIPPED_LEXICON, loadLexicon);
  return lexicon;
}

function createTagger(which: string | null): Tagger {
  if (which === COMPROMISE) return createCompromiseTagger();
  const model =
    which === null
      ? loadShipped(SHIPPED_MODEL, unpackModel)
      : unpackModel(readModelFile(which, which), which);
  return createNameTagger(model, shippedLexicon());
}

/** Unpacks a file of the package. What is wrong with one is put right by installing, not by training. */
function loadShipped<T>(path: string, unpack: (file: Uint8Array, name: string) => T): T {
  try {
    return unpack(readModelFile(fileURLToPath(packageFile(path)), path), path);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    throw new ModelError(error.message, `Install namedrop again: ${path} comes with it.`);
  }
}

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'it does not exist', EISDIR: 'it is a folder' };

function readModelFile(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ModelError(
      `The model ${name} cannot be read: ${REASONS[code ?? ''] ?? message}.`,
      'Name a file that namedrop train has written.',
    );
  }
}
