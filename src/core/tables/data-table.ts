/** A table of plain text for spreadsheets. Every cell is one line. */
export interface DataTable {
  title: string;
  columns: readonly DataColumn[];
  /** As many cells as there are columns. */
  rows: readonly (readonly string[])[];
}

export interface DataColumn {
  title: string;
  /** In characters, for programs that show columns. */
  width: number;
}

export function column(title: string, width: number): DataColumn {
  return { title, width };
}
