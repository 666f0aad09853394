import { addTo, groupBy } from '../grouping.js';
import type { Span } from '../model/span.js';
import { foldName } from '../resolve/aliases/fold.js';
import { collectForms } from '../resolve/aliases/forms.js';
import { Links } from '../resolve/aliases/links.js';
import { linkOrganisationNames } from '../resolve/aliases/organisations.js';
import { linkFullNamesOnly } from '../resolve/aliases/people.js';
import type { Group } from './entity.js';
import type { CorpusRecord } from './records.js';

/** Groups the records of all documents into one group a real entity, in the order of first record. */
export function groupRecords(records: readonly CorpusRecord[]): Group[] {
  const rulesOf = new Map<number, string[]>();
  const spans = layOut(records);
  const links = new Links(spans, ({ rule, mention }) => addTo(rulesOf, mention.start, rule));
  const names = records.map(({ name }) => name).join('\n');
  const formsOf = (type: CorpusRecord['type']) => collectForms(names, spans, indexesOf(records, type));
  linkFullNamesOnly(formsOf('person'), links);
  linkOrganisationNames(formsOf('organisation'), links);
  linkKeys(records, links);
  linkShortForms(records, links);

  const ruled = records.map((record, index) => ({
    record,
    rules: rulesOf.get(spans[index]?.start ?? -1) ?? [],
    root: links.root(index),
  }));
  return [...groupBy(ruled, ({ root }) => root).values()].map((group) => ({
    records: group.map(({ record }) => record),
    rules: group.flatMap(({ rules }) => rules),
  }));
}

/** The rules read spans of a text; here it is the list of names, one a line. */
function layOut(records: readonly CorpusRecord[]): Span[] {
  let start = 0;
  return records.map(({ name }) => {
    const span = { start, end: start + name.length };
    start = span.end + 1;
    return span;
  });
}

function indexesOf(records: readonly CorpusRecord[], type: CorpusRecord['type']): number[] {
  return records.flatMap((record, index) => (record.type === type ? [index] : []));
}

/** Places are one where their points are, or where neither is on the map and the names are equal; others by name. */
function linkKeys(records: readonly CorpusRecord[], links: Links): void {
  const first = new Map<string, number>();
  records.forEach(({ type, name, label, location }, index) => {
    if (type !== 'place' && type !== 'other') return;
    const point = location && (location.geonamesId ?? `${location.latitude} ${location.longitude}`);
    const key = `${type} ${label} ${point ?? `=${foldName(name)}`}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, index);
    else links.join(index, known, point === null ? 'same-name' : 'same-point');
  });
}

/** A name that documents use as the short form of one entity only is that entity: a surname, an acronym. */
function linkShortForms(records: readonly CorpusRecord[], links: Links): void {
  const owners = new Map<string, number[]>();
  records.forEach(({ type, name, aliases }, index) => {
    if (type !== 'person' && type !== 'organisation') return;
    for (const alias of aliases) {
      if (foldName(alias) === foldName(name)) continue;
      const key = `${type} ${foldName(alias)}`;
      addTo(owners, key, index);
    }
  });
  const alone = new Map<string, number>();
  records.forEach(({ type, name }, index) => {
    if (type !== 'person' && type !== 'organisation') return;
    const key = `${type} ${foldName(name)}`;
    const own = new Set((owners.get(key) ?? []).map((owner) => links.root(owner)));
    const [owner] = own;
    if (owner !== undefined && own.size === 1) links.join(index, owner, 'short-form');
    else if (type === 'person' && !name.includes(' ')) {
      const same = alone.get(key);
      if (same === undefined) alone.set(key, index);
      else links.join(index, same, 'same-name');
    }
  });
}
