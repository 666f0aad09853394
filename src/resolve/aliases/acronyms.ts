import type { Span } from '../../model/span.js';
import type { Form } from './forms.js';
import type { Links } from './links.js';
import { NameIndex } from './name-index.js';
import type { OrganisationName } from './organisation-name.js';

export interface NamedForm extends Form {
  readonly name: OrganisationName;
}

/** What stands between a name and its acronym: a bracket, or "or". */
const BETWEEN = /^(?:\s?\(\s?|(?: \(\))?,? or )(?:the )?["“]?$/;

/**
 * "International Atomic Energy Agency (IAEA)", "IAEA (International Atomic Energy Agency)": the text says so itself.
 * In a bracket an acronym may be one of another language, unless only `strict` initials count.
 */
export function linkNeighbours(
  text: string,
  mentions: readonly Span[],
  forms: readonly NamedForm[],
  strict: boolean,
  links: Links,
): void {
  const nameOf = new Map<number, OrganisationName>();
  for (const { name, mentions: own } of forms) for (const mention of own) nameOf.set(mention, name);
  for (const [index, name] of nameOf) {
    const next = nameOf.get(index + 1);
    const outer = mentions[index];
    const inner = mentions[index + 1];
    if (next === undefined || outer === undefined || inner === undefined) continue;
    const [short, long] = name.acronym === null ? [next, name] : [name, next];
    if (short.acronym === null) continue;
    const gap = text.slice(outer.end, inner.start);
    if (!BETWEEN.test(gap)) continue;
    const isSame =
      strict || !gap.includes('(')
        ? long.initials.includes(short.acronym)
        : short.acronym.charAt(0) === long.words[0]?.charAt(0) || (short === next && long.words.length > 1);
    if (isSame) links.join(index + 1, index, 'acronym-in-brackets');
  }
}

/** Joins acronyms with the one name that has these initials. */
export function linkInitials(forms: readonly NamedForm[], links: Links): void {
  const index = new NameIndex(links);
  for (const { name, mentions } of forms) for (const key of name.initials) index.add(key, mentions[0]);
  for (const { name, mentions } of forms) {
    const expansion = name.acronym === null ? undefined : index.findOnly(name.acronym);
    if (expansion !== undefined) links.join(mentions[0], expansion, 'acronym');
  }
}
