import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { systemOfOutputs, systemOfTagger } from '../../../src/evaluate/names/system.js';
import { toOutput } from '../../../src/write/convert.js';
import { ENTITY_LISTS } from '../../../src/write/output.js';
import { resolveAnnotated } from '../../support/annotated.js';
import { spansOf } from '../../support/names.js';

const text = '👍 Jane, an Iraqi, left Erbil on Monday';

describe('systemOfTagger', () => {
  it('gives what stands after the whole pipeline, others too: a date wins over a name', () => {
    const names = ['person: Jane', 'other: Iraqi', 'place: Erbil', 'person: Monday'];
    const tagger = {
      name: 'test',
      tag: () => spansOf(text, names).map((span) => ({ ...span, label: span.type, score: 0.7, by: 'test' })),
    };
    expect(systemOfTagger(tagger).find({ id: 'x', text })).toEqual(
      spansOf(text, names.slice(0, 3)).map((span) => ({ ...span, confidence: 0.7 })),
    );
  });
});

describe('systemOfOutputs', () => {
  const extraction = {
    ...resolveAnnotated('👍 [P Jane], an [N Iraqi], left [L Erbil] on Monday'),
    path: './a/x',
  };

  it.each(['codepoint', 'utf16', 'utf8'] as const)(
    'reads offsets in %s, and finds documents by path',
    (unit) => {
      const output = toOutput(extraction, { types: ENTITY_LISTS, offsetUnit: unit });
      const found = systemOfOutputs([output], 'r.json').find({ id: 'a/x', text });
      expect(found).toEqual(
        spansOf(text, ['person: Jane', 'other: Iraqi', 'place: Erbil']).map((span) => ({
          ...span,
          confidence: 0.9,
        })),
      );
    },
  );

  it('says which document is not there, or of another text', () => {
    const system = systemOfOutputs([toOutput(extraction)], 'r.json');
    expect(() => system.find({ id: 'b', text })).toThrow(InputError);
    expect(() => system.find({ id: 'b', text })).toThrow('r.json has no document "b"');
    expect(() => system.find({ id: 'a/x', text: text.toUpperCase() })).toThrow(
      'r.json: a/x has "Jane" at 2, where the gold text has other words',
    );
  });
});
