/** Every command but the one without a name, with what it is for; `main.ts` says which file each is. */
export const SUBCOMMANDS = {
  eval: 'score what namedrop finds against gold files',
  index: 'list the names of many documents, each once',
  train: 'make a model out of documents whose names are marked',
} as const;

export type Subcommand = keyof typeof SUBCOMMANDS;
