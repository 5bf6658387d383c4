/** Removes the cursor's mark `$$` from a text and returns its offset. */
export function cut(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('$$');
  if (offset < 0) throw new Error('no $$ in the text');
  return { text: marked.slice(0, offset) + marked.slice(offset + 2), offset };
}
