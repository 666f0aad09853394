import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** The development data that lives beside the project, not in it. */
export const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));
export const hasShared = existsSync(SHARED);

/** A group of tests that needs the shared data; without it, its title says why it did not run. */
export const describeShared: typeof describe.skip = hasShared
  ? describe
  : (((title: string, body: () => void) =>
      describe.skip(`${title} (no ../shared here)`, body)) as typeof describe.skip);
