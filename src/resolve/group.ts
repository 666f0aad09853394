import type { Candidate, NameCandidate } from '../model/candidate.js';
import type { Described } from '../model/document.js';
import type { Entity, Mention, NameEntity } from '../model/entity.js';
import { sliceSpan } from '../model/span.js';

/** Makes one entity of the mentions that have the same type and name; a date or figure with the same value is one too. */
export function groupMentions(document: Described, candidates: readonly Candidate[]): Entity[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of locate(document, candidates)) {
    const key = groupKey(document, mention);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  return [...groups.values()].map((mentions) => toEntity(document, mentions));
}

/** Adds each candidate's sentence; candidates come in the order of the text. */
function locate({ sentences }: Described, candidates: readonly Candidate[]): Mention[] {
  let sentence = 0;
  return candidates.map((candidate) => {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= candidate.start) sentence++;
    return { ...candidate, sentence };
  });
}

function groupKey({ text }: Described, mention: Mention): string {
  if (mention.type === 'date')
    return `date ${mention.value.type} ${mention.value.value} ${mention.value.modifier}`;
  if (mention.type === 'figure') {
    const { kind, value, max, bound, unit } = mention.value;
    return `figure ${kind} ${value} ${max} ${bound} ${unit}`;
  }
  return `${mention.type} ${mention.label} ${sliceSpan(text, mention).normalize('NFC').replace(/\s+/g, ' ')}`;
}

function toEntity(document: Described, mentions: Mention[]): Entity {
  const first = mentions[0] as Mention;
  if (first.type === 'date') return { type: 'date', mentions: mentions as never };
  if (first.type === 'figure') return { type: 'figure', mentions: mentions as never };
  return toNameEntity(document, mentions as Mention<NameCandidate>[]);
}

function toNameEntity({ text }: Described, mentions: Mention<NameCandidate>[]): NameEntity {
  const first = mentions[0] as Mention<NameCandidate>;
  const name = sliceSpan(text, first).normalize('NFC').replace(/\s+/g, ' ');
  const base = { name, aliases: [], mentions };
  if (first.type === 'person') return { ...base, type: 'person', role: null, affiliation: null };
  if (first.type === 'organisation') return { ...base, type: 'organisation', acronym: null };
  if (first.type === 'place') return { ...base, type: 'place', kind: 'other', country: null, location: null };
  return { ...base, type: 'other', label: first.label };
}
