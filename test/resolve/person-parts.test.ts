import { expect, it } from 'vitest';
import { resolveAnnotated } from '../support/annotated.js';

function partsOf(marked: string) {
  const person = resolveAnnotated(marked).entities.find((entity) => entity.type === 'person');
  return person?.type === 'person' ? person.parts : undefined;
}

it.each([
  ['Mr. [P Keir Starmer]', { honorific: 'Mr.', given: 'Keir', particle: null, family: 'Starmer' }],
  ['[P Ursula von der Leyen]', { honorific: null, given: 'Ursula', particle: 'von der', family: 'Leyen' }],
  ['[P Éamon Ó Cuív]', { honorific: null, given: 'Éamon', particle: 'Ó', family: 'Cuív' }],
  ['[P Xi Jinping] and [P Xi]', { honorific: null, given: 'Jinping', particle: null, family: 'Xi' }],
  ['[P Park Geun-hye]', { honorific: null, given: 'Geun-hye', particle: null, family: 'Park' }],
  ['[P Kim Novak] and [P Novak]', { honorific: null, given: 'Kim', particle: null, family: 'Novak' }],
])('%s', (marked, parts) => {
  expect(partsOf(marked)).toEqual(parts);
});

it.each(['[P Madonna]', '[P Li Na]'])('is not sure of %s', (marked) => {
  expect(partsOf(marked)).toBeNull();
});
