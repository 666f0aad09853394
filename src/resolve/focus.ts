import type { Focus, NameEntity, PlaceEntity } from '../model/entity.js';
import { findDemonym } from './countries.js';

/** A country is the focus where it has at least this share of all mentions that have a country. */
const LEAST_SHARE = 0.5;
const LEAST_MENTIONS = 2;
/** A mention in the headline or first paragraph says more of what an article is about. */
const OPENING = 400;
const OPENING_WEIGHT = 2;

/**
 * The country that an article is mostly about, by its places and nationalities, and the place in it that is mentioned
 * most, buildings apart; null where no country stands out. After CLIFF's focus (D'Ignazio et al. 2014), which counts too.
 */
export function findFocus(entities: readonly NameEntity[]): Focus | null {
  const countries = new Map<string, number>();
  let total = 0;
  for (const entity of entities) {
    const country = countryOf(entity);
    if (country === null) continue;
    const weight = weigh(entity);
    total += weight;
    countries.set(country, (countries.get(country) ?? 0) + weight);
  }
  const [country, share] = [...countries].reduce((best, each) => (each[1] > best[1] ? each : best), [
    '',
    0,
  ] as [string, number]);
  if (share < LEAST_MENTIONS || share / total < LEAST_SHARE) return null;
  return { country, place: mostMentioned(entities, country)?.name ?? null };
}

function countryOf(entity: NameEntity): string | null {
  if (entity.type === 'place') return entity.country;
  return entity.type === 'other' ? (findDemonym(entity.name)?.code ?? null) : null;
}

function weigh({ mentions }: NameEntity): number {
  return mentions.reduce((sum, { start }) => sum + (start < OPENING ? OPENING_WEIGHT : 1), 0);
}

function mostMentioned(entities: readonly NameEntity[], country: string): PlaceEntity | undefined {
  let best: PlaceEntity | undefined;
  for (const entity of entities) {
    if (entity.type !== 'place' || entity.country !== country) continue;
    if (entity.kind === 'country' || entity.kind === 'facility') continue;
    if (entity.location !== null && (best === undefined || weigh(entity) > weigh(best))) best = entity;
  }
  return best;
}
