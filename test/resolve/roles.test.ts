import { expect, it } from 'vitest';
import { resolveAnnotated } from '../support/annotated.js';

function roleOf(marked: string): [string | null, string | null] {
  const person = resolveAnnotated(marked).entities.find((entity) => entity.type === 'person');
  return person?.type === 'person' ? [person.role, person.affiliation] : [null, null];
}

it.each([
  ['the Spanish Foreign Minister [P José Manuel Albares] said', 'Spanish Foreign Minister', null],
  ['Former U.S. President [P Jane Roe] said', 'Former U.S. President', null],
  ['[P Jane Roe], a spokeswoman for [O UNHCR], said', 'spokeswoman', 'UNHCR'],
  ['[P Jane Roe], chief executive of [O Acme], said', 'chief executive', 'Acme'],
  ['[O Acme] CEO [P Jane Roe] said', 'CEO', 'Acme'],
  ["[O Acme]'s chief executive [P Jane Roe] said", 'chief executive', 'Acme'],
  ["The ministry's spokesman, [P John Doe], said", 'spokesman', null],
  ['A spokesman for the [O Acme Fund], [P John Doe], said', 'spokesman', 'Acme Fund'],
  ['[P John Doe], president of Iraq, said', 'president of Iraq', null],
  ['[P John Doe], 45, a teacher in Mosul, said', 'teacher', null],
  ["[P John Doe], the country's prime minister, said", 'prime minister', null],
  ['the Spanish Foreign [P Minister Jane Roe] said', 'Spanish Foreign Minister', null],
  ['UN human rights chief [P Jane Roe] said', 'UN human rights chief', null],
])('%s', (marked, role, affiliation) => {
  expect(roleOf(marked)).toEqual([role, affiliation]);
});

it.each([
  ['[P Jane Roe], who met the president, said'],
  ['[P Jane Roe], and the minister agreed'],
  ['After the talks [P Jane Roe] left'],
  ['He told the minister, [P Jane Roe] said.'],
])('finds no role in: %s', (marked) => {
  expect(roleOf(marked)).toEqual([null, null]);
});
