import { groupBy } from '../grouping.js';
import type { DateCandidate, FigureCandidate } from '../model/candidate.js';
import type { DateEntity, FigureEntity, Mention } from '../model/entity.js';

/** Makes one entity of the dates with one value. */
export function groupDates(mentions: readonly Mention<DateCandidate>[]): DateEntity[] {
  const groups = groupBy(mentions, ({ value }) => `${value.type} ${value.value} ${value.modifier}`);
  return [...groups.values()].map((group) => ({ type: 'date', mentions: group }));
}

/** Makes one entity of the figures that say the same number of the same thing. */
export function groupFigures(mentions: readonly Mention<FigureCandidate>[]): FigureEntity[] {
  const groups = groupBy(
    mentions,
    ({ value: { kind, value, max, bound, unit } }) => `${kind} ${value} ${max} ${bound} ${unit}`,
  );
  return [...groups.values()].map((group) => ({ type: 'figure', mentions: group }));
}
