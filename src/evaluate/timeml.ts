import type { Span } from '../model/span.js';

/** A gold or predicted date; the span counts UTF-16 units in `text`. */
export interface Timex extends Span {
  readonly type: string;
  readonly value: string;
}

export interface TimeMlDocument {
  readonly text: string;
  /** Document creation time, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly timexes: readonly Timex[];
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const TAG_OR_ENTITY = /<[^<>]*>|&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi;

/**
 * Reads a TimeML file as TempEval-3 distributes them: the words of `TEXT`, markup taken out and entities decoded,
 * its TIMEX3 elements with offsets in that text, and the day of `DCT`.
 */
export function readTimeMl(xml: string): TimeMlDocument {
  const body = element(xml, 'TEXT');
  const created = /value="(\d{4}-\d{2}-\d{2})/.exec(element(xml, 'DCT'))?.[1] ?? null;
  const timexes: Timex[] = [];
  let open: { start: number; type: string; value: string } | null = null;
  let text = '';
  let done = 0;
  for (const match of body.matchAll(TAG_OR_ENTITY)) {
    text += body.slice(done, match.index);
    done = match.index + match[0].length;
    const [whole, decimal, hexadecimal, name] = match;
    if (!whole.startsWith('<')) {
      text += decodeEntity(whole, decimal, hexadecimal, name);
    } else if (whole.startsWith('<TIMEX3')) {
      open = { start: text.length, type: attribute(whole, 'type'), value: attribute(whole, 'value') };
    } else if (whole === '</TIMEX3>' && open !== null) {
      timexes.push({ ...open, end: text.length });
      open = null;
    }
  }
  return { text: text + body.slice(done), date: created, timexes };
}

/** What stands between the first opening tag of that name and its end, or nothing. */
function element(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}>`);
  const end = xml.indexOf(`</${name}>`, start);
  return start === -1 || end === -1 ? '' : xml.slice(start + name.length + 2, end);
}

function decodeEntity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
  return ENTITIES.get(name ?? '') ?? whole;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
