import type { Span } from '../../model/span.js';
import { findCountry } from '../countries.js';
import { placeKey } from '../places/key.js';
import { linkNeighbours } from './acronyms.js';
import { type Form, joinForm } from './forms.js';
import type { Links } from './links.js';
import { acronymOf, parseOrganisationName } from './organisation-name.js';

/** Words that say what a place is and that papers leave out. Not "province" or "river": those may be other places. */
const KINDS =
  /^(?:(?:city|town|village|kingdom|republic|island|port) of )?(.+?)(?: (?:islands?|peninsula))?$/;

/** "Frankfurt am Main", "Stratford-upon-Avon": what stands before the small word is a name; not in "Gulf of Oman". */
const HEAD = /^(.{3,}?)[ -](?!of[ -]|and[ -])\p{Ll}{1,4}[ -]/u;

/** Joins the mentions of one place: a country in all its names, and a place with and without the word for its kind. */
export function linkPlaces(
  text: string,
  mentions: readonly Span[],
  forms: readonly Form[],
  links: Links,
): void {
  const first = new Map<string, number>();
  for (const form of forms) {
    joinForm(form, links);
    const [mention] = form.mentions;
    for (const [key, rule] of placeKeys(form.text)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, mention);
      else links.join(mention, known, rule);
    }
  }
  for (const { text, mentions } of forms) {
    const head = HEAD.exec(text)?.[1];
    const known = head === undefined ? undefined : first.get(placeKey(head));
    if (known !== undefined) links.join(mentions[0], known, 'shorter-name');
  }
  linkAcronyms(text, mentions, forms, links);
}

/** "Drake Landing Solar Community (DLSC)". Not countries, whose codes stand in brackets to say where something lies. */
function linkAcronyms(text: string, mentions: readonly Span[], forms: readonly Form[], links: Links): void {
  const acronyms = forms.filter(
    (form) => acronymOf(form.text) !== null && findCountry(form.text) === undefined,
  );
  if (acronyms.length === 0) return;
  const textOf = new Map(forms.flatMap((form) => form.mentions.map((mention) => [mention, form.text])));
  const nameOf = (mention: number) => {
    const own = textOf.get(mention);
    return own === undefined ? undefined : parseOrganisationName(own);
  };
  linkNeighbours(text, mentions, acronyms, nameOf, true, links);
}

function placeKeys(text: string): [string, string][] {
  const words = placeKey(text);
  const bare = KINDS.exec(words)?.[1] ?? words;
  const country = findCountry(text) ?? findCountry(bare);
  if (country !== undefined) return [[`@${country.code}`, 'country']];
  const keys: [string, string][] = [[words, 'same-words']];
  if (bare !== words) keys.push([bare, 'kind-left-out']);
  return keys;
}
