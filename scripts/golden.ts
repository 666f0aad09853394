/**
 * Prints how far the program is from what a person marked in `fixtures/`, and with `--record` writes the counts that
 * the tests compare with. Arguments name the articles, or the groups of sentences, to print.
 */
import { UsageError } from '../src/errors.js';
import { compareArticles } from '../test/support/golden/articles.js';
import { ARTICLE_FIELDS, SENTENCE_FIELDS } from '../test/support/golden/items.js';
import { ARTICLES_STATE, SENTENCES_STATE, stateOf, writeState } from '../test/support/golden/recorded.js';
import { describeDifferences, describeTotals } from '../test/support/golden/report.js';
import { compareSentences } from '../test/support/golden/sentences.js';

const MEASURES = [
  { title: 'Articles', comparisons: compareArticles(), fields: ARTICLE_FIELDS, file: ARTICLES_STATE },
  { title: 'Sentences', comparisons: compareSentences(), fields: SENTENCE_FIELDS, file: SENTENCES_STATE },
];
const asked = process.argv.slice(2);
const record = asked.includes('--record');
const names = asked.filter((argument) => argument !== '--record');
const known = new Set(MEASURES.flatMap(({ comparisons }) => comparisons.map(({ name }) => name)));
const unknown = names.filter((name) => !known.has(name));
if (unknown.length > 0) {
  throw new UsageError(
    `no article or group is called ${unknown.join(', ')}: there are ${[...known].join(', ')}`,
  );
}

for (const { title, comparisons, fields, file } of MEASURES) {
  const shown = comparisons.filter(({ name }) => names.length === 0 || names.includes(name));
  if (!record) {
    for (const comparison of shown) process.stdout.write(describeDifferences(comparison, fields));
  }
  if (shown.length > 0) process.stdout.write(`\n${title}\n${describeTotals(shown, fields)}`);
  if (record) writeState(file, stateOf(comparisons, fields));
}
