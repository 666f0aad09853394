const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}’”]|['’](?:s|S|re|ve|ll|d|m|t)?$|n['’]t$)/;
const NO_SPACE_AFTER = /^[([{“‘$£€#]$/;
const JOINS_BOTH = /^[-–/]$/;

/**
 * Rebuilds running text from tokens by the ordinary spacing of English, as the gold sets keep none.
 *
 * @returns the text, and of each token where it starts there (UTF-16)
 */
export function detokenize(tokens: readonly string[], text = ''): { text: string; starts: number[] } {
  let built = text;
  const starts = tokens.map((token, index) => {
    const previous = tokens[index - 1];
    const glued =
      previous === undefined ||
      NO_SPACE_BEFORE.test(token) ||
      NO_SPACE_AFTER.test(previous) ||
      JOINS_BOTH.test(token) ||
      JOINS_BOTH.test(previous);
    if (!glued || (previous === undefined && built !== '')) built += ' ';
    const start = built.length;
    built += token;
    return start;
  });
  return { text: built, starts };
}
