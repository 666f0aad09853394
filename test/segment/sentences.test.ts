import { describe, expect, it } from 'vitest';
import { segmentText, sentenceTexts } from '../support/segmented.js';

/** Sentences divided by `|`; the bar stands for the space between them. */
const TABLE: Record<string, string[]> = {
  'no end after a title': [
    'Dr. Smith met Gen. Petraeus.|They talked.',
    'Lt. Gen. Agüero Martínez told Sen. Cruz and Gov. Abbott.|Then Mrs. Clinton spoke.',
    'Gen. He Weidong was dismissed.',
    'It was Rep. Ilhan Omar who asked Eng. Bandar.',
    'It is Spain vs. The Netherlands.',
    'GEN. HE WAS A FRIEND OF DR. AN.',
    'He asked the union rep.|She knew.',
  ],
  'no end after an initial': [
    'J. K. Rowling wrote it.|J.K. Rowling did.',
    'John F. Kennedy Jr. was there.',
    'Kevin C. Leahy took over.|Joel B. Vowell left.',
  ],
  'no end after a month or a place': [
    'On Jan. 5 he left.|In Feb. it rained.|It was Sept. 11, 2001.',
    'St. Louis won.|He came from Mt. Vernon and Ft. Worth.',
  ],
  'no end between "No." and a number': [
    'He lives at No. 10 Downing Street.|She is the No. 1 seed.',
    'They said no.|10 people died.',
    'No.|They said nothing.',
  ],
  'U.S. and the like end a sentence only before a word that opens one': [
    'The U.S. Army left.|He lives in the U.S.|The war ended.',
    'In Washington, D.C. on Monday it rained.|It snowed in Washington, D.C.|He left.',
    'It began at 5 p.m. Monday in Paris.|It ended at 6 p.m.|Then they left.',
    'The U.N. Security Council met.',
  ],
  'company, generation and unit words end one too': [
    'He works for Acme Inc. in Ohio.|She left Acme Inc.|The firm said so.',
    'Then came Martin Luther King Jr.|He was not alone.',
    'Yahoo! Inc. grew.|He left Yahoo! Corp. for Acme! Ltd in May.',
    'Hurry!|Co-workers came.|Stop!|Incas did.',
    'They walked 5 km.|Officials counted them.',
    'It was World War I.|The king fled.',
  ],
  'ends inside quotes and brackets': [
    '"I am done."|He left.',
    '“I am done.”|He left.',
    'She said: "Go!"|Then he went.',
    '"Is it?" he asked.',
    '(He left.)|She stayed.',
    'He said he was “done.”|Then: “Go.”',
    '«C’est fini.»|Il part.',
    'He said: “We will appeal.|Why are they banning it?|Rules are rules.”|Then he left.',
    '(It rained in Lagos.|Schools closed.)',
    '“We met in 2024.|They left,” said Gen. He Weidong.',
  ],
  'numbers and ellipses': [
    'It cost $3.5 million.|It rose 4.5%.',
    'He was 5.|She was 6.',
    'Wait... what?',
    'The score was 2-1.|They lost.',
  ],
  addresses: ['See www.example.org.|Mail a.b@example.co.uk.|Done.'],
};

for (const [title, rows] of Object.entries(TABLE)) {
  it.each(rows)(`${title}: %s`, (row) => {
    expect(sentenceTexts(row.replaceAll('|', ' '))).toEqual(row.split('|'));
  });
}

describe('line ends', () => {
  it('end a headline', () => {
    expect(sentenceTexts('Iraq and US Set Date\n\nBAGHDAD (Reuters) – The talks began.')).toEqual([
      'Iraq and US Set Date',
      'BAGHDAD (Reuters) – The talks began.',
    ]);
  });

  it('end a short line before a capital', () => {
    expect(sentenceTexts('By Ngozi Adichie\nLAGOS — Rain fell.')).toEqual([
      'By Ngozi Adichie',
      'LAGOS — Rain fell.',
    ]);
  });

  it.each(['\n', '\r\n'])('inside a hard-wrapped paragraph end nothing: %j', (lineEnd) => {
    const lines = [
      'NUKU’ALOFA -- Waves of up to 15 metres swept over Hunga Tonga-Hunga',
      'Ha’apai on Jan. 15, and water was short. The Royal New Zealand Navy',
      'carried tents.',
    ];
    const sentences = sentenceTexts(lines.join(lineEnd));
    expect(sentences).toHaveLength(2);
    expect(sentences[1]).toBe(`The Royal New Zealand Navy${lineEnd}carried tents.`);
  });

  it('divide paragraphs, whatever their form', () => {
    for (const lineEnd of ['\n\n', '\r\n\r\n', '\r\r', '\u2028', '\u2029', '\n \t\n']) {
      expect(sentenceTexts(`One line${lineEnd}Two lines`)).toEqual(['One line', 'Two lines']);
    }
  });
});

it('finds no sentence where there is no token', () => {
  for (const text of ['', ' ', '\n\n', '\t\u00a0\r\n']) expect(segmentText(text).sentences).toEqual([]);
});
