import { SENTENCE_FIELDS } from '../support/golden/items.js';
import { SENTENCES_STATE } from '../support/golden/recorded.js';
import { compareSentences } from '../support/golden/sentences.js';
import { testNoWorse } from '../support/golden/suite.js';

testNoWorse(compareSentences(), SENTENCE_FIELDS, SENTENCES_STATE);
