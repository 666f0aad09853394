import { compareArticles } from '../support/golden/articles.js';
import { ARTICLE_FIELDS } from '../support/golden/items.js';
import { ARTICLES_STATE } from '../support/golden/recorded.js';
import { testNoWorse } from '../support/golden/suite.js';

testNoWorse(compareArticles(), ARTICLE_FIELDS, ARTICLES_STATE);
