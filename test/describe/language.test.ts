import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/describe/language.js';
import { segmentText } from '../support/segmented.js';

it.each([
  [
    'English',
    'The ministers of the region said on Monday that the talks on the future of the force in the city had been good for both of the sides.',
    'en',
  ],
  [
    'English in capitals',
    'THE MINISTERS OF THE REGION SAID ON MONDAY THAT THE TALKS ON THE FUTURE OF THE FORCE IN THE CITY HAD BEEN GOOD',
    'en',
  ],
  ['too short to tell', 'Madrid, Paris, Roma', 'en'],
  [
    'Spanish',
    'Los ministros de la región dijeron el lunes que las conversaciones sobre el futuro de la fuerza en la ciudad habían sido buenas para todos',
    null,
  ],
  [
    'Arabic',
    'قال الوزير إن المحادثات في بغداد كانت جيدة وإن القوات سوف تغادر البلاد في نهاية العام المقبل بعد اتفاق بين الحكومتين على ذلك',
    null,
  ],
])('%s', (_, text, language) => {
  expect(detectLanguage(segmentText(text))).toBe(language);
});
