import type { Place } from '../../protocol/place';

const placed = new WeakMap<object, { place: Place | null }>();

/** A remembered row with its current place. Returns the previous object when both are unchanged. */
export function withPlace<Row extends { place: Place | null }>(row: Row, place: Place | null): Row {
  const before = placed.get(row) as Row | undefined;
  if (before && samePlace(before.place, place)) return before;
  const now = { ...row, place };
  placed.set(row, now);
  return now;
}

function samePlace(a: Place | null, b: Place | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      a.uri === b.uri &&
      samePosition(a.range.start, b.range.start) &&
      samePosition(a.range.end, b.range.end))
  );
}

function samePosition(a: Place['range']['start'], b: Place['range']['start']): boolean {
  return a.line === b.line && a.character === b.character;
}
