import { expect, it } from 'vitest';
import { tokenTexts } from '../support/segmented.js';

/** Each text, and its tokens with a space between. */
const TABLE: Record<string, [text: string, tokens: string][]> = {
  'punctuation that touches a word': [
    ['(Kurdistan24)', '( Kurdistan24 )'],
    ['Rubaye/AFP', 'Rubaye / AFP'],
    ['(Photo: Al-Rubaye/AFP)', '( Photo : Al - Rubaye / AFP )'],
    ['“war,” he said', '“ war , ” he said'],
    ['[sic]; «oui»', '[ sic ] ; « oui »'],
    ['end.Next', 'end . Next'],
    ['#Iraq @UN', '# Iraq @ UN'],
    ['and/or', 'and / or'],
  ],
  'possessives and contractions': [
    ["Spain's", "Spain 's"],
    ['Spain’s', 'Spain ’s'],
    ["JAPAN'S", "JAPAN 'S"],
    ["James' book", "James ' book"],
    ["don't", "don't"],
    ['don’t', 'don’t'],
    ["O'Neill's", "O'Neill 's"],
    ["the '90s", "the ' 90s"],
    ["N'Djamena", "N'Djamena"],
  ],
  'hyphens and dashes': [
    ['US-led', 'US - led'],
    ['U.S.-led', 'U.S. - led'],
    ['24-year-old', '24 - year - old'],
    ['3–4', '3 – 4'],
    ['yes—no', 'yes — no'],
    ['ERBIL -- He', 'ERBIL -- He'],
    ['non‑breaking', 'non ‑ breaking'],
    ['co\u00adop', 'co\u00adop'],
  ],
  'abbreviations and initials': [
    ['U.S. troops', 'U.S. troops'],
    ['J.K. Rowling', 'J.K. Rowling'],
    ['at 5 a.m. on', 'at 5 a.m. on'],
    ['Jan. 5', 'Jan. 5'],
    ['St. Louis', 'St. Louis'],
    ['No. 10', 'No. 10'],
    ['He said no.', 'He said no .'],
    ['a Ph.D. thesis', 'a Ph.D. thesis'],
    ['Iran vs. Iraq', 'Iran vs. Iraq'],
    ['It ran 5 km.', 'It ran 5 km .'],
    ['AT&T', 'AT&T'],
    ['salt & oil', 'salt & oil'],
  ],
  'numbers, currency and percent': [
    ['1,234,567', '1,234,567'],
    ['1, 2', '1 , 2'],
    ['3.5%', '3.5 %'],
    ['$5.3bn', '$ 5.3bn'],
    ['US$5', 'US $ 5'],
    ['€3.5 billion', '€ 3.5 billion'],
    ['10:30', '10:30'],
    ['2-1', '2 - 1'],
    ['1/2', '1 / 2'],
    ['20°C', '20 ° C'],
    ['7.8.', '7.8 .'],
    ['1990s', '1990s'],
    ['½', '½'],
  ],
  'addresses keep together': [
    ['See https://example.com/a?b=c, then', 'See https://example.com/a?b=c , then'],
    ['(www.example.org)', '( www.example.org )'],
    ['first.last@example.co.uk.', 'first.last@example.co.uk .'],
    ['example.com', 'example.com'],
  ],
  'characters that are no plain letters': [
    ['Jose\u0301 Ağrı', 'Jose\u0301 Ağrı'],
    ['👩‍👩‍👧👍🏽', '👩‍👩‍👧 👍🏽'],
    ['❤️ 1️⃣', '❤️ 1️⃣'],
    ['\u200bzero\u200b width\ufeff', 'zero width'],
    ['a\u00a0b\u202fc\u3000d', 'a b c d'],
    ['كربلاء', 'كربلاء'],
    ['a\u0000b', 'a b'],
    ['wait... what?!', 'wait ... what ? !'],
  ],
};

for (const [title, rows] of Object.entries(TABLE)) {
  it.each(rows)(`${title}: %j`, (text, tokens) => {
    expect(tokenTexts(text)).toEqual(tokens.split(' '));
  });
}
