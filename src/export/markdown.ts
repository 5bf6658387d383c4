import type { Block, ListItem } from '../core/description/block';
import { literalMarkdown, inlineMarkdown, longestBackticks, sentenceLines } from './markdown-inline';
import { actionPlace, headingText, titleOf, type DocumentMeta } from './meta';
import { printableLines } from './printable';

/**
 * CommonMark with pipe tables. One sentence to a line; text of fields is escaped, so that it cannot become structure.
 */
export function markdownDocument(blocks: readonly Block[], meta: DocumentMeta = {}): string {
  const parts: string[] = [];
  if (!blocks.some((each) => each.type === 'title')) parts.push(`# ${literalMarkdown(titleOf(blocks, meta))}`);
  let lists = 0;
  for (const block of blocks) {
    lists = block.type === 'list' ? lists + 1 : 0;
    const text = blockMarkdown(block, lists % 2 === 0 && lists > 0);
    if (text !== '') parts.push(text);
  }
  return `${parts.join('\n\n')}\n`;
}

/** One block without blank lines around it. `otherMarker` keeps a list apart from the list right before it. */
export function blockMarkdown(block: Block, otherMarker = false): string {
  switch (block.type) {
    case 'title':
      return `# ${literalMarkdown(block.text)}`;
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${literalMarkdown(headingText(block)).trimEnd().replace(/#$/, '\\#')}`;
    case 'paragraph':
      return sentenceLines(inlineMarkdown(block.text)).join('\n');
    case 'quote':
      return sentenceLines(inlineMarkdown(block.text))
        .map((line) => `> ${line}`)
        .join('\n');
    case 'code': {
      const lines = printableLines(block.text);
      const fence = '`'.repeat(Math.max(2, longestBackticks(block.text)) + 1);
      return [fence, ...lines, fence].join('\n');
    }
    case 'list':
      return listLines(block.items, block.ordered, otherMarker).join('\n');
    case 'table':
      return table(block);
    case 'figure':
      return [`*${literalMarkdown(block.caption)}*`, '', ...listLines(block.words, false, otherMarker)].join('\n');
    case 'missing':
      return quoted(
        `**Missing:** ${literalMarkdown(block.text)}`,
        block.action
          ? `${literalMarkdown(block.action.title)}: ${inlineMarkdown([{ text: actionPlace(block.action), code: true }])}`
          : '',
      );
    case 'box':
      return quoted(`**${literalMarkdown(block.title)}**`, literalMarkdown(block.text));
  }
}

function quoted(...paragraphs: string[]): string {
  return paragraphs
    .filter(Boolean)
    .map((text) =>
      sentenceLines(text)
        .map((line) => `> ${line}`)
        .join('\n'),
    )
    .join('\n>\n');
}

function listLines(items: readonly ListItem[], ordered: boolean, otherMarker: boolean): string[] {
  return items.flatMap((item, index) => {
    const marker = ordered ? `${index + 1}${otherMarker ? ')' : '.'}` : otherMarker ? '*' : '-';
    const indent = ' '.repeat(marker.length + 1);
    const [first = '', ...rest] = sentenceLines(inlineMarkdown(item.text));
    const children = item.children ?? [];
    const inner = children.length > 0 ? listLines(children, children[0]!.ordered ?? false, false) : [];
    return [`${marker} ${first}`.trimEnd(), ...[...rest, ...inner].map((line) => indent + line)];
  });
}

/** A pipe that is not escaped yet, and would end a cell. */
const openPipe = /(?<!\\)\|/g;

function table(block: Extract<Block, { type: 'table' }>): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (text: string): string => text.replace(openPipe, '\\|');
  const width = block.columns.length;
  return [
    ...(block.caption ? [`*${literalMarkdown(block.caption)}*`, ''] : []),
    row(block.columns.map((each) => literalMarkdown(each))),
    row(block.columns.map(() => '---')),
    ...block.rows.map((each) =>
      row(Array.from({ length: width }, (_, index) => cell(inlineMarkdown(each.cells[index] ?? [])))),
    ),
  ].join('\n');
}
