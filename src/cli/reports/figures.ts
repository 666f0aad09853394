import { basename } from 'node:path';
import { evaluateFigures, type FigureScores } from '../../evaluate/figures.js';
import { readGoldFile, refuseEmpty } from '../../evaluate/gold-file.js';
import { type GoldSentence, readNewsQuant } from '../../evaluate/newsquant.js';
import { compareSpec, readSpec, type SpecAgreement, type SpecCase } from '../../evaluate/recognizers.js';
import type { Extraction } from '../../model/entity.js';
import { runPipeline } from '../../pipeline.js';
import { documentFromText } from '../../read/text.js';

/** Values need no names, so the evaluation of values does not load a tagger. */
const NO_TAGGER = { name: 'none', tag: () => [] };

const FORM = 'sentences of NewsQuant, or a Recognizers specification (.json).';

/**
 * The scores of one NewsQuant file, or the agreement with one Recognizers specification.
 *
 * @throws InputError where the file cannot be read, or is something else
 */
export function reportFigures(path: string): string {
  const { sentences, spec } = readGoldFile(path, FORM, readEither);
  refuseEmpty(path, FORM, sentences.length + spec.length);
  return spec.length > 0
    ? sayAgreement(path, compareSpec(spec, extract))
    : sayScores(path, evaluateFigures(sentences, extract));
}

function readEither(content: string): { sentences: GoldSentence[]; spec: SpecCase[] } {
  const json: unknown = JSON.parse(content);
  const isSpec =
    Array.isArray(json) && (json[0] as { Input?: unknown } | null | undefined)?.Input !== undefined;
  return isSpec ? { sentences: [], spec: readSpec(json) } : { sentences: readNewsQuant(json), spec: [] };
}

function extract(text: string): Extraction {
  return runPipeline(documentFromText(text), { tagger: NO_TAGGER, date: null });
}

function sayScores(path: string, { gold, found, value, valueAndUnit, valueAndBound }: FigureScores): string {
  const row = (name: string, { precision, recall, f1 }: FigureScores['value']) =>
    `  ${name.padEnd(15)}${[precision, recall, f1].map((part) => (100 * part).toFixed(1).padStart(7)).join('')}\n`;
  return [
    `${basename(path)}: ${gold} quantities in the gold, ${found} found\n`,
    `  ${''.padEnd(15)}${['P', 'R', 'F1'].map((head) => head.padStart(7)).join('')}\n`,
    row('value', value),
    row('value and unit', valueAndUnit),
    row('value and bound', valueAndBound),
  ].join('');
}

function sayAgreement(path: string, counts: SpecAgreement): string {
  const expected = counts.agreed + counts['other-value'] + counts['other-unit'] + counts['not-found'];
  const share = expected === 0 ? 0 : (100 * counts.agreed) / expected;
  const rest = Object.entries(counts).filter(([kind]) => kind !== 'agreed');
  return `${basename(path)}: ${counts.agreed} of ${expected} agree (${share.toFixed(1)}%); ${rest
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')}\n`;
}
