import type { Described } from '../../model/document.js';
import type { NameEntity, PersonEntity } from '../../model/entity.js';
import type { Span } from '../../model/span.js';
import { affiliationBeside } from './affiliation.js';
import type { Context, NamedSpan, Role } from './context.js';
import { descriptionAfter } from './description-after.js';
import { sharedTitle } from './shared-title.js';
import { titleBefore } from './title-before.js';
import { isTitle, tokenAt } from './words.js';

/**
 * Gives people the role and affiliation that a title before their name ("Spanish Foreign Minister José Manuel
 * Albares"), a description after it ("Jane Roe, a spokeswoman for UNHCR, said") or an organisation beside it ("Jane Roe
 * of Oxfam") states; of several roles the fullest.
 */
export function addRoles(document: Described, entities: readonly NameEntity[]): NameEntity[] {
  const context = createContext(document, entities);
  return entities.map((entity) => (entity.type === 'person' ? withRole(document, entity, context) : entity));
}

function createContext({ text, tokens }: Described, entities: readonly NameEntity[]): Context {
  const organisationFrom = new Map<number, NamedSpan>();
  const organisationUpTo = new Map<number, NamedSpan>();
  const personUpTo = new Map<number, Span>();
  const placeUpTo = new Map<number, Span>();
  for (const { type, name, mentions } of entities) {
    if (type === 'person') for (const span of mentions) personUpTo.set(span.end, span);
    if (type === 'place') for (const span of mentions) placeUpTo.set(span.end, span);
    if (type !== 'organisation') continue;
    for (const span of mentions) {
      const named = { name, span };
      organisationFrom.set(span.start, named);
      organisationUpTo.set(span.end, named);
    }
  }
  return { text, tokens, organisationFrom, organisationUpTo, personUpTo, placeUpTo };
}

function withRole({ tokens, sentences }: Described, person: PersonEntity, context: Context): PersonEntity {
  let best: Role | undefined;
  let beside: string | null = null;
  for (const mention of person.mentions) {
    const sentence = sentences[mention.sentence];
    if (sentence === undefined) continue;
    const start = tokenAt(tokens, mention.start, sentence.firstToken, sentence.endToken);
    const end = tokenAt(tokens, mention.end, start, sentence.endToken);
    let first = start;
    // Titles that the tagger took for a part of the name.
    while (end - first > 2 && isTitle(tokens[first])) first++;
    for (const role of [
      sharedTitle(context, { first, end }, sentence.firstToken) ??
        titleBefore(context, { first, end }, sentence.firstToken),
      descriptionAfter(context, end, sentence.endToken),
    ]) {
      if (role !== undefined && (best === undefined || weight(role) > weight(best))) best = role;
    }
    beside ??= affiliationBeside(context, first, end, sentence.endToken);
  }
  return { ...person, ...best, affiliation: best?.affiliation ?? beside };
}

function weight({ role }: Role): number {
  return role.split(' ').length;
}
