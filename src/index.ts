export { InputError, ModelError, NamedropError, UsageError } from './errors.js';
export { type ExtractOptions, extract } from './extract.js';
export type {
  Output,
  OutputDate,
  OutputDiagnostic,
  OutputFigure,
  OutputMention,
  OutputOrganisation,
  OutputOther,
  OutputPerson,
  OutputPlace,
  OutputSpan,
} from './write/output.js';
