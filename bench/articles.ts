import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../fixtures/articles', import.meta.url));

export interface Article {
  readonly path: string;
  readonly text: string;
}

/** The articles of `fixtures/articles`. @throws where there are none */
export function readArticles(): Article[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  if (names.length === 0) throw new Error(`no articles in ${FOLDER}: nothing to measure on`);
  return names.sort().map((name) => {
    const path = `${FOLDER}/${name}`;
    return { path, text: readFileSync(path, 'utf8') };
  });
}

/** Words and punctuation marks: one count for all systems, whatever each of them calls a token. */
export function countTokens(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)?.length ?? 0;
}
