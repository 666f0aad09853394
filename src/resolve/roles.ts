import { readList } from '../lists.js';
import type { Described, Token } from '../model/document.js';
import type { NameEntity, PersonEntity } from '../model/entity.js';
import type { Span } from '../model/span.js';

const TITLES: ReadonlySet<string> = new Set(readList('titles.txt'));
const STOPS: ReadonlySet<string> = new Set(readList('role-stops.txt'));
/** Words before a capitalised title that belong to it although they are not capitalised. */
const MODIFIERS: ReadonlySet<string> = new Set(
  'former ex deputy vice prime acting interim outgoing incoming retired senior chief foreign interior'.split(
    ' ',
  ),
);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her']);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'with', 'from', 'in']);
/** A title on the left of a name, and a description on its right, have at most so many words. */
const MOST_LEFT = 7;
const MOST_RIGHT = 12;

interface Role {
  readonly role: string;
  readonly affiliation: string | null;
}

/** A mention's tokens, half-open. */
interface TokenRange {
  readonly first: number;
  readonly end: number;
}

interface NamedSpan {
  readonly name: string;
  readonly span: Span;
}

/** What the text knows about its tokens while roles are read. */
interface Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The organisation whose mention starts, or ends, at an offset. */
  readonly organisationFrom: ReadonlyMap<number, NamedSpan>;
  readonly organisationUpTo: ReadonlyMap<number, NamedSpan>;
  /** Where people's mentions end, because a title does not reach into another person's name. */
  readonly personEnds: ReadonlySet<number>;
}

/**
 * Gives people the role and affiliation that a title before their name ("Spanish Foreign Minister José Manuel
 * Albares") or a description after it ("Jane Roe, a spokeswoman for UNHCR, said") states; of several the fullest.
 */
export function addRoles(document: Described, entities: readonly NameEntity[]): NameEntity[] {
  const { text, tokens, sentences } = document;
  const organisations = entities.flatMap((entity): NamedSpan[] =>
    entity.type === 'organisation' ? entity.mentions.map((span) => ({ name: entity.name, span })) : [],
  );
  const context: Context = {
    text,
    tokens,
    organisationFrom: new Map(organisations.map((each) => [each.span.start, each])),
    organisationUpTo: new Map(organisations.map((each) => [each.span.end, each])),
    personEnds: new Set(
      entities.flatMap((entity) => (entity.type === 'person' ? entity.mentions.map(({ end }) => end) : [])),
    ),
  };
  return entities.map((entity) => (entity.type === 'person' ? withRole(entity) : entity));

  function withRole(person: PersonEntity): PersonEntity {
    let best: Role | undefined;
    for (const mention of person.mentions) {
      const sentence = sentences[mention.sentence];
      if (sentence === undefined) continue;
      const start = tokenAt(tokens, mention.start, sentence.firstToken, sentence.endToken);
      const after = tokenAt(tokens, mention.end, start, sentence.endToken);
      const at = nameStart(tokens, start, after);
      for (const role of [
        titleBefore(context, { first: at, end: after }, sentence.firstToken),
        descriptionAfter(context, after, sentence.endToken),
      ]) {
        if (role !== undefined && (best === undefined || weight(role) > weight(best))) best = role;
      }
    }
    return best === undefined ? person : { ...person, ...best };
  }
}

/** Where the name begins behind titles that the tagger took for a part of it. */
function nameStart(tokens: readonly Token[], start: number, end: number): number {
  let at = start;
  for (let token = tokens[at]; token !== undefined && end - at > 2 && isTitle(token); token = tokens[at])
    at++;
  return at;
}

function weight({ role, affiliation }: Role): number {
  return role.split(' ').length + (affiliation === null ? 0 : 1);
}

/** The first token at or after an offset, among those of one sentence. */
function tokenAt(tokens: readonly Token[], offset: number, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `Spanish Foreign Minister`, `UN human rights chief`, `Iraq's former president`, read from the name leftwards. */
function titleBefore(context: Context, name: TokenRange, firstToken: number): Role | undefined {
  const { tokens, organisationUpTo, personEnds } = context;
  let head = name.first - 1;
  // "The ministry's spokesman, Jane Roe, said": between commas, and not in "to the minister, Jane Roe said".
  const isApposition = tokens[head]?.text === ',';
  if (isApposition) head--;
  if (isApposition && tokens[name.end]?.text !== ',') return undefined;
  const of = organisationBefore(context, head, firstToken);
  if (of !== undefined) head = of.head;
  const title = tokens[head];
  if (head < firstToken || title === undefined || !isTitle(title)) return undefined;
  const isCapital = /^\p{Lu}/u.test(title.text);
  let from = head;
  let affiliation = of?.name ?? null;
  while (from > firstToken && head - from < MOST_LEFT) {
    const token = tokens[from - 1];
    if (token === undefined || personEnds.has(token.end)) break;
    const organisation = organisationUpTo.get(token.end);
    if (organisation !== undefined) {
      affiliation ??= organisation.name;
      break;
    }
    if (token.lower === "'s" || token.lower === "'") {
      affiliation ??= organisationUpTo.get(tokens[from - 2]?.end ?? -1)?.name ?? null;
      break;
    }
    if (!continuesTitle(token, isCapital)) break;
    from--;
  }
  if (isApposition && of === undefined && !opensDescription(tokens[from - 1])) return undefined;
  return toRole(context, from, head + 1, affiliation);
}

/** In "spokesman for the UN refugee agency John Doe": the organisation before the name, and its title's head. */
function organisationBefore(
  { tokens, organisationUpTo }: Context,
  at: number,
  firstToken: number,
): { head: number; name: string } | undefined {
  const last = tokens[at];
  const organisation = last && organisationUpTo.get(last.end);
  if (organisation === undefined) return undefined;
  let link = tokenAt(tokens, organisation.span.start, firstToken, at + 1) - 1;
  if (ARTICLES.has(tokens[link]?.lower ?? '')) link--;
  if (!LINKS.has(tokens[link]?.lower ?? '')) return undefined;
  return { head: link - 1, name: organisation.name };
}

function isTitle({ lower }: Token): boolean {
  return TITLES.has(lower.replace(/\.$/, ''));
}

/** Whether the word on a title's left is part of it: capitals before a capital title, nouns before a plain one. */
function continuesTitle({ lower, text }: Token, isCapital: boolean): boolean {
  if (!/^\p{L}/u.test(text) || STOPS.has(lower)) return false;
  return /^\p{Lu}/u.test(text) || MODIFIERS.has(lower) || !isCapital;
}

/** A bare noun before a comma is a title only after an article or a possessive: not in "the minister, John". */
function opensDescription(token: Token | undefined): boolean {
  return token !== undefined && (ARTICLES.has(token.lower) || token.lower === "'s" || token.lower === "'");
}

/** `, a spokeswoman for UNHCR,`, `, the country's president,`, `, 45, a teacher in Mosul,`. */
function descriptionAfter(context: Context, after: number, endToken: number): Role | undefined {
  const { tokens, organisationFrom } = context;
  if (tokens[after]?.text !== ',') return undefined;
  let at = after + 1;
  if (/^\d+$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',') at += 2;
  const limit = Math.min(endToken, at + MOST_RIGHT);
  let from = at;
  let affiliation: string | null = null;
  let head = -1;
  for (; at < limit; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const organisation = organisationFrom.get(token.start);
    if (organisation !== undefined && head === -1) {
      affiliation = organisation.name;
      at = tokenAt(tokens, organisation.span.end, at, limit) - 1;
      from = at + 1;
    } else if (token.lower === "'s" || token.lower === "'" || (ARTICLES.has(token.lower) && head === -1)) {
      from = at + 1;
    } else if (isTitle(token)) {
      head = at;
    } else if (STOPS.has(token.lower) || !/^\p{L}/u.test(token.text)) {
      break;
    } else if (head !== -1) {
      return undefined;
    }
  }
  if (head === -1) return undefined;
  const object = objectOf(context, head + 1, limit);
  return toRole(context, from, object.end, object.affiliation ?? affiliation);
}

/** What follows a title after "of", "for": the organisation is the affiliation, other words belong to the title. */
function objectOf(
  { tokens, organisationFrom }: Context,
  link: number,
  limit: number,
): { end: number; affiliation: string | null } {
  const plain = { end: link, affiliation: null };
  if (!LINKS.has(tokens[link]?.lower ?? '')) return plain;
  const first = ARTICLES.has(tokens[link + 1]?.lower ?? '') ? link + 2 : link + 1;
  const organisation = organisationFrom.get(tokens[first]?.start ?? -1);
  if (organisation !== undefined) return { end: link, affiliation: organisation.name };
  if (tokens[link]?.lower !== 'of') return plain;
  let end = first;
  while (end < limit && !STOPS.has(tokens[end]?.lower ?? '') && /^\p{L}/u.test(tokens[end]?.text ?? ''))
    end++;
  return end === first ? plain : { end, affiliation: null };
}

function toRole(
  { text, tokens }: Context,
  from: number,
  end: number,
  affiliation: string | null,
): Role | undefined {
  const first = tokens[from];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined || first.start >= last.end) return undefined;
  return { role: text.slice(first.start, last.end).replace(/\s+/g, ' '), affiliation };
}
