import type { GoldDocument, GoldMention } from '../evaluate/gold.js';
import type { Random } from '../evaluate/random.js';

/**
 * Makes short articles out of training documents with what corpora of running text lack: a dateline, a headline
 * in capitals or title case, a byline, a photo credit, and "US-led" before a name. The names are the documents'
 * own and those of others of the same data, so that forms are learnt and no new facts.
 *
 * @param labelOf the project's label for a corpus's own
 */
export function augment(
  documents: readonly GoldDocument[],
  labelOf: (label: string) => string,
  random: Random,
): GoldDocument[] {
  const names = collectNames(documents, labelOf);
  if (names.person.length === 0 || names.organisation.length === 0 || names.place.length === 0) return [];
  return documents.flatMap((document) => {
    if (random.next() >= AUGMENTED_SHARE) return [];
    const paragraphs = paragraphsOf(document);
    const headline = pick(paragraphs, random);
    const body = pick(paragraphs, random);
    const parts = [
      restyle(headline, random.next() < 0.5 ? upperCase : titleCase),
      random.next() < 0.5 ? fill(pick(BYLINES, random), names, random) : null,
      join([
        fill(pick(DATELINES, random), names, random),
        random.next() < 0.5 ? insertLed(body, names, labelOf, random) : body,
      ]),
      fill(pick(CREDITS, random), names, random),
    ];
    const whole = join(parts.flatMap((part) => (part === null ? [] : [part, PARAGRAPH_END])));
    return [{ id: `${document.id}+`, ...whole }];
  });
}

const AUGMENTED_SHARE = 0.2;
const LONGEST_HEADLINE = 90;

interface Marked {
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

type Names = Record<'person' | 'organisation' | 'place', Marked[]>;

const PARAGRAPH_END: Marked = { text: '\n\n', mentions: [] };

/** `P` a person, `O` an organisation, `L` a place, `L!` a place in capitals. */
const DATELINES = [
  '{L!} ({O}) – ',
  '{L!} ({O}) - ',
  '{L!} — ',
  '{L!}, {L} ({O}) — ',
  '{L!}, March 3 ({O}) -- ',
  '{L!}, Oct. 12 – ',
  '{L}: ',
  '{L} ({O}) – ',
];
const BYLINES = ['By {P}', 'By {P}, {O}', 'BY {P} IN {L!}', '{P} in {L}', '{P}, {O}', '{P} | {O}'];
const CREDITS = [
  '(Photo: {P}/{O})',
  'Photo: {P}/{O}',
  '[{P}/{O}]',
  '{P} / {O}',
  '({O}/{P})',
  'Photo by {P}/{O} via {O}',
  'Reporting by {P} in {L}; editing by {P}',
  '© {O}',
  'Copyright {O}',
];
const LED = ['led', 'backed', 'based', 'born', 'run', 'brokered', 'allied', 'occupied'];

function collectNames(documents: readonly GoldDocument[], labelOf: (label: string) => string): Names {
  const names: Names = { person: [], organisation: [], place: [] };
  for (const { text, mentions } of documents) {
    for (const { start, end, label } of mentions) {
      const kind = labelOf(label);
      if (kind !== 'person' && kind !== 'organisation' && kind !== 'place') continue;
      const name = text.slice(start, end);
      // A person is credited in full; in running text the surname alone is more frequent.
      if (kind === 'person' && !name.includes(' ')) continue;
      names[kind].push({ text: name, mentions: [{ start: 0, end: name.length, label }] });
    }
  }
  return names;
}

function paragraphsOf({ text, mentions }: GoldDocument): Marked[] {
  const paragraphs: Marked[] = [];
  let start = 0;
  for (const paragraph of text.split('\n\n')) {
    const end = start + paragraph.length;
    const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end);
    paragraphs.push({ text: paragraph, mentions: shift(inside, -start) });
    start = end + 2;
  }
  return paragraphs;
}

function join(parts: readonly Marked[]): Marked {
  let text = '';
  const mentions: GoldMention[] = [];
  for (const part of parts) {
    mentions.push(...shift(part.mentions, text.length));
    text += part.text;
  }
  return { text, mentions };
}

function shift(mentions: readonly GoldMention[], by: number): GoldMention[] {
  return mentions.map(({ start, end, label }) => ({ start: start + by, end: end + by, label }));
}

function fill(template: string, names: Names, random: Random): Marked {
  const parts = template.split(/(\{[POL]!?\})/).map((part): Marked => {
    if (!part.startsWith('{')) return { text: part, mentions: [] };
    const kind = part[1] === 'P' ? 'person' : part[1] === 'O' ? 'organisation' : 'place';
    const name = pick(names[kind], random);
    return part.includes('!') ? restyle(name, upperCase) : name;
  });
  return join(parts);
}

/** Puts "Turkey-backed" or the like before an organisation that follows "the". */
function insertLed(
  paragraph: Marked,
  names: Names,
  labelOf: (label: string) => string,
  random: Random,
): Marked {
  const at = paragraph.mentions.find(
    ({ start, label }) =>
      labelOf(label) === 'organisation' && /\bthe $/i.test(paragraph.text.slice(0, start)),
  );
  if (at === undefined) return paragraph;
  const before = paragraph.mentions.filter(({ end }) => end <= at.start);
  const after = paragraph.mentions.filter(({ start }) => start >= at.start);
  return join([
    { text: paragraph.text.slice(0, at.start), mentions: before },
    pick(names.place, random),
    { text: `-${pick(LED, random)} `, mentions: [] },
    { text: paragraph.text.slice(at.start), mentions: shift(after, -at.start) },
  ]);
}

/** Changes the case of the first words; letters that change their length with their case stay. */
function restyle({ text, mentions }: Marked, style: (text: string) => string): Marked {
  const end = text.length <= LONGEST_HEADLINE ? text.length : text.lastIndexOf(' ', LONGEST_HEADLINE);
  const styled = style(text.slice(0, Math.max(end, 1))).replace(/[.]$/, ' ');
  return {
    text: styled.trimEnd(),
    mentions: mentions.filter((mention) => mention.end <= styled.trimEnd().length),
  };
}

function upperCase(text: string): string {
  return text.replace(/\p{Ll}/gu, (letter) =>
    letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter,
  );
}

function titleCase(text: string): string {
  return text.replace(/(?<!\p{L}['’]?)\p{Ll}(?=\p{L}{3})/gu, upperCase);
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random.next() * items.length)] as T;
}
