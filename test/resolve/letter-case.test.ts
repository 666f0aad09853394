import { expect, it } from 'vitest';
import { uncapitalise } from '../../src/resolve/letter-case.js';

it.each([
  ['ERBIL', 'Erbil'],
  ['PORT OF SPAIN', 'Port of Spain'],
  ['KEIR STARMER', 'Keir Starmer'],
  ["PAT O'NEILL", "Pat O'Neill"],
  ['RONALD MCDONALD', 'Ronald McDonald'],
  ['AL-SUDANI', 'Al-Sudani'],
  ["NUKU'ALOFA", "Nuku'alofa"],
  ['ÅRHUS', 'Århus'],
  ['İSTANBUL', 'İstanbul'],
])('spells %s as %s', (capitals, name) => {
  expect(uncapitalise(capitals)).toBe(name);
});

it.each(['USA', 'UAE', 'U.S.A.', 'Erbil', 'McDonald', '北京'])('leaves %s', (name) => {
  expect(uncapitalise(name)).toBe(name);
});
