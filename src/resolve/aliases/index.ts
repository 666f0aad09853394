import { addTo } from '../../grouping.js';
import type { NameCandidate } from '../../model/candidate.js';
import type { Mention } from '../../model/entity.js';
import type { Trace } from '../trace.js';
import { collectForms, joinForm } from './forms.js';
import { linkKnownAs } from './known-as.js';
import { Links } from './links.js';
import { linkOrganisations } from './organisations.js';
import { linkPeople } from './people.js';
import { linkPlaces } from './places.js';
import { linkSubjects } from './subjects.js';

/**
 * Groups the mentions of names, given in the order of the text, into one group a real entity; groups are in the
 * order of their first mentions. Only mentions of one type join: a place named like a person stays a place.
 */
export function groupAliases(
  text: string,
  mentions: readonly Mention<NameCandidate>[],
  trace?: Trace,
): Mention<NameCandidate>[][] {
  const links = new Links(mentions, trace);
  const indexes = new Map<string, number[]>();
  mentions.forEach((mention, index) => {
    addTo(indexes, typeKey(mention), index);
  });
  const formsOf = (key: string) => collectForms(text, mentions, indexes.get(key) ?? []);
  // First, so that "the Ducks" finds the Jinyu Ducks, now Shougang Ducks, already one.
  linkKnownAs(text, mentions, links);
  linkSubjects(text, mentions, links);
  linkPeople(text, mentions, formsOf('person'), links);
  linkOrganisations(text, mentions, formsOf('organisation'), links);
  linkPlaces(text, mentions, formsOf('place'), links);
  for (const key of indexes.keys()) {
    if (key.startsWith(OTHER)) for (const form of formsOf(key)) joinForm(form, links);
  }

  const groups = new Map<number, Mention<NameCandidate>[]>();
  mentions.forEach((mention, index) => {
    addTo(groups, links.root(index), mention);
  });
  return [...groups.values()];
}

const OTHER = 'other ';

/** Nationalities, events and works are told apart by their label as well. */
function typeKey({ type, label }: NameCandidate): string {
  return type === 'other' ? `${OTHER}${label}` : type;
}
