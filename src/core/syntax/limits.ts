/** Bounds that keep hostile files from costing more than a moment. */
export const limits = {
  /** UTF-16 units; larger files are reported and not parsed. */
  text: 2_000_000,
  /** Line breaks, brackets, commas and other marks of a file: the library's time grows with their number. */
  marks: 150_000,
  /** Nesting of collections. */
  depth: 100,
  /** Nodes of one file, expanded aliases included. */
  nodes: 200_000,
  /** Nodes that aliases may add to a file. */
  copies: 10_000,
  /** Problems of one file; the rest would only repeat them. */
  problems: 50,
} as const;
