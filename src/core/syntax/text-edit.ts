/** Replaces `[start, end)` of a text. Offsets are UTF-16 units in the text before any edit. */
export interface TextEdit {
  start: number;
  end: number;
  newText: string;
}

/**
 * Applies edits in one go; of two that overlap, the later one is left out. Insertions at one place keep their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  for (const { edit } of ordered) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}
