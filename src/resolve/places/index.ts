import type { Described } from '../../model/document.js';
import type { NameEntity, PlaceEntity } from '../../model/entity.js';
import { sliceSpan } from '../../model/span.js';
import { findDemonym } from '../countries.js';
import { findNamesake, findPlaces, findWholes } from './candidates.js';
import { containers } from './containment.js';
import { isDedication } from './dedication.js';
import { Votes } from './evidence.js';
import { fillCountries } from './home.js';
import { placeKey } from './key.js';
import { kindFromName } from './kind.js';
import { namedAfter, placeAt } from './named-after.js';
import { isWithin, type Named, type Neighbour, prior, SAME_PLACE, score, toProbabilities } from './score.js';
import type { FoundPlace, PlaceTable } from './table.js';

/** Below this a place is left off the map. */
const LEAST_CONFIDENCE = 0.6;
/** Less likely candidates, which are most, are not worth counting. */
const NO_VOTE = 0.005;
/** Each round lets every name vote again with what the round before made likely; two settle nearly all. */
const ROUNDS = 3;
const ALONE: readonly Neighbour[] = [];

/**
 * Puts the places of a document on the map, or says null where the evidence is thin. Evidence: inhabitants, kind,
 * "Paris, Texas" in the text, the dateline, nationalities, and where the document's other places lie.
 *
 * @param table read only where the document names a place
 */
export function resolvePlaces(
  document: Described,
  entities: readonly NameEntity[],
  table: () => PlaceTable,
): NameEntity[] {
  const places = entities.filter((entity) => entity.type === 'place');
  if (places.length === 0) return [...entities];
  const named = places.map((entity): Named => {
    if (isDedication(document.text, entity))
      return { entity, candidates: [], isPart: false, priors: [], probabilities: [] };
    const own = findPlaces(entity, table());
    const isPart = own.length === 0;
    const candidates = isPart ? findWholes(entity, table()) : own;
    const isCapitals = candidates.some(
      ({ feature, isAlternative }) => feature === 'capital' && !isAlternative,
    );
    const priors = candidates.map((place) =>
      prior(place, findNamesake(place, candidates) !== undefined, isCapitals),
    );
    return { entity, candidates, isPart, priors, probabilities: toProbabilities(priors) };
  });
  const decided = decide(document, named, nationalities(entities));
  const isNear = namedAfter([...decided.values()]);
  return fillCountries(
    entities.map((entity) => (entity.type === 'place' ? isNear(decided.get(entity) ?? entity) : entity)),
  );
}

/** The countries of the nationalities that a document names, with how often. */
function nationalities(entities: readonly NameEntity[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type, name, mentions } of entities) {
    const country = type === 'other' || type === 'place' ? findDemonym(name) : undefined;
    if (country !== undefined) counts.set(country.code, (counts.get(country.code) ?? 0) + mentions.length);
  }
  return counts;
}

function decide(
  document: Described,
  named: readonly Named[],
  demonyms: ReadonlyMap<string, number>,
): Map<PlaceEntity, PlaceEntity> {
  const neighbours = neighboursOf(document, named);
  const [filedAt] = document.dateline?.places ?? [];
  const dateline = filedAt === undefined ? null : placeKey(sliceSpan(document.text, filedAt));
  const weights = named.map(({ entity }) =>
    dateline !== null && placeKey(entity.name) === dateline ? 2 : 1,
  );
  let current = named;
  for (let round = 0; round < ROUNDS; round++) {
    const votes = new Votes();
    for (const [country, count] of demonyms) votes.addCountry(country, Math.min(count, 3) / 2);
    current.forEach((name, index) => {
      castVotes(name, weights[index] ?? 1, votes);
    });
    current = current.map((name, index) => {
      const { entity, candidates, isPart, priors } = name;
      if (candidates.length === 0) return name;
      const weight = weights[index] ?? 1;
      castVotes(name, -weight, votes);
      const scores = candidates.map((place, at) =>
        score(place, priors[at] ?? 0, votes, neighbours[index] ?? ALONE),
      );
      castVotes(name, weight, votes);
      return { entity, candidates, isPart, priors, probabilities: toProbabilities(scores) };
    });
  }
  const decided = new Map(current.map((name) => [name.entity, onMap(name)]));
  return new Map(
    current.map(({ entity }, index) => [
      entity,
      within(decided.get(entity) ?? entity, neighbours[index] ?? ALONE, decided),
    ]),
  );
}

/** A place that the table does not know, put where the one is that the text says it lies in: "London's Royal Albert Hall". */
function within(
  place: PlaceEntity,
  neighbours: readonly Neighbour[],
  decided: ReadonlyMap<PlaceEntity, PlaceEntity>,
): PlaceEntity {
  if (place.location !== null || place.country !== null) return place;
  const outer = neighbours.find(({ role }) => role === 'outer');
  const whole = outer && decided.get(outer.named.entity);
  return whole === undefined ? place : placeAt(place, whole);
}

/** What the text puts around or into each of the names. */
function neighboursOf(document: Described, named: readonly Named[]): (readonly Neighbour[])[] {
  const inside = containers(document, named);
  return named.map((name, index) => {
    const links = inside.get(index);
    return links === undefined
      ? ALONE
      : links.map(({ other, role }) => ({ role, named: named[other] ?? name }));
  });
}

function castVotes({ candidates, probabilities }: Named, weight: number, votes: Votes): void {
  let index = 0;
  for (const place of candidates) {
    const probability = probabilities[index++] ?? 0;
    if (probability > NO_VOTE) votes.add(place, weight * probability);
  }
}

function onMap({ entity, candidates, isPart, probabilities }: Named): PlaceEntity {
  const best = bestOf(candidates, probabilities);
  if (best === undefined || best.confidence < LEAST_CONFIDENCE)
    return { ...entity, kind: kindFromName(placeKey(entity.name)) };
  const { place, confidence } = best;
  const { latitude, longitude, geonamesId, kind, country } = place;
  const located: PlaceEntity = {
    ...entity,
    kind,
    country,
    location: { latitude, longitude, geonamesId, confidence: Math.round(confidence * 1000) / 1000 },
  };
  return isPart ? placeAt({ ...entity, kind: kindFromName(placeKey(entity.name)) }, located) : located;
}

function bestOf(
  candidates: readonly FoundPlace[],
  probabilities: readonly number[],
): { place: FoundPlace; confidence: number } | undefined {
  let best = 0;
  probabilities.forEach((probability, index) => {
    if (probability > (probabilities[best] ?? 0)) best = index;
  });
  const place = candidates[best];
  if (place === undefined) return undefined;
  const confidence = candidates.reduce(
    (sum, other, index) => sum + (isWithin(SAME_PLACE, place, other) ? (probabilities[index] ?? 0) : 0),
    0,
  );
  return { place, confidence };
}
