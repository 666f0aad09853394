import type { Io } from './io.js';

export type ColorChoice = 'auto' | 'always' | 'never';

/**
 * Whether to colour what goes to standard output: as asked, else by FORCE_COLOR and NO_COLOR
 * (https://force-color.org, https://no-color.org), else where it is a terminal that can.
 */
export function useColor(choice: ColorChoice, { env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return stdout.isTTY === true && TERM !== 'dumb';
}
