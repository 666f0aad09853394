/** A share as a percentage, right-aligned in a column of the given width. */
export function percent(share: number, width = 8): string {
  return (100 * share).toFixed(1).padStart(width);
}
