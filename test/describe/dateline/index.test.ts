import { describe, expect, it } from 'vitest';
import { findDateline } from '../../../src/describe/dateline/index.js';
import { segmentText } from '../../support/segmented.js';

describe('findDateline', () => {
  it.each([
    ['ERBIL (Kurdistan24) – The talks', 'ERBIL', 'Kurdistan24'],
    ['BAGHDAD (Reuters) - The talks', 'BAGHDAD', 'Reuters'],
    ["NUKU'ALOFA, Tonga -- The navy", "NUKU'ALOFA, Tonga", null],
    ['NAIROBI, Kenya (AP) — Rain', 'NAIROBI, Kenya', 'AP'],
    ['NEW DELHI — Rain', 'NEW DELHI', null],
    ['PORT-AU-PRINCE, Haiti, March 12, 2024 – Rain', 'PORT-AU-PRINCE, Haiti', null],
    ['SUVA, Feb 3 (Reuters) - Rain', 'SUVA', 'Reuters'],
    ['HSINCHU, Taiwan, Jan. 18 – Rain', 'HSINCHU, Taiwan', null],
    ['SÃO PAULO (AFP) – Rain', 'SÃO PAULO', 'AFP'],
  ])('%s', (line, place, agency) => {
    const text = `A Headline\n\n${line}.`;
    const dateline = findDateline(segmentText(text));
    expect(dateline).toMatchObject({ place, agency: agency === null ? null : { name: agency } });
    expect(text.slice(dateline?.start, dateline?.end)).toMatch(/^\p{Lu}{2}.*[–—-]$/u);
    expect(text.slice(dateline?.start).startsWith(place)).toBe(true);
  });

  it.each([
    ['ISLAMABAD: The government presented the budget.', 'ISLAMABAD', null],
    ['Muscat: The port of Duqm opened on Monday.', 'Muscat', null],
    ['RIYADH/DUBAI: Saudi Arabia cut its oil output.', 'RIYADH/DUBAI', null],
    ['SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) - Prices rose.', 'SYDNEY and KUALA LUMPUR', 'IPS'],
    ['DUBAI - Emirates ordered more aircraft.', 'DUBAI', null],
    ['KUWAIT CITY, July 25: The ministry opened a school.', 'KUWAIT CITY', null],
    ['CAIRO - 24 July 2022: The president spoke on Sunday.', 'CAIRO', null],
    ['New York (November 25, 2021): The police held a man.', 'New York', null],
    ['New Delhi [India], May 4 (ANI): Narendra Modi opened a bridge.', 'New Delhi [India]', 'ANI'],
    ['Kampala (Uganda): Yoweri Museveni signed the law.', 'Kampala (Uganda)', null],
    ['Washington (CNN) The president signed the bill.', 'Washington', 'CNN'],
    ['Washington (CNN)The president signed the bill.', 'Washington', 'CNN'],
    ['Kyiv, Ukraine – Volodymyr Zelenskyy asked for help.', 'Kyiv, Ukraine', null],
    ['Tokyo, March 3 (Jiji Press)--The prime minister resigned.', 'Tokyo', 'Jiji Press'],
    ['CARACAS, Venezuela (AP) _ Nicolas Maduro spoke.', 'CARACAS, Venezuela', 'AP'],
    ['COLOMBO (News 1st); Ranil Wickremesinghe was elected.', 'COLOMBO', 'News 1st'],
    ['MOSCOW, March 3. /TASS/. Sergey Lavrov spoke on Friday.', 'MOSCOW', 'TASS'],
    ['MOSCOW. March 3 (Interfax) - Sergey Lavrov spoke.', 'MOSCOW', 'Interfax'],
    ['Riyadh, March 3, 2024, SPA -- The crown prince left.', 'Riyadh', 'SPA'],
    ['NEW YORK, March 3, 2024 /PRNewswire/ -- Pfizer bought Seagen.', 'NEW YORK', 'PRNewswire'],
    ['LOUISVILLE, KY--(Marketwire - December 23, 2010) - The company grew.', 'LOUISVILLE, KY', 'Marketwire'],
    ['WASHINGTON, D.C. — Congress passed the bill.', 'WASHINGTON, D.C.', null],
    ['Springfield, Ill. — The governor signed the law.', 'Springfield, Ill.', null],
  ])('%s', (line, place, agency) => {
    const dateline = findDateline(segmentText(`A Headline\n\n${line}`));
    expect(dateline).toMatchObject({ place, agency: agency === null ? null : { name: agency } });
  });

  it('says which places it holds', () => {
    const text = 'NAIROBI, Kenya, March 3 (Xinhua) -- Rain fell.';
    const places = findDateline(segmentText(text))?.places ?? [];
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['NAIROBI', 'Kenya']);
  });

  it('is read at the start of a sentence, behind a headline of the same line', () => {
    const text = 'Two found dead in a lake. COLUMBUS -- The police are searching for a car.';
    expect(findDateline(segmentText(text))).toMatchObject({ start: 26, end: 37, place: 'COLUMBUS' });
  });

  it.each([
    ['no capitals', 'Baghdad (Reuters) – The talks'],
    ['not at the start of a line', 'He left BAGHDAD – The talks'],
    ['no dash', 'BAGHDAD (Reuters) The talks'],
    ['nothing', ''],
    ['far down', `${'word '.repeat(500)}\nBAGHDAD (Reuters) – The talks`],
  ])('gives null where there is %s', (_, text) => {
    expect(findDateline(segmentText(text))).toBeNull();
  });

  it('reads a long run of capitals in linear time', () => {
    for (const unit of ['A', 'A ', 'AB, ', 'AB (', '-', 'AB-']) {
      expect(findDateline(segmentText(unit.repeat(100_000)))).toBeNull();
    }
  });
});

it.each([
  'SOCCER - JAPAN GET LUCKY WIN\n\nThe match',
  'GOLF - Scores at the open\n',
  'ROME -- POPE SPEAKS\n',
  'PARIS: A love story by the river\n\nThe film opens on Friday.',
])('takes the headline %j for none', (text) => expect(findDateline(segmentText(text))).toBeNull());

it.each([
  ['a label', 'BREAKING: The bank raised its rate.'],
  ['a label that is the name of a town', 'POLICE: The man was found near the river.'],
  ['a label before a dash', 'WATCH — The president speaks to reporters.'],
  ['an organisation that has the name of a town', 'UN: Two thirds of the people are without water.'],
  ['a country in a headline', 'UKRAINE: The president asks NATO for more weapons.'],
  ['a speaker', 'SCHOLZ: We will support Ukraine as long as it takes.'],
  ['speakers in turn', 'Clinton: I would not have signed it.\nTrump: She would have signed it.'],
  ['the lines of a list', 'Paris: Rain and 12 degrees.\nBerlin: Sun and 9 degrees.'],
  ['what a dash encloses', 'LONDON -- home to nine million people -- grows.'],
  ['a company with its ticker', 'Apple (AAPL) The company sold more phones.'],
  ['a club', 'Manchester United - The club said that it had sold the player.'],
])('takes %s for none', (_, text) => expect(findDateline(segmentText(text))).toBeNull());
