import fc from 'fast-check';

/** What trips tokenizers, one kind a line. */
const PIECES = [
  ...['the', 'war', 'Baghdad', 'NATO', 'x', '500', '3.5', '1,234', '10:30', '½'],
  ...["don't", 'don’t', "Spain's", 'James’', "rock'n'roll", "'90s", "O'Neill"],
  ...['US-led', 'Al-Rubaye/AFP', '24-year-old', '3–4', 'well—no', '--', '---'],
  ...['U.S.', 'Jan.', 'St. Louis', 'No. 10', 'a.m.', 'Ph.D.', 'J.', 'Mr.', 'Inc.', 'a.b.c.'],
  ...['"', "'", '“', '”', '‘', '’', '«', '»', '(', ')', '[', ']', '{', '}'],
  ...['.', '..', '...', '…', ',', ';', ':', '!', '?', '?!', '/', '\\', '&', '*', '_', '#', '@', '|'],
  ...['$5bn', '€3', '15%', '20°C', '£', 'AT&T', 'C++'],
  ...['👍', '👩‍👩‍👧', '👍🏽', '🇮🇶', '❤️', '1️⃣', '𝒳', '\ud800', '\udc00'],
  ...['José', 'Jose\u0301', '\u0301', 'Ağrı', 'كربلاء', 'नमस्ते', '東京', 'co\u00adop', '\u200b', '\ufeff'],
  ...['https://example.com/a?b=(c)', 'www.example.org,', 'first.last@example.co.uk', '@reuters', '#Iraq'],
];
const GAPS = [
  '',
  '',
  ' ',
  ' ',
  ' ',
  '\u00a0',
  '\u202f',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\u2028',
  '\u0000',
];

/** Text of awkward pieces with awkward gaps, and now and then any characters at all. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 40 },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom(...GAPS), { minLength: pieces.length, maxLength: pieces.length })
      .map((gaps) => pieces.map((piece, i) => piece + gaps[i]).join('')),
  );

/** The same examples on every run and machine. */
export const DETERMINISTIC = { seed: 20240126, numRuns: 500 } as const;
