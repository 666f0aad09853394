import type { NameCandidate } from '../../model/candidate.js';
import { type Span, sliceSpan } from '../../model/span.js';
import { findCountry } from '../countries.js';
import { areSpellings, beginAlike } from './alike.js';
import type { Links } from './links.js';
import { acronymOf } from './organisation-name.js';
import { beginsSentence, isLanguage, saysSame } from './wording.js';

const LONGEST_GAP = 40;
/** A bracket between two names: "(October 22, 1882 – October 19, 1945)". */
const LONGEST_BRACKET = 160;
/** Names of one list in a bracket: "(also known as A, B and C)". */
const LONGEST_LIST = 6;
const BETWEEN_LISTED = /^(?:,|;|,? (?:and|or)| \/) ?["“‘]?$/;
/** A bracket of which a converter dropped the label: "Ya'qub (, Jacob)". */
const UNLABELLED = /^ ?\( ?[,;/] ?$/;
const IN_BRACKET = /^ ?\([^()]*$/;
const QUOTED = /^ ?(?:\(|, the |,? or )["“]$/;
const LABEL = /^[ ,;()"”]*(?:in \()?(\p{L}[\p{L} ]*)[:;] ?["“]?$/u;
const NOT_LATIN = /^[^\p{Script=Latin}]+$/u;
const BRACKET = /^ ?\((?:the )?["“]?$/;
const EITHER = /^,? or (?:simply )?(?:the )?["“]?$/;
/** What all of these signs have in them; most gaps have none, and say it in words if at all. */
const SIGN = /[(:;"“]| or /;
/** What most neighbours have between them, and what says nothing. */
const COMMON: ReadonlySet<string> = new Set([
  ' ',
  ', ',
  ' and ',
  ', and ',
  ' in ',
  ' of ',
  "'s ",
  '’s ',
  ' to ',
  ' on ',
]);

/** Joins neighbours of one type that the text itself calls the same: "Myanmar, formerly Burma". */
export function linkKnownAs(text: string, mentions: readonly NameCandidate[], links: Links): void {
  mentions.forEach((mention, index) => {
    if (neighbour(mentions, index) !== undefined)
      linkNext(text, mentions, index, index + 1, mention.end, links);
    linkPastBracket(text, mentions, index, links);
  });
}

/** Joins the names on both sides of a bracket: "Ana Roe (1882–1945), known as Lola". */
function linkPastBracket(
  text: string,
  mentions: readonly NameCandidate[],
  index: number,
  links: Links,
): void {
  const mention = mentions[index];
  if (mention === undefined || !text.startsWith(' (', mention.end)) return;
  const close = text.slice(mention.end, mention.end + LONGEST_BRACKET).indexOf(')');
  if (close === -1) return;
  const from = mention.end + close + 1;
  let at = index + 1;
  while ((mentions[at]?.start ?? from) < from) at++;
  const next = mentions[at];
  if (next === undefined || next.type !== mention.type || next.start - from > LONGEST_GAP) return;
  linkNext(text, mentions, index, at, from, links);
}

/** Joins a name and those listed with it to an earlier one, where the text says so from `from` to it. */
function linkNext(
  text: string,
  mentions: readonly NameCandidate[],
  index: number,
  at: number,
  from: number,
  links: Links,
): void {
  const mention = mentions[index];
  const next = mentions[at];
  if (mention === undefined || next === undefined) return;
  const gap = text.slice(from, next.start);
  const rule = ruleOf(text, mention, gap, next);
  if (rule === undefined) return;
  links.join(at, index, rule);
  for (const other of listedAfter(text, mentions, at, gap.includes('('))) links.join(other, index, rule);
}

/** The next mention, where it is of the same type and near. */
function neighbour(mentions: readonly NameCandidate[], index: number): NameCandidate | undefined {
  const mention = mentions[index];
  const next = mentions[index + 1];
  if (mention === undefined || next === undefined || next.type !== mention.type) return undefined;
  const distance = next.start - mention.end;
  return distance > 0 && distance <= LONGEST_GAP ? next : undefined;
}

/** The rule by which a name is one with a name before it, from what stands between the two. */
function ruleOf(text: string, before: NameCandidate, gap: string, next: Span): string | undefined {
  if (gap.length < 2 || COMMON.has(gap)) return undefined;
  const name = sliceSpan(text, next);
  if (!SIGN.test(gap)) return saysSame(gap, name) ? 'known-as' : undefined;
  const after = text.charAt(next.end);
  if (IN_BRACKET.test(gap) && NOT_LATIN.test(name)) return 'other-script';
  if (UNLABELLED.test(gap)) return 'other-language';
  if (QUOTED.test(gap) && /["”]/.test(after)) return 'known-as';
  const label = LABEL.exec(gap)?.[1];
  if (label !== undefined) return isLanguage(label) ? 'other-language' : undefined;
  if (saysSame(gap, name)) return 'known-as';
  const isAlone = BRACKET.test(gap) && after === ')';
  if (
    isAlone &&
    before.type === 'organisation' &&
    acronymOf(name) === null &&
    findCountry(name) === undefined
  )
    return 'name-in-brackets';
  // "The Mill River or Mill Creek is": a sentence that defines.
  const isEither = EITHER.test(gap) && beginsSentence(text, before);
  return isEither || isAlone ? ruleOfAlike(text, before, name) : undefined;
}

function ruleOfAlike(text: string, before: NameCandidate, name: string): string | undefined {
  const areAlike = before.type === 'person' ? areSpellings : beginAlike;
  return areAlike(sliceSpan(text, before), name) ? 'other-spelling' : undefined;
}

/** The mentions that go on a list after a mention: in a bracket to its end, "(also known as A, B and C)", else "A or B". */
function listedAfter(
  text: string,
  mentions: readonly NameCandidate[],
  from: number,
  inBracket: boolean,
): number[] {
  const listed: number[] = [];
  for (let index = from; listed.length < LONGEST_LIST; index++) {
    const mention = mentions[index];
    const next = neighbour(mentions, index);
    if (mention === undefined || next === undefined) break;
    const gap = text.slice(mention.end, next.start);
    if (!(inBracket ? BETWEEN_LISTED : EITHER).test(gap)) break;
    listed.push(index + 1);
  }
  const last = mentions[listed.at(-1) ?? from];
  const isWhole = last !== undefined && /^["”]?\)/.test(text.slice(last.end, last.end + 2));
  return isWhole || !inBracket ? listed : [];
}
