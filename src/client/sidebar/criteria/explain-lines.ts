/** The most characters that a row of a list shows in VS Code, whose lists are 600 pixels wide at most. */
export const rowWidth = 74;

/** A text in lines of at most `rowWidth` characters, broken between words; a longer word has a line of its own. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= rowWidth) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
