import ignore from 'ignore';

/** What the last pattern that speaks of a path says; neither where none does. */
export interface Verdict {
  readonly ignored: boolean;
  readonly unignored: boolean;
}

/** Paths that a matcher may remember: the library keeps each one it was asked about, and folders have millions. */
const MOST_REMEMBERED = 10_000;

/** Matches relative paths with slashes, a folder's with one at its end, against patterns as in .gitignore. */
export function createMatcher(patterns: string | readonly string[]): (path: string) => Verdict {
  let rules = ignore().add(patterns);
  let asked = 0;
  return (path) => {
    asked++;
    // The new one takes over the compiled rules, and nothing else.
    if (asked % MOST_REMEMBERED === 0) rules = ignore().add(rules);
    return rules.test(path);
  };
}
