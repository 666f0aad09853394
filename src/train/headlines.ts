import type { GoldDocument, GoldMention } from '../evaluate/gold.js';
import type { Random } from '../evaluate/random.js';

const SHARE = 0.3;
const LONGEST = 90;
const SHORTEST = 30;

/**
 * Gives some documents a headline: the beginning of one of their own paragraphs, in capitals or in title case.
 * Corpora of running text have few headlines, and in them a capital says little.
 */
export function addHeadlines(documents: readonly GoldDocument[], random: Random): GoldDocument[] {
  return documents.map((document) => {
    if (random.next() >= SHARE) return document;
    const headline = createHeadline(document, random);
    if (headline === null) return document;
    const offset = headline.text.length + 2;
    return {
      id: document.id,
      text: `${headline.text}\n\n${document.text}`,
      mentions: [...headline.mentions, ...document.mentions.map((mention) => shift(mention, offset))],
    };
  });
}

/** Cuts at the end of a word outside names; null where the paragraph drawn is too short. */
function createHeadline(
  { text, mentions }: GoldDocument,
  random: Random,
): Pick<GoldDocument, 'text' | 'mentions'> | null {
  const paragraphs = text.split('\n\n');
  const chosen = Math.floor(random.next() * paragraphs.length);
  const start = paragraphs.slice(0, chosen).reduce((length, { length: own }) => length + own + 2, 0);
  const paragraph = (paragraphs[chosen] ?? '').slice(0, LONGEST);
  const style = random.next() < 0.5 ? upperCase : titleCase;
  let length = paragraph.length < LONGEST ? paragraph.length : paragraph.lastIndexOf(' ');
  const cut = mentions.find((mention) => mention.start < start + length && mention.end > start + length);
  if (cut !== undefined) length = cut.start - start;
  const words = paragraph.slice(0, Math.max(length, 0)).trimEnd();
  if (words.length < SHORTEST) return null;
  const inside = mentions.filter((mention) => mention.start >= start && mention.end <= start + words.length);
  return { text: style(words), mentions: inside.map((mention) => shift(mention, -start)) };
}

function shift({ start, end, label }: GoldMention, by: number): GoldMention {
  return { start: start + by, end: end + by, label };
}

/** Letters that change their length with their case stay, so that offsets do. */
function upperCase(text: string): string {
  return text.replace(/\p{Ll}/gu, (letter) =>
    letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter,
  );
}

function titleCase(text: string): string {
  return text.replace(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{3})/gu, upperCase);
}
