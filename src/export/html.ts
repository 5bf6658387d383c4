import type { Block, TableRow } from '../core/description/block';
import { figureHtml, itemsHtml } from './html-figure';
import { columnWidths } from './column-widths';
import { escapeHtml, inlineHtml } from './html-inline';
import { documentStyle } from './html-style';
import { actionPlace, headingText, languageOf, titleOf, type DocumentMeta } from './meta';
import { printableLines } from './printable';

/**
 * One block as one element that carries `data-block` (its id) and `data-section`; table rows carry `data-row`. A block
 * or row with a known source has `data-source`, so that a page can offer to go there. Everything from files is escaped.
 * `svg` is the drawing of a figure. Columns of tables are `free` on a page that may be narrow, and `shared` on paper,
 * each with the width that its texts need.
 */
export function blockHtml(block: Block, svg?: string, columns: 'free' | 'shared' = 'free'): string {
  const attributes = ` data-block="${escapeHtml(block.id)}" data-section="${escapeHtml(block.section)}"${block.sources.length > 0 ? ' data-source' : ''}`;
  switch (block.type) {
    case 'title':
      return `<h1${attributes}>${escapeHtml(block.text)}</h1>`;
    case 'heading': {
      const tag = `h${block.level + 1}`;
      const number = block.number ? `<span class="number">${escapeHtml(block.number)}</span> ` : '';
      return `<${tag} id="${escapeHtml(block.anchor)}"${attributes}>${number}${escapeHtml(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${attributes}>${inlineHtml(block.text)}</p>`;
    case 'quote':
      return `<blockquote${attributes}><p>${inlineHtml(block.text)}</p></blockquote>`;
    case 'code':
      return `<pre${attributes}><code>${printableLines(block.text).map(escapeHtml).join('\n')}</code></pre>`;
    case 'list':
      return `<${block.ordered ? 'ol' : 'ul'}${attributes}>${itemsHtml(block.items)}</${block.ordered ? 'ol' : 'ul'}>`;
    case 'table':
      return `<table${columns === 'shared' ? ' class="shared"' : ''}${attributes}>${block.caption ? `<caption>${escapeHtml(block.caption)}</caption>` : ''}${columns === 'shared' ? sharedColumns(block) : ''}<thead><tr>${block.columns.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('')}</tr></thead><tbody>${block.rows.map((row) => rowHtml(row, block.columns.length)).join('')}</tbody></table>`;
    case 'figure':
      return figureHtml(block, svg, attributes);
    case 'missing':
      return `<div class="missing" role="note"${attributes}${block.action ? ` data-file="${escapeHtml(block.action.file)}"${block.action.key ? ` data-key="${escapeHtml(block.action.key)}"` : ''}` : ''}><p><strong>Missing:</strong> ${escapeHtml(block.text)}</p>${block.action ? `<p class="action">${escapeHtml(block.action.title)}: <code>${escapeHtml(actionPlace(block.action))}</code></p>` : ''}</div>`;
    case 'box':
      return `<div class="box" role="note"${attributes}><p><strong>${escapeHtml(block.title)}</strong></p><p>${escapeHtml(block.text)}</p></div>`;
  }
}

const knownRows = new WeakMap<TableRow, { columns: number; html: string }>();

/** Rows of long tables stay the same objects while one of them is edited. */
function rowHtml(row: TableRow, columns: number): string {
  const known = knownRows.get(row);
  if (known?.columns === columns) return known.html;
  const html = newRowHtml(row, columns);
  knownRows.set(row, { columns, html });
  return html;
}

/** As many cells as there are columns; the first one heads the row. */
function newRowHtml(row: TableRow, columns: number): string {
  const cells = Array.from({ length: columns }, (_, index) => row.cells[index] ?? []);
  const html = cells
    .map((cell, index) => (index === 0 ? `<th scope="row">${inlineHtml(cell)}</th>` : `<td>${inlineHtml(cell)}</td>`))
    .join('');
  return `<tr data-row="${escapeHtml(row.key)}"${row.sources.length > 0 ? ' data-source' : ''}>${html}</tr>`;
}

/** Widths of a table's columns, in hundredths of its own. */
function sharedColumns(table: Extract<Block, { type: 'table' }>): string {
  const widths = columnWidths(table, 10_000);
  return `<colgroup>${widths.map((each) => `<col style="width:${(each / 100).toFixed(1)}%">`).join('')}</colgroup>`;
}

/** A document in one file, without script or remote parts; its own policy forbids both. */
export function htmlDocument(blocks: readonly Block[], meta: DocumentMeta = {}): string {
  const title = titleOf(blocks, meta);
  return `<!DOCTYPE html>
<html lang="${languageOf(meta)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(title)}</title>
<style>
${documentStyle(meta.header ?? title)}</style>
</head>
<body>
${withContents(blocks, meta)}
</body>
</html>
`;
}

/** The table of contents comes after what precedes the first heading. */
function withContents(blocks: readonly Block[], { figures }: DocumentMeta): string {
  const first = blocks.findIndex((each) => each.type === 'heading');
  const at = first < 0 ? blocks.length : first;
  const html = (part: readonly Block[]): string =>
    part.map((each) => blockHtml(each, figures?.get(each.id)?.svg, 'shared')).join('\n');
  return [
    `<header>\n${html(blocks.slice(0, at))}\n</header>`,
    contents(blocks),
    `<main>\n${html(blocks.slice(at))}\n</main>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function contents(blocks: readonly Block[]): string {
  const entries = blocks.flatMap((block) =>
    block.type === 'heading' && block.level <= 2
      ? [
          `<li class="level-${block.level}"><a href="#${escapeHtml(block.anchor)}">${escapeHtml(headingText(block))}</a></li>`,
        ]
      : [],
  );
  return entries.length === 0
    ? ''
    : `<nav aria-label="Contents">\n<h2>Contents</h2>\n<ul>\n${entries.join('\n')}\n</ul>\n</nav>`;
}
