// node examples/library.mjs: the extraction as a function, without the command line.
import { extract } from 'namedrop';

const article =
  'ERBIL (Kurdistan24) – Spanish Foreign Minister José Manuel Albares said in Baghdad on Thursday that ' +
  'at least 500 Spanish troops are in Iraq.';

const { people, places } = extract(article, { date: '2024-01-26', offsetUnit: 'utf16' });

for (const { name, count, mentions } of [...people, ...places]) {
  const [first] = mentions;
  console.log(`${name} (${count}): ${article.slice(first.start, first.end)}`);
}
