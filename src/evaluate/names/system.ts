import { normalize } from 'node:path';
import { InputError } from '../../errors.js';
import { createInverseOffsetMap } from '../../model/offsets.js';
import { compareSpans } from '../../model/span.js';
import { runPipeline } from '../../pipeline.js';
import { documentFromText } from '../../read/text.js';
import type { Tagger } from '../../tag/tagger.js';
import { toOutput } from '../../write/convert.js';
import { mentionRows } from '../../write/mentions.js';
import { ENTITY_LISTS, type Output } from '../../write/output.js';
import type { GoldDocument } from '../gold.js';
import type { FoundName } from './judge.js';

/** What is scored: something that finds names in a text, in the order of the text. */
export interface NameSystem {
  readonly name: string;
  find(document: Pick<GoldDocument, 'id' | 'text'>): FoundName[];
}

/** The whole pipeline with a tagger, all types on: what a user gets. */
export function systemOfTagger(tagger: Tagger): NameSystem {
  return {
    name: tagger.name,
    find({ id, text }) {
      const extraction = runPipeline(documentFromText(text, id), { tagger, date: null });
      return namesOf(toOutput(extraction, { types: ENTITY_LISTS }), text, id);
    },
  };
}

/**
 * Results that namedrop wrote earlier, looked up by the document's id, which is their `source.path`.
 *
 * @param name of the file, which stands in reports and messages
 */
export function systemOfOutputs(outputs: readonly Output[], name: string): NameSystem {
  const byId = new Map(outputs.map((output) => [normalize(output.source.path ?? ''), output]));
  return {
    name,
    find({ id, text }) {
      const output = byId.get(normalize(id));
      if (output === undefined) {
        throw new InputError(
          `${name} has no document ${JSON.stringify(id)}`,
          'A result belongs to the gold document whose id, or path, stands in its source.path.',
        );
      }
      return namesOf(output, text, `${name}: ${id}`);
    },
  };
}

/** @throws InputError where a mention is not what stands there in the text */
function namesOf(output: Output, text: string, where: string): FoundName[] {
  const toUtf16 = createInverseOffsetMap(text, output.offsetUnit);
  const names = mentionRows(output).flatMap(({ type, mention }) => {
    if (type === 'date' || type === 'figure') return [];
    const start = toUtf16(mention.start);
    const end = toUtf16(mention.end);
    if (start === null || end === null || text.slice(start, end) !== mention.text) {
      throw new InputError(
        `${where} has ${JSON.stringify(mention.text)} at ${mention.start}, where the gold text has other words`,
        'The results must be of the very text of the gold.',
      );
    }
    return [{ type, start, end, confidence: mention.confidence }];
  });
  return names.sort(compareSpans);
}
