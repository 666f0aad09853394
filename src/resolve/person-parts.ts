import { readWords } from '../lists.js';
import type { Described } from '../model/document.js';
import type { PersonParts } from '../model/entity.js';
import type { Span } from '../model/span.js';
import { foldName } from './aliases/fold.js';
import { isFormOfAddress, parsePersonName } from './aliases/person-name.js';

const FAMILY_FIRST: ReadonlySet<string> = readWords('family-first.txt');
const WORD_BEFORE = /(?<=(\p{L}+\.?) )/uy;
const FIRST_WORD = /^\S*/;
/** What stands between the words of a name: "Jane Roe", "Roe,Jane", "J.Roe". */
const SEPARATOR = /[\s.,"“”()]/;
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
  if (!SEPARATOR.test(name)) return null;
  const { given, particle, family } = parsePersonName(name);
  if (family === null || given.length === 0) return null;
  const parts = { honorific: firstAddress(text, mentions), given: given.join(' '), particle, family };
  const [first = ''] = given;
  if (!FAMILY_FIRST.has(foldName(first)) || particle !== null) return parts;

  const turned = { ...parts, given: [...given.slice(1), family].join(' '), family: first };
  const short = new Set(aliases.map(foldName));
  if (short.has(foldName(first))) return turned;
  if (short.has(foldName(family))) return parts;
  // "Xi Jinping" may be anybody's order, "Park Geun-hye" and "Kim Jong Un" are not.
  return turned.given.split(/[ -]/).length === 2 ? turned : null;
}

function firstAddress(text: string, mentions: readonly Span[]): string | null {
  for (const mention of mentions) {
    const address = addressOf(text, mention);
    if (address !== null) return address;
  }
  return null;
}

/** The form of address before a mention, or at its start where the tagger took it for a part of the name. */
function addressOf(text: string, { start, end }: Span): string | null {
  if (text.charAt(start - 1) === ' ') {
    const before = text.slice(Math.max(0, start - LONGEST_ADDRESS), start);
    WORD_BEFORE.lastIndex = before.length;
    const word = WORD_BEFORE.exec(before)?.[1];
    if (word !== undefined && isFormOfAddress(word)) return word;
  }
  const [first = ''] = FIRST_WORD.exec(text.slice(start, end)) ?? [];
  return isFormOfAddress(first) ? first : null;
}
