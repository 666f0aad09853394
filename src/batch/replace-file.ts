import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { explained } from './write-error.js';

/**
 * Writes a file under another name and then renames it, so that it is there whole or not at all.
 *
 * @throws UsageError or OutputError where it cannot be written; what was there stays
 */
export function replaceFile(path: string, content: string): void {
  const partial = `${path}.partial`;
  try {
    explained(path, () => {
      writeFileSync(partial, content);
      renameSync(partial, path);
    });
  } finally {
    rmSync(partial, { force: true });
  }
}
