import MarkdownIt from 'markdown-it';

let parser: MarkdownIt | undefined;

export type Token = ReturnType<MarkdownIt['parse']>[number];

/** Tokens of a Markdown text. HTML stays text; comments, which carry notes such as `soc2-ignore`, are dropped. */
export function parseMarkdown(text: string): Token[] {
  parser ??= createParser();
  return parser.parse(text, {});
}

function createParser(): MarkdownIt {
  const created = new MarkdownIt('commonmark', { html: false, linkify: false, typographer: false }).enable(['table', 'strikethrough']);
  created.inline.ruler.before('html_inline', 'comment', (state) => {
    if (!state.src.startsWith('<!--', state.pos)) return false;
    const end = state.src.indexOf('-->', state.pos + 4);
    if (end < 0 || end + 3 > state.posMax) return false;
    state.pos = end + 3;
    return true;
  });
  created.block.ruler.before('html_block', 'comment', (state, startLine, endLine, silent) => {
    const start = state.bMarks[startLine]! + state.tShift[startLine]!;
    if (state.sCount[startLine]! - state.blkIndent >= 4 || !state.src.startsWith('<!--', start)) return false;
    let line = startLine;
    while (line < endLine && state.src.slice(state.bMarks[line]!, state.eMarks[line]!).indexOf('-->') < 0) line += 1;
    if (line >= endLine) return false;
    const last = state.src.slice(state.bMarks[line]!, state.eMarks[line]!);
    if (last.slice(last.indexOf('-->') + 3).trim() !== '') return false;
    if (!silent) state.line = line + 1;
    return true;
  }, { alt: ['paragraph', 'reference', 'blockquote'] });
  return created;
}
