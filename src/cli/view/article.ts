import {
  ENTITY_LISTS,
  type EntityList,
  type Output,
  type OutputMention,
  type OutputSpan,
} from '../../write/output.js';
import { escapeControls } from '../escape.js';
import { LABELS, type Palette, type Style } from './palette.js';
import { displayWidth } from './width.js';

/** A piece of the article that is drawn in one style and may break at its spaces. */
interface Piece {
  readonly text: string;
  readonly style: Style;
}

const unstyled: Style = (text) => text;

/** A mention with its list, and the names inside it where a figure counts them. */
interface Marked {
  readonly list: EntityList;
  readonly mention: OutputMention;
  readonly inside: Marked[];
}

/** The article's text with its mentions coloured and labelled, wrapped at `width` columns. */
export function renderArticle(output: Output, palette: Palette, width: number): string {
  const text = output.source.text ?? '';
  const whole = { start: 0, end: text.length, text };
  return wrap(piecesOf(whole, unstyled, nestMentions(output), palette), width);
}

/** The mentions in the order of the text, each below the one that holds it. */
function nestMentions(output: Output): Marked[] {
  const all = ENTITY_LISTS.flatMap((list) =>
    output[list].flatMap(({ mentions }) =>
      mentions.map((mention): Marked => ({ list, mention, inside: [] })),
    ),
  );
  const outermost: Marked[] = [];
  for (const marked of all.sort((a, b) => a.mention.start - b.mention.start)) {
    const last = outermost.at(-1);
    const holds = last !== undefined && marked.mention.start < last.mention.end;
    (holds ? last.inside : outermost).push(marked);
  }
  return outermost;
}

/** A stretch of text in its own style, and the mentions in it in theirs. */
function piecesOf(span: OutputSpan, style: Style, mentions: readonly Marked[], palette: Palette): Piece[] {
  const pieces: Piece[] = [];
  let at = span.start;
  const draw = (end: number) =>
    pieces.push({ text: span.text.slice(at - span.start, end - span.start), style });
  for (const marked of mentions) {
    draw(marked.mention.start);
    pieces.push(...mentionPieces(marked, palette));
    at = marked.mention.end;
  }
  draw(span.end);
  return pieces;
}

function mentionPieces({ list, mention, inside }: Marked, palette: Palette): Piece[] {
  const [open, close] = palette.plain ? ['[', ']'] : ['', ''];
  const style = palette.mention[list];
  const words = piecesOf(mention, style, inside, palette);
  return [
    { text: open, style },
    ...words.map((word) => ({ ...word, text: word.text.replace(/[^\S\u00a0]+/g, ' ') })),
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
