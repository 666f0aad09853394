/** Runs the examples of the documents (`console` blocks) anew and writes what they print now into the documents. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, ROOT, readDocument, rewriteExamples } from '../test/support/documents.js';

for (const path of DOCUMENTS) {
  const text = readDocument(path);
  const rewritten = rewriteExamples(text);
  if (rewritten === text) continue;
  writeFileSync(join(ROOT, path), rewritten);
  process.stdout.write(`${path} is rewritten; read the difference before you commit it.\n`);
}
