import { expect, it } from 'vitest';
import { resolveAnnotated } from '../../support/annotated.js';

function roleOf(marked: string): [string | null, string | null] {
  const person = resolveAnnotated(marked).entities.find((entity) => entity.type === 'person');
  return person?.type === 'person' ? [person.role, person.affiliation] : [null, null];
}

it.each([
  ['the Spanish Foreign Minister [P José Manuel Albares] said', 'Spanish Foreign Minister', null],
  ['the Spanish Foreign [P Minister Jane Roe] said', 'Spanish Foreign Minister', null],
  ['Former U.S. President [P Jane Roe] said', 'Former U.S. President', null],
  ['U.N. Secretary-General [P Jane Roe] said', 'U.N. Secretary-General', null],
  ['President-elect [P Jane Roe] said', 'President-elect', null],
  ['UN human rights chief [P Jane Roe] said', 'UN human rights chief', null],
  ['[O Acme] CEO [P Jane Roe] said', 'Acme CEO', 'Acme'],
  ["[O Acme]'s chief executive [P Jane Roe] said", "Acme's chief executive", 'Acme'],
  ["Iraq's defence minister [P Jane Roe] said", "Iraq's defence minister", null],
  ['A spokesman for the [O Acme Fund], [P John Doe], said', 'spokesman for the Acme Fund', 'Acme Fund'],
  ["The ministry's spokesman, [P John Doe], said", 'spokesman', null],
  ['She came with her deputy, [P John Doe].', 'deputy', null],
  ['Nauru, whose President, [P John Doe], spoke, left', 'President', null],
  ['Prime Minister Sheikh [P Hasina] said', 'Prime Minister', null],
  ['The late Sheikh [P Zayed] said', 'Sheikh', null],
  ['President Dr. [P John Doe] said', 'President', null],
  ['On Monday US President [P John Doe] said', 'US President', null],
  ['They told us President [P John Doe] was ill', 'President', null],
  ['Chief Justice of [L Kenya] (CJK) [P Jane Roe] said', 'Chief Justice of Kenya', null],
  ['The prime minister of [L India], [P John Doe], said', 'prime minister of India', null],
  ['Ministers from [L India] [P John Doe] met', null, null],
  ['The head of the [O Acme Fund] (AF), [P John Doe], said', 'head of the Acme Fund', 'Acme Fund'],
  ['[P Jane Roe], a spokeswoman for [O UNHCR], said', 'spokeswoman for UNHCR', 'UNHCR'],
  ['[P Jane Roe], head of the [O Bank of Spain], said', 'head of the Bank of Spain', 'Bank of Spain'],
  ['[P Jane Roe], [O Acme] chief executive, said', 'Acme chief executive', 'Acme'],
  ["[P Jane Roe], then Nigeria's president, said", "Nigeria's president", null],
  [
    "[P Jane Roe], Russia's representative to the [O IAEA], said",
    "Russia's representative to the IAEA",
    'IAEA',
  ],
  ['[P John Doe], the chief financial officer, said', 'chief financial officer', null],
  ['[P John Doe], president of Iraq, said', 'president of Iraq', null],
  ['[P John Doe], secretary to the state government, said', 'secretary to the state government', null],
  ['[P John Doe], 45, a teacher in Mosul, said', 'teacher', null],
  ["[P John Doe], the country's prime minister, said", 'prime minister', null],
  ['Former Justices [P Jane Roe] and [P John Doe] agreed', 'Former Justice', null],
  ['[P Jane Roe] of [O Human Rights Watch] said', null, 'Human Rights Watch'],
  ['[P Jane Roe], of the [O Red Cross], said', null, 'Red Cross'],
  ['[P Jane Roe], from [O Oxfam], said', null, 'Oxfam'],
  ['Economist [P Jane Roe] of [O Mentoria] said', 'Economist', 'Mentoria'],
  ["[O Amnesty]'s [P Jane Roe] said", null, 'Amnesty'],
])('%s', (marked, role, affiliation) => {
  expect(roleOf(marked)).toEqual([role, affiliation]);
});

it.each([
  ['Senators [P Jane Roe], [P John Doe], and [P Amina Yusuf] left', ['Senator', 'Senator', 'Senator']],
  ['[O Acme] directors [P Jane Roe] and [P John Doe] left', ['Acme director', 'Acme director']],
  ['Senator [P Jane Roe] and [P John Doe] left', ['Senator', null]],
  ['[P Jane Roe] and [P John Doe] left', [null, null]],
])('gives each name its share of the title in: %s', (marked, roles) => {
  const { entities } = resolveAnnotated(marked);
  expect(entities.flatMap((entity) => (entity.type === 'person' ? [entity.role] : []))).toEqual(roles);
});

it.each([
  ['[P Jane Roe], who met the president, said'],
  ['[P Jane Roe], and the minister agreed'],
  ['After the talks [P Jane Roe] left'],
  ['He told the minister, [P Jane Roe] said.'],
  ['They signed [P Jane Roe] from [O Barcelona].'],
  ['[P Jane Roe] of Kenya, whom [O Oxfam] knows'],
])('finds no role in: %s', (marked) => {
  expect(roleOf(marked)).toEqual([null, null]);
});
