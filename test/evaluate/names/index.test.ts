import { describe, expect, it } from 'vitest';
import type { GoldDocument } from '../../../src/evaluate/gold.js';
import { compareNames, judgeDocuments, scoreNames } from '../../../src/evaluate/names/index.js';
import type { FoundName } from '../../../src/evaluate/names/judge.js';
import { judged, MIXED, spansOf } from '../../support/names.js';

const RIGHT = judged('Jane in Erbil', ['person: Jane', 'place: Erbil'], ['person: Jane', 'place: Erbil']);
const WRONG = judged('Jane in Erbil', ['person: Jane', 'place: Erbil'], ['place: Jane', 'person: Erbil']);

describe('judgeDocuments', () => {
  const text = 'On Monday Jane, an Iraqi, left Erbil';
  const label = (name: string, own: string) => ({ ...spansOf(text, [`other: ${name}`])[0], label: own });
  const mentions = [
    label('Monday', 'DATE'),
    label('Jane', 'politician'),
    label('Iraqi', 'NORP'),
    label('Erbil', 'GPE'),
  ];
  const gold = [{ id: 'x', text, mentions } as GoldDocument];

  it("reads the gold's labels as types, and leaves dates out", () => {
    const [document] = judgeDocuments(gold, { name: 'none', find: () => [] });
    expect(document?.gold.map(({ type }) => type)).toEqual(['person', 'other', 'place']);
  });

  it('judges what is found in a text without gold names as false', () => {
    const find = ({ text }: { text: string }): FoundName[] =>
      spansOf(text, ['person: Jane']).map((span) => ({ ...span, confidence: 1 }));
    const [document] = judgeDocuments([{ id: 'x', text: 'Jane', mentions: [] }], { name: 'one', find });
    expect(document?.found).toMatchObject([{ strict: false, overlap: false, touching: [] }]);
  });

  it('hands a system the id and the text, and no names', () => {
    const seen: unknown[] = [];
    const find = (document: unknown) => {
      seen.push(document);
      return [];
    };
    judgeDocuments(gold, { name: 'spy', find });
    expect(seen).toEqual([{ id: 'x', text }]);
  });
});

describe('scoreNames', () => {
  it('scores each type and the three together', () => {
    const { rows, documents, resampledBy } = scoreNames([RIGHT, MIXED]);
    expect({ documents, resampledBy }).toEqual({ documents: 2, resampledBy: 'document' });
    expect(rows.micro).toMatchObject({ gold: 7, found: 7, strict: { precision: 3 / 7, recall: 3 / 7 } });
    expect(rows.place).toMatchObject({ gold: 3, found: 3, overlap: { precision: 2 / 3, recall: 1 } });
    expect(rows.person.strict.f1).toBeCloseTo(1 / 3, 10);
  });

  it('has others only where the gold has', () => {
    const found = ['other: Iraqi'];
    expect(scoreNames([judged('Iraqi', [], found)]).rows.other).toBeNull();
    expect(scoreNames([judged('Iraqi', found, found)]).rows.other?.strict.f1).toBe(1);
  });

  it('gives intervals that hold the score and depend on the documents', () => {
    const documents = Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? WRONG : RIGHT));
    const { f1, interval } = scoreNames(documents).rows.micro.strict;
    expect(f1).toBeCloseTo(2 / 3, 10);
    // Two standard errors of a share of 2/3 in 30 are 0.17.
    expect(interval[0]).toBeCloseTo(0.5, 1);
    expect(interval[1]).toBeCloseTo(0.83, 1);
    expect(scoreNames(documents)).toEqual(scoreNames(documents));
    expect(scoreNames([RIGHT, RIGHT]).rows.micro.strict.interval).toEqual([1, 1]);
  });

  it('measures calibration where the confidences differ, on the three types', () => {
    const sure = judged('Jane', ['person: Jane'], ['person: Jane'], 0.8);
    const unsure = judged('Erbil', [], ['place: Erbil'], 0.3);
    const other = judged('Iraqi', [], ['other: Iraqi'], 0.9);
    expect(scoreNames([sure, unsure, other]).calibrationError).toBeCloseTo((0.2 + 0.3) / 2, 10);
    expect(scoreNames([sure, sure]).calibrationError).toBeNull();
  });
});

describe('compareNames', () => {
  const rights = Array.from({ length: 20 }, () => RIGHT);
  const wrongs = Array.from({ length: 20 }, () => WRONG);

  it('is sure of a clear difference, and of none', () => {
    expect(compareNames(rights, wrongs).micro).toEqual({ f1: 1, otherF1: 0, p: expect.closeTo(0.0001, 3) });
    expect(compareNames(rights, rights).micro).toEqual({ f1: 1, otherF1: 1, p: 1 });
    expect(compareNames(rights, rights).organisation).toEqual({ f1: 0, otherF1: 0, p: 1 });
  });

  it('is not sure of one document in twenty', () => {
    const { micro } = compareNames([...rights.slice(1), WRONG], rights);
    expect(micro).toMatchObject({ f1: expect.closeTo(0.95, 10), otherF1: 1, p: 1 });
  });
});
