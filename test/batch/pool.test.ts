import { describe, expect, it } from 'vitest';
import type { DocumentJob, Settings } from '../../src/batch/job.js';
import { createPool } from '../../src/batch/pool.js';
import { documentFromText } from '../../src/read/text.js';

const SETTINGS: Settings = {
  tagger: null,
  minConfidence: 0,
  date: null,
  explain: null,
  format: 'json',
  output: {},
};
const worker = new URL('../support/bad-worker.mjs', import.meta.url);

function job(text: string): DocumentJob {
  return { kind: 'document', document: documentFromText(text, `${text}.txt`), part: null };
}

async function runAll(texts: readonly string[], timeout: number) {
  const pool = await createPool(SETTINGS, { jobs: 2, timeout, worker, memory: 64 });
  const results = await Promise.all(texts.map((text) => pool.run(job(text))));
  await pool.close();
  return results.map((result) => (result.status === 'done' ? result.rendered[0] : result.reason));
}

describe('createPool', () => {
  it('starts no more workers than there are articles', async () => {
    const pool = await createPool(SETTINGS, { jobs: 500, timeout: 60, worker, memory: 64 });
    const threads = await Promise.all([pool.run(job('thread')), pool.run(job('thread'))]);
    await pool.close();
    const numbers = threads.map((result) => (result.status === 'done' ? Number(result.rendered[0]) : 0));
    const after = await createPool(SETTINGS, { jobs: 1, timeout: 60, worker, memory: 64 });
    const next = await after.run(job('thread'));
    await after.close();
    // Threads are numbered as they are started.
    expect(next.status === 'done' && Number(next.rendered[0]) - Math.max(...numbers)).toBeLessThan(3);
  });

  it.each([
    ['throw', 'brought its worker down: as asked'],
    ['hang', 'took longer than 2 s'],
    ['wait', 'took longer than 2 s'],
    ['exit', 'took longer than 2 s'],
    ['fill', expect.stringMatching(/^brought its worker down: .*memory/)],
  ])('takes a document that makes its worker %s for failed, and goes on', async (text, reason) => {
    expect(await runAll(['a', text, 'b'], 2)).toEqual(['a', reason, 'b']);
  });
});
