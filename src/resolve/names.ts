import type { NameCandidate, NameType } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import type { Mention, NameEntity } from '../model/entity.js';
import { sliceSpan } from '../model/span.js';
import { dropPossessive, isPlain } from './aliases/fold.js';
import { acronymOf } from './aliases/organisation-name.js';
import { dropTitles } from './aliases/person-name.js';
import { uncapitalise } from './letter-case.js';
import { personParts } from './person-parts.js';

/** One spelling of an entity's name, and how often it stands in the text. */
interface Spelling {
  readonly text: string;
  readonly count: number;
}

/** Makes an entity of the mentions of one name: its best spelling as `name`, the others as aliases. */
export function nameEntity(
  document: Described,
  mentions: readonly Mention<NameCandidate>[],
): NameEntity | undefined {
  const [first] = mentions;
  const spellings = countSpellings(document.text, mentions);
  const best = bestOf(spellings);
  if (first === undefined || best === undefined) return undefined;
  const name = best.text;
  const aliases =
    spellings.length < 2 ? [] : spellings.map(({ text }) => text).filter((text) => text !== name);
  switch (first.type) {
    case 'person':
      return {
        name,
        aliases,
        mentions,
        type: 'person',
        role: null,
        affiliation: null,
        parts: personParts(document, { name, aliases, mentions }),
      };
    case 'organisation':
      return {
        name,
        aliases,
        mentions,
        type: 'organisation',
        acronym: [name, ...aliases].find(isAcronym) ?? null,
      };
    case 'place':
      return { name, aliases, mentions, type: 'place', kind: 'other', country: null, location: null };
    case 'other':
      return { name, aliases, mentions, type: 'other', label: first.label };
  }
}

/** The spelling that says most, and says it best; where two do, the more frequent one. */
function bestOf(spellings: readonly Spelling[]): Spelling | undefined {
  if (spellings.length < 2) return spellings[0];
  const ranks = spellings.map(({ text }) => rankName(text));
  return spellings[ranks.indexOf(Math.max(...ranks))];
}

/**
 * The spellings of the mentions, the most frequent first, then as they stand in the text; one with a capital article is
 * none of its own where the text does without.
 */
function countSpellings(text: string, mentions: readonly Mention<NameCandidate>[]): Spelling[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const { type } = first;
  const only = sliceSpan(text, first);
  // As most names stand.
  if (mentions.every((mention) => sliceSpan(text, mention) === only))
    return [{ text: spell(only, type), count: mentions.length }];
  const raw = new Map<string, number>();
  for (const mention of mentions) {
    const own = sliceSpan(text, mention);
    raw.set(own, (raw.get(own) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [own, count] of raw) {
    const spelling = spell(own, type);
    counts.set(spelling, (counts.get(spelling) ?? 0) + count);
  }
  for (const [spelling, count] of counts) {
    const bare = spelling.startsWith('The ') ? spelling.slice(4) : spelling;
    const others = bare === spelling ? undefined : counts.get(bare);
    if (others === undefined) continue;
    counts.set(bare, others + count);
    counts.delete(spelling);
  }
  return [...counts].map(([each, count]) => ({ text: each, count })).sort((a, b) => b.count - a.count);
}

/** How a mention is spelled as a name; capitals of a headline are no spelling of a person or place. */
function spell(own: string, type: NameType): string {
  const name = cleanName(own);
  if (type === 'person') return uncapitalise(dropTitles(name));
  return type === 'place' ? uncapitalise(name) : name;
}

/** A mention's text as a name is written: NFC, one space between words, no article, possessive or soft hyphen. */
function cleanName(text: string): string {
  const plain = isPlain(text) ? text : cleanText(text);
  const own = dropPossessive(plain);
  return (own.startsWith('the ') ? own.replace(/^the (?=.)/, '') : own) || plain;
}

function cleanText(text: string): string {
  return (
    text
      // First what stands between a letter and its accent.
      .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
  );
}

/**
 * Words written out count first, then mixed case before capitals, no abbreviation, and accents, which agencies drop;
 * "Doe, John" is an index's spelling.
 */
function rankName(name: string): number {
  const words = name.split(' ');
  const initials = words.filter(isInitial).length;
  const isAllCapitals = name === name.toUpperCase() && name !== name.toLowerCase();
  const isTurned = name.includes(', ') && /\p{L}, \p{L}/u.test(name);
  const accents = isPlain(name) ? 0 : name.normalize('NFD').length - name.length;
  return (
    (isAcronym(name) ? 0 : (words.length - initials) * 100) +
    Math.min(initials, 9) * 10 +
    (isAllCapitals ? 0 : 5) -
    (name.endsWith('.') ? 2 : 0) -
    (isTurned ? 20 : 0) +
    (accents > 0 ? 1 : 0)
  );
}

function isInitial(word: string): boolean {
  const letters = word.includes('.') ? word.replace(/\./g, '') : word;
  return letters.length <= 1 && /^\p{L}/u.test(word);
}

function isAcronym(name: string): boolean {
  return acronymOf(name) !== null;
}
