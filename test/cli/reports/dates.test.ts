import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportDates } from '../../../src/cli/reports/dates.js';
import { createFolder } from '../../support/folder.js';
import { describeShared, SHARED } from '../../support/shared.js';

const ARTICLE = `<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-01-26">2024-01-26</TIMEX3></DCT>
<TEXT>He came on <TIMEX3 tid="t1" type="DATE" value="2024-01-25">Jan. 25, 2024</TIMEX3>.</TEXT></TimeML>
`;

const noPause = () => Promise.resolve();

it('goes on with the other paths after one that is missing', async () => {
  const folder = createFolder({ 'a.tml': ARTICLE });
  const refused: unknown[] = [];
  const paths = [join(folder, 'missing'), join(folder, 'a.tml')];
  const report = await reportDates(paths, (error) => refused.push(error), noPause);
  expect(refused).toHaveLength(1);
  expect(report).toContain('a.tml');
  expect(report).not.toContain('missing');
});

const refuse = (error: unknown): never => {
  throw error;
};

describeShared('on TimeBank and AQUAINT together', () => {
  it('scores at least strict 86, relaxed 93, value 80.5', async () => {
    const report = await reportDates(
      ['timebank', 'aquaint'].map((name) => join(SHARED, 'data/dates', name)),
      refuse,
      noPause,
    );
    const numbers = (/together.*/.exec(report)?.[0].match(/\d+\.\d/g) ?? []).map(Number);
    const [strict = 0, relaxed = 0, value = 0] = [numbers[2], numbers[5], numbers[6]];
    expect(strict, report).toBeGreaterThanOrEqual(86);
    expect(relaxed, report).toBeGreaterThanOrEqual(93);
    expect(value, report).toBeGreaterThanOrEqual(80.5);
  });
});
