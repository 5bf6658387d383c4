/**
 * The row that shows the record of an earlier row now: the one with its id and its file; after its file was renamed,
 * the only one with its id. Undefined when the record is gone, or when several others have its id.
 */
export function rowNow<Row extends { id: string }>(
  rows: readonly Row[],
  before: Row,
  fileOf: (row: Row) => string | undefined,
): Row | undefined {
  const named = rows.filter((each) => each.id === before.id);
  return named.find((each) => fileOf(each) === fileOf(before)) ?? (named.length === 1 ? named[0] : undefined);
}
