/** Plain columns, two spaces apart; the last column is not padded. `width` is the number of visible characters. */
export function columns(rows: readonly (readonly string[])[], visible: (cell: string) => number = plainWidth): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, visible(cell));
    });
  return rows
    .map((row) =>
      row
        .map((cell, index) => (index === row.length - 1 ? cell : cell + ' '.repeat(widths[index]! - visible(cell))))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Length without colour codes. */
export function plainWidth(text: string): number {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text.replace(/\u001b\[\d+m/g, '').length;
}
