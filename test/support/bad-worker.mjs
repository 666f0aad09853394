import { threadId } from 'node:worker_threads';

// A worker for tests of the pool: it does to itself what the document's text says.
export default async function work({ job }) {
  const { text, path } = job.document;
  if (text === 'throw') throw new Error('as asked');
  if (text === 'hang') for (;;);
  if (text === 'wait') await new Promise(() => {});
  if (text === 'exit') process.exit(3);
  if (text === 'fill') for (const kept = []; ; ) kept.push(new Array(1e6).fill(kept.length));
  return {
    status: 'done',
    path,
    sha256: '',
    rendered: [text === 'thread' ? `${threadId}` : text],
    diagnostics: [],
    explanation: '',
    counts: {},
    names: [],
  };
}
