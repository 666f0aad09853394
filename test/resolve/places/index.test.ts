import { describe, expect, it } from 'vitest';
import { resolveAnnotated } from '../../support/annotated.js';

/** `Paris US 34,-96`: each place of an annotated text with its country and rounded point, or `-`. */
function placesOf(marked: string): string[] {
  return resolveAnnotated(marked).entities.flatMap((entity) => {
    if (entity.type !== 'place') return [];
    const { name, country, location } = entity;
    return location === null
      ? [`${name} -`]
      : [`${name} ${country ?? '?'} ${Math.round(location.latitude)},${Math.round(location.longitude)}`];
  });
}

describe('the evidence', () => {
  it.each([
    ['inhabitants', 'The mayor of [L Paris] spoke.', ['Paris FR 49,2']],
    [
      'the region after the name',
      'He lives in [L Paris], [L Texas].',
      ['Paris US 34,-96', 'Texas US 31,-99'],
    ],
    [
      'that a state lies around the town before it',
      'He lives in [L Albany], [L New York].',
      ['Albany US 43,-74', 'New York US 43,-76'],
    ],
    ['that a capital is meant, not the state of its name', '[L Washington] said', ['Washington US 39,-77']],
    [
      'the town that it is named after',
      '[L Mosul] and [L Mosul Hospital]',
      ['Mosul IQ 36,43', 'Mosul Hospital IQ 36,43'],
    ],
    [
      'the names that news uses',
      'from [L Rio] to [L West Sulawesi], [L Odisha] and [L North Darfur]',
      ['Rio BR -23,-43', 'West Sulawesi ID -2,119', 'Odisha IN 20,85', 'North Darfur SD 16,25'],
    ],
    [
      'the Arabic article however it is written',
      '[L Deir al-Balah] and [L Sharm al-Sheikh]',
      ['Deir al-Balah PS 31,34', 'Sharm al-Sheikh EG 28,34'],
    ],
    [
      'that a capital bears the name, and another town bore it once',
      'from [L Islamabad] and [L Dhaka]',
      ['Islamabad PK 34,73', 'Dhaka BD 24,90'],
    ],
    [
      "a part's whole",
      'in northern [L Idlib] and [L southern Mosul]',
      ['Idlib SY 36,37', 'southern Mosul IQ 36,43'],
    ],
    [
      'the place that has it',
      "[L London]'s [L Royal Doe Hall], [L China]'s [L Doe Hall]",
      ['London GB 52,0', 'Royal Doe Hall GB 52,0', 'China CN 35,105', 'Doe Hall -'],
    ],
    ['that a nationality is of a country, not of a state', 'the [L Georgian] army', ['Georgian GE 42,44']],
    ['the country alone of a part of a country', 'in [L eastern China]', ['eastern China -']],
    ['the region as a part of the name', 'He lives in [L Paris, Texas].', ['Paris, Texas US 34,-96']],
    ['an abbreviated region', 'He lives in [L Paris], [L Ky.].', ['Paris US 38,-84', 'Ky. US 38,-85']],
    [
      'the country after the name',
      'In [L Cordoba], [L Argentina]',
      ['Cordoba AR -31,-64', 'Argentina AR -34,-64'],
    ],
    [
      'the state that a city lies in',
      'From [L Atlanta], [L Georgia]',
      ['Atlanta US 34,-84', 'Georgia US 33,-83'],
    ],
    [
      'the country that a city lies in',
      'From [L Tbilisi], [L Georgia]',
      ['Tbilisi GE 42,45', 'Georgia GE 42,44'],
    ],
    [
      'a possessive',
      "[L Syria]'s [L Tripoli] does not exist; [L Libya]'s [L Tripoli]",
      ['Syria SY 35,38', 'Tripoli LY 33,13', 'Libya LY 28,17'],
    ],
    [
      'the hand-kept regions',
      'The war in [L Gaza], the [L Donbas] and the [L Sahel], the [L Mosul Dam]',
      ['Gaza PS 31,34', 'Donbas UA 48,38', 'Sahel ? 15,5', 'Mosul Dam IQ 37,43'],
    ],
    ['names and codes of countries', 'The [L U.S.] and [L Türkiye]', ['U.S. US 40,-98', 'Türkiye TR 39,35']],
    [
      'a county by its neighbours',
      '[L Huntsville], [L Texas], is in [L Walker County].',
      ['Huntsville US 31,-96', 'Texas US 31,-99', 'Walker County US 31,-96'],
    ],
    [
      'that the whole world knows some cities',
      'Talks in [L Geneva] moved to [L Vienna], [L Rome], [L San José] and [L Panama City].',
      ['Geneva CH 46,6', 'Vienna AT 48,16', 'Rome IT 42,13', 'San José CR 10,-84', 'Panama City PA 9,-80'],
    ],
    [
      'that the text is about namesakes of cities the world knows',
      '[L Rome], [L New York], is near [L Utica]; [L Geneva], [L Illinois]',
      ['Rome US 43,-75', 'New York US 43,-76', 'Utica US 43,-75', 'Geneva US 42,-88', 'Illinois US 40,-89'],
    ],
    ['other spellings', '[L Kiev] and [L Bombay]', ['Kiev UA 50,31', 'Bombay IN 19,73']],
  ])('%s', (_, marked, expected) => {
    expect(placesOf(marked)).toEqual(expected);
  });
});

it('prefers the town whose country the text is about', () => {
  const text =
    'In [L Alberta], [L Canada], [L Calgary] and [L Edmonton] envy [L Vancouver] and [L London], [L Ontario].';
  expect(placesOf(text)).toContain('London CA 43,-81');
});

it('abstains where the table has no such place, or too many of them', () => {
  expect(placesOf('They met in [L Quuxville].')).toEqual(['Quuxville -']);
  expect(placesOf('They met in [L Madison County].')).toEqual(['Madison County -']);
});

it('means the country where a region of it has its name, and the town where the region is small around it', () => {
  const kinds = resolveAnnotated(
    '[L Taiwan], [L Mexico], [L Aleppo], [L Quebec], [L Idlib Province]',
  ).entities;
  expect(kinds.map((entity) => (entity.type === 'place' ? entity.kind : null))).toEqual([
    'country',
    'country',
    'city',
    'region',
    'region',
  ]);
});

it('gives the country of nearly all others to a place that the table does not hold, and no point', () => {
  const countryOf = (others: string) =>
    resolveAnnotated(`[L Quuxville] burned. ${others}`).entities.flatMap((entity) =>
      entity.type === 'place' && entity.location === null ? [entity.country] : [],
    );
  expect(countryOf('[L Erbil] helped. [L Mosul] helped. [L Kirkuk] helped.')).toEqual(['IQ']);
  expect(countryOf('[L Erbil] helped. [L Mosul] helped.')).toEqual([null]);
  expect(countryOf('[L Erbil] helped. [L Mosul] helped. [L Kirkuk] helped. [L Paris] helped.')).toEqual([
    null,
  ]);
});

it('says what kind of place it is, on the map or not', () => {
  const kinds = resolveAnnotated(
    '[L Iraq], [L Texas], [L Erbil], the [L Red Sea], the [L Quuxville Bridge] and [L Quux]',
  ).entities.map((entity) => (entity.type === 'place' ? entity.kind : null));
  expect(kinds).toEqual(['country', 'region', 'city', 'natural', 'facility', 'other']);
});

it('gives GeoNames ids, and null where the table has another source', () => {
  const ids = resolveAnnotated('[L Baghdad] and the [L Red Sea]').entities.map((entity) =>
    entity.type === 'place' ? entity.location?.geonamesId : undefined,
  );
  expect(ids).toEqual([98182, null]);
});
