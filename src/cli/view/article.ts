import { ENTITY_LISTS, type EntityList, type Output, type OutputMention } from '../../write/output.js';
import { escapeControls } from '../escape.js';
import { LABELS, type Palette, type Style } from './palette.js';
import { displayWidth } from './width.js';

/** A piece of the article that is drawn in one style and may break at its spaces. */
interface Piece {
  readonly text: string;
  readonly style: Style;
}

const unstyled: Style = (text) => text;

/** The article's text with its mentions coloured and labelled, wrapped at `width` columns. */
export function renderArticle(output: Output, palette: Palette, width: number): string {
  const text = output.source.text ?? '';
  const pieces: Piece[] = [];
  let at = 0;
  for (const [list, mention] of mentionsInOrder(output)) {
    if (mention.start < at) continue;
    pieces.push({ text: text.slice(at, mention.start), style: unstyled });
    pieces.push(...mentionPieces(list, mention, palette));
    at = mention.end;
  }
  pieces.push({ text: text.slice(at), style: unstyled });
  return wrap(pieces, width);
}

function mentionsInOrder(output: Output): [EntityList, OutputMention][] {
  const all = ENTITY_LISTS.flatMap((list) =>
    output[list].flatMap(({ mentions }) =>
      mentions.map((mention): [EntityList, OutputMention] => [list, mention]),
    ),
  );
  return all.sort(([, a], [, b]) => a.start - b.start);
}

function mentionPieces(list: EntityList, { text }: OutputMention, palette: Palette): Piece[] {
  const [open, close] = palette.plain ? ['[', ']'] : ['', ''];
  return [
    { text: open + text.replace(/\s+/g, ' '), style: palette.mention[list] },
    // A no-break space, as a label alone on a line belongs to nothing.
    { text: `\u00a0${LABELS[list]}${close}`, style: palette.label[list] },
  ];
}

/** Breaks lines at spaces. A word may run over several pieces: `(`, a name, its label, `,`. */
function wrap(pieces: readonly Piece[], width: number): string {
  let result = '';
  let column = 0;
  let word: Piece[] = [];
  let space = '';

  const flush = () => {
    const length = word.reduce((sum, { text }) => sum + displayWidth(text), 0);
    if (column > 0 && column + space.length + length > width) {
      result += '\n';
      column = 0;
    } else {
      result += space;
      column += space.length;
    }
    space = '';
    for (const { text, style } of word) result += style(text);
    column += length;
    word = [];
  };

  for (const { text, style } of pieces) {
    const clean = escapeControls(text.replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n').replaceAll('\t', '  '));
    for (const part of clean.split(/(\n| +)/)) {
      if (part === '\n' || part.startsWith(' ')) {
        if (word.length > 0) flush();
        if (part === '\n') {
          result += '\n';
          column = 0;
          space = '';
        } else {
          space = part;
        }
      } else if (part !== '') {
        word.push({ text: part, style });
      }
    }
  }
  if (word.length > 0) flush();
  return result.trim();
}
