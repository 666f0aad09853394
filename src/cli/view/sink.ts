import { Chalk } from 'chalk';
import type { Sink } from '../../batch/sink.js';
import type { Output } from '../../write/output.js';
import { type ColorChoice, useColor } from '../color.js';
import { type Io, write } from '../io.js';
import { nameInput } from '../talk.js';
import { renderArticle } from './article.js';
import { createPalette } from './palette.js';
import { renderTable } from './table.js';

const NARROWEST = 40;
/** Longer lines than this are hard to read, however wide the terminal. */
const WIDEST = 120;

/** Draws each result on the terminal: the article with its entities coloured, then a table of them. */
export function createTerminalSink(io: Io, color: ColorChoice): Sink {
  const palette = createPalette(new Chalk({ level: useColor(color, io) ? 1 : 0 }));
  const width = Math.min(Math.max(io.stdout.columns ?? 80, NARROWEST), WIDEST);
  let count = 0;
  return {
    async add({ result }) {
      if (result.status === 'failed') return;
      const { path } = result;
      const output = JSON.parse(result.rendered.join('')) as Output;
      const heading = count++ === 0 && path === '-' ? '' : `${palette.heading(nameInput(path))}\n\n`;
      const article = renderArticle(output, palette, width);
      const above = article === '' ? heading : `${heading}${article}\n\n`;
      await write(io.stdout, `${count > 1 ? '\n' : ''}${above}${renderTable(output, palette, width)}`);
    },
    close: () => Promise.resolve(),
    abandon: () => Promise.resolve(),
  };
}
