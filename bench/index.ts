/** `npm run bench`: speed against compromise and wink-nlp, cold start against bare Node, peak memory. */
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
import { extract } from 'namedrop';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { countTokens, readArticles } from './articles.js';
import { interleave, runNode, summarise } from './measure.js';
import { formatTable, integer } from './table.js';

const ROUNDS = 15;
/** Rounds until V8 has compiled what runs most; a folder of a few hundred articles takes it as far. */
const WARM_UP = 60;
const STARTS = 21;
const BINARY = fileURLToPath(new URL('../bin/namedrop.js', import.meta.url));

const articles = readArticles();
const texts = articles.map(({ text }) => text);
const tokens = texts.reduce((sum, text) => sum + countTokens(text), 0);
const wink = winkNlp(model);

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one core`);
console.log(`${texts.length} articles, ${integer(tokens)} tokens, ${ROUNDS} rounds in turn\n`);

const seconds = await interleave(
  {
    'namedrop, text to JSON': () => texts.map((text) => JSON.stringify(extract(text))),
    'compromise, people + places + organizations': () =>
      texts.map((text) => {
        const document = nlp(text);
        const found = [document.people(), document.places(), document.organizations()];
        return JSON.stringify(found.map((view) => view.json({ offset: true })));
      }),
    'wink-nlp, its own entities': () =>
      texts.map((text) => JSON.stringify(wink.readDoc(text).entities().out(wink.its.detail))),
  },
  ROUNDS,
  WARM_UP,
);
const baseline = summarise(seconds['compromise, people + places + organizations']).median;
console.log(
  formatTable([
    ['tokens a second', 'median', 'slowest', 'fastest', 'to compromise'],
    ...Object.entries(seconds).map(([name, values]) => {
      const { median, min, max } = summarise(values);
      return [
        name,
        integer(tokens / median),
        integer(tokens / max),
        integer(tokens / min),
        `${(baseline / median).toFixed(2)}×`,
      ];
    }),
  ]),
);

const article = [...articles].sort(
  (a, b) => Math.abs(a.text.length - 2048) - Math.abs(b.text.length - 2048),
)[0] as (typeof articles)[number];
const memory = { bare: [] as number[], namedrop: [] as number[] };
const starts = await interleave(
  {
    'node -e 0': async () => memory.bare.push((await runNode(['-e', '0'])).megabytes),
    'namedrop article.txt': async () =>
      memory.namedrop.push((await runNode([BINARY, article.path])).megabytes),
  },
  STARTS,
);
const bare = summarise(starts['node -e 0']).median;
console.log(`\nOne article of ${integer(article.text.length)} characters, ${STARTS} starts in turn\n`);
console.log(
  formatTable([
    ['cold start', 'median ms', 'fastest', 'slowest', 'over bare', 'peak MB'],
    ...Object.entries(starts).map(([name, values]) => {
      const { median, min, max } = summarise(values);
      const peak = summarise(name === 'node -e 0' ? memory.bare : memory.namedrop).median;
      return [
        name,
        integer(median * 1000),
        integer(min * 1000),
        integer(max * 1000),
        integer((median - bare) * 1000),
        integer(peak),
      ];
    }),
  ]),
);
