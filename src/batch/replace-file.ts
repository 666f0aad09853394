import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { outputFile } from './output-file.js';
import { explained } from './write-error.js';

/**
 * Writes a file so that it is there whole or not at all.
 *
 * @throws UsageError or OutputError where it cannot be written; what was there stays
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  explained(path, () => {
    const { partial, target } = outputFile(path);
    if (partial === target) {
      writeFileSync(target, content);
      return;
    }
    try {
      writeFileSync(partial, content);
      renameSync(partial, target);
    } finally {
      rmSync(partial, { force: true });
    }
  });
}
