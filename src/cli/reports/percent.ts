/** A share as a percentage, right-aligned in a column of eight. */
export function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(8);
}
