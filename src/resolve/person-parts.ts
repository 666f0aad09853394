import { readList, readTable } from '../lists.js';
import type { Described } from '../model/document.js';
import type { PersonParts } from '../model/entity.js';
import type { Span } from '../model/span.js';
import { foldName } from './aliases/fold.js';
import { parsePersonName } from './aliases/person-name.js';

const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(
  readTable('honorifics.txt').flatMap(([word = '', kind]) => (kind === 'title' ? [word] : [])),
);
const FAMILY_FIRST: ReadonlySet<string> = new Set(readList('family-first.txt'));
const WORD_BEFORE = /(\p{L}+)\.? $/u;
const LONGEST_ADDRESS = 12;

interface NamedPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
}

/**
 * The parts of a person's name, or null where they are not sure: a name of one word, or one that may have the
 * family name first and of which the text uses no short form.
 */
export function personParts(
  { text }: Described,
  { name, aliases, mentions }: NamedPerson,
): PersonParts | null {
  const { honorific, given, particle, family } = parsePersonName(name);
  if (family === null || given.length === 0) return null;
  const address =
    honorific ?? mentions.map((mention) => addressBefore(text, mention)).find((each) => each !== null);
  const parts = { honorific: address ?? null, given: given.join(' '), particle, family };
  const [first = ''] = given;
  if (!FAMILY_FIRST.has(foldName(first)) || particle !== null) return parts;

  const turned = { ...parts, given: [...given.slice(1), family].join(' '), family: first };
  const short = new Set(aliases.map(foldName));
  if (short.has(foldName(first))) return turned;
  if (short.has(foldName(family))) return parts;
  // "Xi Jinping" may be anybody's order, "Park Geun-hye" and "Kim Jong Un" are not.
  return turned.given.split(/[ -]/).length === 2 ? turned : null;
}

function addressBefore(text: string, { start }: Span): string | null {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_ADDRESS), start));
  return word?.[1] !== undefined && FORMS_OF_ADDRESS.has(word[1].toLowerCase()) ? word[0].trim() : null;
}
