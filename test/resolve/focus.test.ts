import { expect, it } from 'vitest';
import { resolveAnnotated } from '../support/annotated.js';

const focusOf = (marked: string) => resolveAnnotated(marked).focus;

it('is the country of most places, and the place in it that is named most', () => {
  const text =
    '[L Mosul] and [L Erbil] are in [L Iraq]. [L Erbil] is not in [L Turkey]. [L Mosul]. [L Mosul].';
  expect(focusOf(text)).toEqual({ country: 'IQ', place: 'Mosul' });
});

it('names no building', () => {
  expect(focusOf('The [L Mosul Dam] and the [L Mosul Dam] are near [L Mosul].')).toEqual({
    country: 'IQ',
    place: 'Mosul',
  });
});

it('counts nationalities', () => {
  expect(focusOf('The [N Iraqi] army and the [N Iraqi] police')).toEqual({ country: 'IQ', place: null });
});

it('is null where no country stands out', () => {
  expect(focusOf('[L Iraq], [L Spain], [L Kenya], [L Peru]')).toBeNull();
  expect(focusOf('Nothing is named here.')).toBeNull();
});
