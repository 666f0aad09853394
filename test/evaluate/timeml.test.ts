import { describe, expect, it } from 'vitest';
import { readTimeMl } from '../../src/evaluate/timeml.js';

const XML = `<TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="TIME" value="1999-02-06T06:22">1999-02-06</TIMEX3></DCT>
<TEXT>AT&amp;T <EVENT eid="e1">rose</EVENT> <TIMEX3 tid="t1" type="DATE" value="1999-02-05">Fri&#100;ay</TIMEX3>, not <TIMEX3 tid="t2" type="DURATION" value="P2D">two <EVENT>days</EVENT></TIMEX3>.</TEXT></TimeML>`;

describe('readTimeMl', () => {
  it('takes markup out, decodes entities and keeps offsets in the text that is left', () => {
    const { text, timexes } = readTimeMl(XML);
    expect(text).toBe('AT&T rose Friday, not two days.');
    expect(timexes.map(({ start, end }) => text.slice(start, end))).toEqual(['Friday', 'two days']);
    expect(timexes.map(({ type, value }) => `${type} ${value}`)).toEqual(['DATE 1999-02-05', 'DURATION P2D']);
  });

  it('keeps what is no entity of XML as it stands', () => {
    expect(readTimeMl('<TEXT>a &toString; b</TEXT>').text).toBe('a &toString; b');
  });

  it('reads the day of the creation time', () => {
    expect(readTimeMl(XML).date).toBe('1999-02-06');
  });
});
