import MarkdownIt from 'markdown-it';

let parser: MarkdownIt | undefined;

export type Token = ReturnType<MarkdownIt['parse']>[number];

/** Tokens of a Markdown text. HTML stays text; comments, which carry notes such as `soc2-ignore`, are dropped. */
export function parseMarkdown(text: string): Token[] {
  parser ??= createParser();
  return parser.parse(text, {});
}

/** Ranges known to hold no end of a comment, so that text with many openings is searched only once. */
interface Searched {
  inline?: { text: string; from: number };
  lines?: { from: number; to: number };
}

function createParser(): MarkdownIt {
  const created = new MarkdownIt('commonmark', { html: false, linkify: false, typographer: false }).enable([
    'table',
    'strikethrough',
  ]);
  created.inline.ruler.before('html_inline', 'comment', (state) => {
    if (!state.src.startsWith('<!--', state.pos)) return false;
    const searched = state.env as Searched;
    if (searched.inline && state.pos >= searched.inline.from && searched.inline.text === state.src) return false;
    const end = state.src.indexOf('-->', state.pos + 4);
    if (end < 0 || end + 3 > state.posMax) {
      if (end < 0) searched.inline = { text: state.src, from: state.pos };
      return false;
    }
    state.pos = end + 3;
    return true;
  });
  created.block.ruler.before(
    'html_block',
    'comment',
    (state, startLine, endLine, silent) => {
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      if (state.sCount[startLine]! - state.blkIndent >= 4 || !state.src.startsWith('<!--', start)) return false;
      const searched = state.env as Searched;
      if (searched.lines && startLine >= searched.lines.from && endLine <= searched.lines.to) return false;
      const line = (index: number): string =>
        state.src.slice(index === startLine ? start + 4 : state.bMarks[index], state.eMarks[index]);
      let last = startLine;
      while (last < endLine && !line(last).includes('-->')) last += 1;
      if (last >= endLine) {
        searched.lines = { from: startLine, to: endLine };
        return false;
      }
      // Words after a comment on the same line belong to a paragraph; the inline rule takes the comment out of it.
      if (
        last === startLine &&
        line(last)
          .slice(line(last).indexOf('-->') + 3)
          .trim() !== ''
      )
        return false;
      if (!silent) state.line = last + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
  return created;
}
