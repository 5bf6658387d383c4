import type { Place } from '../../../protocol/place';

/** Zero-based line of a file. */
export interface Cursor {
  uri: string;
  line: number;
}

/**
 * The last place in the cursor's file that begins at or before the cursor; lines before the first place belong to the
 * first.
 */
export function placeAt(places: readonly Place[], { uri, line }: Cursor): Place | undefined {
  const here = places.filter((each) => each.uri === uri).sort((a, b) => a.range.start.line - b.range.start.line);
  return here.filter((each) => each.range.start.line <= line).at(-1) ?? here[0];
}
