import type { Span } from '../../model/span.js';
import type { Form } from './forms.js';
import type { Links } from './links.js';
import { NameIndex } from './name-index.js';
import { initialsOf, type OrganisationName } from './organisation-name.js';

/** The longest that `BETWEEN` can be. */
const WIDEST = 12;

export interface NamedForm extends Form {
  readonly name: OrganisationName;
}

/** What stands between a name and its acronym: a bracket, or "or". */
const BETWEEN = /^(?:\s?\(\s?|(?: \(\))?,? or )(?:the )?["“]?$/;

/**
 * "International Atomic Energy Agency (IAEA)", "IAEA (International Atomic Energy Agency)": the text says so itself.
 * In a bracket an acronym may be one of another language, unless only `strict` initials count.
 *
 * @param nameOf the name of a mention by its index, where it is of the same type
 */
export function linkNeighbours(
  text: string,
  mentions: readonly Span[],
  acronyms: readonly Form[],
  nameOf: (mention: number) => OrganisationName | undefined,
  strict: boolean,
  links: Links,
): void {
  for (const acronym of acronyms) {
    for (const index of acronym.mentions) {
      for (const first of [index - 1, index]) {
        const outer = mentions[first];
        const inner = mentions[first + 1];
        if (outer === undefined || inner === undefined || inner.start - outer.end > WIDEST) continue;
        const gap = text.slice(outer.end, inner.start);
        if (!BETWEEN.test(gap)) continue;
        const short = nameOf(index);
        const long = nameOf(first === index ? index + 1 : first);
        if (short?.acronym == null || long === undefined) continue;
        const isOwn =
          strict || !gap.includes('(')
            ? initialsOf(long).includes(short.acronym)
            : short.acronym.charAt(0) === long.words[0]?.charAt(0) ||
              (first < index && long.words.length > 1);
        if (isOwn) links.join(first + 1, first, 'acronym-in-brackets');
      }
    }
  }
}

/** Joins acronyms with the one name that has these initials. */
export function linkInitials(forms: readonly NamedForm[], links: Links): void {
  const acronyms = forms.filter(isAcronym);
  if (acronyms.length === 0) return;
  const sought = new Set(acronyms.map(({ name }) => name.acronym));
  const index = new NameIndex(links);
  for (const { name, mentions } of forms) {
    for (const key of initialsOf(name)) if (sought.has(key)) index.add(key, mentions[0]);
  }
  for (const { name, mentions } of acronyms) {
    const expansion = name.acronym === null ? undefined : index.findOnly(name.acronym);
    if (expansion !== undefined) links.join(mentions[0], expansion, 'acronym');
  }
}

export function isAcronym({ name }: NamedForm): boolean {
  return name.acronym !== null;
}
