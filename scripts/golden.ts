/**
 * Prints how far the program is from what a person marked in `fixtures/`, and with `--record` writes the counts that
 * the tests compare with. Arguments name the articles, or the groups of sentences, to print.
 */
import { parseArgs } from 'node:util';
import { compareArticles } from '../test/support/golden/articles.js';
import { ARTICLE_FIELDS, SENTENCE_FIELDS } from '../test/support/golden/items.js';
import { ARTICLES_STATE, SENTENCES_STATE, stateOf, writeState } from '../test/support/golden/recorded.js';
import { describeDifferences, describeTotals } from '../test/support/golden/report.js';
import { compareSentences } from '../test/support/golden/sentences.js';

const { values, positionals: names } = parseArgs({
  options: { record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const measures = [
  { title: 'Articles', comparisons: compareArticles(), fields: ARTICLE_FIELDS, file: ARTICLES_STATE },
  { title: 'Sentences', comparisons: compareSentences(), fields: SENTENCE_FIELDS, file: SENTENCES_STATE },
];
const known = new Set(measures.flatMap(({ comparisons }) => comparisons.map(({ name }) => name)));

for (const name of names.filter((name) => !known.has(name))) {
  process.stderr.write(`No article or group is called ${name}; there are ${[...known].join(', ')}\n`);
  process.exitCode = 2;
}
for (const { title, comparisons, fields, file } of measures) {
  const shown = comparisons.filter(({ name }) => names.length === 0 || names.includes(name));
  if (!values.record) {
    for (const comparison of shown) process.stdout.write(describeDifferences(comparison, fields));
  }
  if (shown.length > 0) process.stdout.write(`\n${title}\n${describeTotals(shown, fields)}`);
  if (values.record) writeState(file, stateOf(comparisons, fields));
}
