import type { ChalkInstance } from 'chalk';
import type { EntityList } from '../../write/output.js';

export type Style = (text: string) => string;

export interface Palette {
  /** How a mention of each list looks. */
  readonly mention: Readonly<Record<EntityList, Style>>;
  /** How the label behind a mention looks. */
  readonly label: Readonly<Record<EntityList, Style>>;
  readonly heading: Style;
  readonly faint: Style;
  /** Whether mentions need brackets to be told from their surroundings. */
  readonly plain: boolean;
}

/** The word behind a mention. */
export const LABELS: Readonly<Record<EntityList, string>> = {
  people: 'person',
  organisations: 'org',
  places: 'place',
  dates: 'date',
  figures: 'figure',
  others: 'other',
};

const COLORS = {
  people: 'cyan',
  organisations: 'magenta',
  places: 'green',
  dates: 'yellow',
  figures: 'blueBright',
  others: 'red',
} as const satisfies Record<EntityList, keyof ChalkInstance>;

export function createPalette(chalk: ChalkInstance): Palette {
  const styles = (make: (color: (typeof COLORS)[EntityList]) => Style) =>
    Object.fromEntries(Object.entries(COLORS).map(([list, color]) => [list, make(color)])) as Record<
      EntityList,
      Style
    >;
  return {
    mention: styles((color) => chalk[color].bold),
    label: styles((color) => chalk[color].dim.italic),
    heading: chalk.bold.underline,
    faint: chalk.dim,
    plain: chalk.level === 0,
  };
}
