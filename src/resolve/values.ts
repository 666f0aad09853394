import type { DateCandidate, FigureCandidate } from '../model/candidate.js';
import type { DateEntity, FigureEntity, Mention } from '../model/entity.js';

/** Makes one entity of the dates with one value. */
export function groupDates(mentions: readonly Mention<DateCandidate>[]): DateEntity[] {
  const groups = groupBy(mentions, ({ value }) => `${value.type} ${value.value} ${value.modifier}`);
  return groups.map((group) => ({ type: 'date', mentions: group }));
}

/** Makes one entity of the figures that say the same number of the same thing. */
export function groupFigures(mentions: readonly Mention<FigureCandidate>[]): FigureEntity[] {
  const groups = groupBy(
    mentions,
    ({ value: { kind, value, max, bound, unit } }) => `${kind} ${value} ${max} ${bound} ${unit}`,
  );
  return groups.map((group) => ({ type: 'figure', mentions: group }));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = key(item);
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
