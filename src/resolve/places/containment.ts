import type { Described } from '../../model/document.js';
import type { PlaceEntity } from '../../model/entity.js';
import type { Neighbour } from './score.js';

/** "Paris, Texas"; "Cordoba (Argentina)". */
const INNER_FIRST = /^(?:,|\s\()\s?$/;
/** "Iraq's Mosul". */
const OUTER_FIRST = /^['’]s?\s$/;

/** Which other place, by index, stands around a place in the text. */
export interface Link {
  readonly other: number;
  readonly role: Neighbour['role'];
}

/** Finds the places that the text puts side by side as one lying in the other. */
export function containers(
  { text }: Described,
  places: readonly { readonly entity: PlaceEntity }[],
): Map<number, Link[]> {
  const mentions = places
    .flatMap(({ entity }, index) => entity.mentions.map(({ start, end }) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start);
  const links = new Map<number, Link[]>();
  const add = (index: number, link: Link) => {
    const known = links.get(index);
    if (known === undefined) links.set(index, [link]);
    else if (!known.some(({ other, role }) => other === link.other && role === link.role)) known.push(link);
  };
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    if (next === undefined || next.index === mention.index || next.start - mention.end > 3) return;
    const between = text.slice(mention.end, next.start);
    const [inner, outer] = OUTER_FIRST.test(between)
      ? [next.index, mention.index]
      : [mention.index, next.index];
    if (!INNER_FIRST.test(between) && !OUTER_FIRST.test(between)) return;
    add(inner, { other: outer, role: 'outer' });
    add(outer, { other: inner, role: 'inner' });
  });
  return links;
}
