import { addTo } from '../../grouping.js';
import type { Described } from '../../model/document.js';
import type { NameEntity, PlaceEntity } from '../../model/entity.js';
import { findDemonym } from '../countries.js';
import { nameEntity } from '../names.js';
import type { Trace } from '../trace.js';
import { isRegionKey, placeKey } from './key.js';

/**
 * Makes one entity of the places that are one entry of GeoNames: "Calif." and "California", "Kyiv" and "Kiev". The
 * surest of their locations stays. Only after resolving, because "New York" may be the city or the state.
 */
export function mergePlaces(
  document: Described,
  entities: readonly NameEntity[],
  trace?: Trace,
): NameEntity[] {
  const groups = new Map<number, PlaceEntity[]>();
  for (const entity of entities) {
    if (entity.type !== 'place') continue;
    const id = entity.location?.geonamesId;
    if (id === null || id === undefined) continue;
    addTo(groups, id, entity);
  }
  const merged = new Map<NameEntity, NameEntity | undefined>();
  for (const together of groups.values()) {
    if (together.length < 2) continue;
    const group = together.filter((entity) => !isStandIn(entity));
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) continue;
    for (const other of others) {
      merged.set(other, undefined);
      const [mention] = other.mentions;
      const [joined] = first.mentions;
      if (mention !== undefined && joined !== undefined) trace?.({ rule: 'same-point', mention, joined });
    }
    merged.set(first, mergeGroup(document, group));
  }
  if (merged.size === 0) return [...entities];
  return entities.flatMap((entity) => (merged.has(entity) ? (merged.get(entity) ?? []) : entity));
}

/** Whether the entry is only where it lies: France for "French", the town for "Szczytno County". */
function isStandIn({ name, kind }: PlaceEntity): boolean {
  return (kind === 'city' && isRegionKey(placeKey(name))) || findDemonym(name) !== undefined;
}

function mergeGroup(document: Described, group: readonly PlaceEntity[]): NameEntity | undefined {
  const mentions = group.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start);
  const confidence = (entity: PlaceEntity) => entity.location?.confidence ?? 0;
  const surest = group.reduce((best, each) => (confidence(each) > confidence(best) ? each : best));
  const named = nameEntity(document, mentions);
  return named && { ...surest, name: named.name, aliases: named.aliases, mentions };
}
