/** Pads cells into columns; trailing blanks are cut as the unit does. A negative width pads on the left. */
export function row(widths: readonly number[], cells: readonly string[]): string {
  return cells
    .map((cell, index) => {
      const width = widths[index] ?? 0;
      return width < 0 ? cell.padStart(-width) : cell.padEnd(width);
    })
    .join('')
    .trimEnd();
}
