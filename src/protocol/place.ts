/**
 * Places in texts, as all messages name them. Uris are strings; positions are zero-based lines and UTF-16 characters.
 */
export interface Position {
  line: number;
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}
export interface Place {
  uri: string;
  range: Range;
}
