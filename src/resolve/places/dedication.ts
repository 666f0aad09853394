import { readWords } from '../../lists.js';
import type { PlaceEntity } from '../../model/entity.js';
import { placeKey } from './key.js';

const DEDICATED: ReadonlySet<string> = readWords('dedications.txt');
/** "church of ", "tombs of the apostles " */
const BEFORE = /(\p{L}+) of (?:the )?(?:(?:apostles|martyrs|saints) )?$/iu;
/** "St. Peter and [St. Paul]" */
const AFTER_SAINT = /(?:^|[^\p{L}])(?:saints?|sts?)\.?\s\p{Lu}\p{L}*(?:,|,?\sand|\s&)\s$/iu;
/** How far back a saint, and what is a saint's, may begin. */
const REACH = 60;

/**
 * Whether a place is everywhere a saint after whom something is named, "the Church of St. Peter and St. Paul", and so
 * not the town of that name in Minnesota.
 */
export function isDedication(text: string, { name, mentions }: PlaceEntity): boolean {
  if (!placeKey(name).startsWith('saint ')) return false;
  return mentions.every(({ start }) => isDedicated(text, start));
}

function isDedicated(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).replace(/\s+/g, ' ');
  const other = AFTER_SAINT.exec(before);
  const opening = other === null ? before : before.slice(0, other.index + 1);
  return DEDICATED.has(BEFORE.exec(opening)?.[1]?.toLowerCase() ?? '');
}
