import type { BlockContent, Inline, ListItem } from './block';
import { inlinesOf } from './markdown-inline';
import { parseMarkdown, type Token } from './markdown-parser';

/** A piece of a Markdown text, and the zero-based line of the text on which it begins. */
export interface MarkdownPiece {
  content: BlockContent;
  line: number;
}

export interface MarkdownOptions {
  /** Level of the topmost heading in the result; deeper ones follow, none deeper than 4. */
  topLevel: 1 | 2 | 3 | 4;
  /** Anchor of the n-th heading, from 0. */
  anchor(index: number): string;
  /** The text with its variables replaced. */
  replace(text: string): string;
}

/**
 * Blocks of a Markdown text. Rules and comments are dropped; deep nesting is flattened; nothing is interpreted as HTML.
 */
export function markdownPieces(text: string, options: MarkdownOptions): MarkdownPiece[] {
  const tokens = parseMarkdown(text);
  const reader = new Reader(tokens, options);
  return reader.blocks();
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #options: MarkdownOptions;
  readonly #shift: number;
  readonly #pieces: MarkdownPiece[] = [];
  #headings = 0;
  #quotes = 0;

  constructor(tokens: readonly Token[], options: MarkdownOptions) {
    this.#tokens = tokens;
    this.#options = options;
    const levels = tokens.filter((each) => each.type === 'heading_open').map((each) => Number(each.tag.slice(1)));
    this.#shift = options.topLevel - (levels.length > 0 ? levels.reduce((least, each) => Math.min(least, each)) : 1);
  }

  blocks(): MarkdownPiece[] {
    for (let index = 0; index < this.#tokens.length; index += 1) index = this.#block(index);
    return this.#pieces;
  }

  /** Reads the block that begins at a token; returns the index of its last token. */
  #block(index: number): number {
    const token = this.#tokens[index]!;
    const line = token.map?.[0] ?? 0;
    switch (token.type) {
      case 'blockquote_open':
        this.#quotes += 1;
        return index;
      case 'blockquote_close':
        this.#quotes -= 1;
        return index;
      case 'heading_open':
        this.#heading(token, this.#tokens[index + 1], line);
        return index + 2;
      case 'inline':
        this.#text(token, line);
        return index;
      case 'fence':
      case 'code_block':
        this.#push({ type: 'code', text: this.#options.replace(token.content.replace(/\n$/, '')) }, line);
        return index;
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const { items, end } = this.#list(index);
        if (items.length > 0) this.#push({ type: 'list', ordered: token.type === 'ordered_list_open', items }, line);
        return end;
      }
      case 'table_open':
        return this.#table(index, line);
      default:
        return index;
    }
  }

  #push(content: BlockContent, line: number): void {
    this.#pieces.push({ content, line });
  }

  #inlines(token: Token | undefined): Inline[] {
    return inlinesOf(token?.children ?? [], this.#options.replace);
  }

  #heading(open: Token, inline: Token | undefined, line: number): void {
    const text = this.#inlines(inline)
      .map((each) => each.text)
      .join('')
      .trim();
    if (text === '') return;
    const level = Math.min(4, Math.max(1, Number(open.tag.slice(1)) + this.#shift)) as 1 | 2 | 3 | 4;
    this.#push({ type: 'heading', level, text, anchor: this.#options.anchor(this.#headings) }, line);
    this.#headings += 1;
  }

  #text(token: Token, line: number): void {
    const text = this.#inlines(token);
    if (text.every((each) => each.text.trim() === '')) return;
    this.#push({ type: this.#quotes > 0 ? 'quote' : 'paragraph', text }, line);
  }

  /** A list with the lists inside it; whatever else an item holds is joined to its text. */
  #list(start: number): { items: ListItem[]; end: number } {
    const items: ListItem[] = [];
    const close = this.#tokens[start]!.type.replace('_open', '_close');
    const level = this.#tokens[start]!.level;
    let index = start + 1;
    let item: ListItem = { text: [] };
    for (; index < this.#tokens.length; index += 1) {
      const token = this.#tokens[index]!;
      if (token.type === close && token.level === level) break;
      if (token.type === 'list_item_open') {
        item = { text: [] };
        items.push(item);
      } else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
        const inner = this.#list(index);
        const isOrdered = token.type === 'ordered_list_open';
        const children = isOrdered ? inner.items.map((each) => ({ ...each, ordered: true })) : inner.items;
        if (children.length > 0) item.children = [...(item.children ?? []), ...children];
        index = inner.end;
      } else if (token.type === 'inline') {
        join(item.text, this.#inlines(token));
      } else if (token.type === 'fence' || token.type === 'code_block') {
        join(item.text, [{ text: this.#options.replace(token.content.replace(/\s+/g, ' ').trim()), code: true }]);
      }
    }
    return { items: items.filter((each) => each.text.length > 0 || each.children), end: index };
  }

  #table(start: number, line: number): number {
    const columns: string[] = [];
    const rows: Inline[][][] = [];
    let index = start + 1;
    let head = true;
    for (; index < this.#tokens.length && this.#tokens[index]!.type !== 'table_close'; index += 1) {
      const token = this.#tokens[index]!;
      if (token.type === 'tbody_open') head = false;
      else if (token.type === 'tr_open' && !head) rows.push([]);
      else if (token.type === 'inline' && head)
        columns.push(
          this.#inlines(token)
            .map((each) => each.text)
            .join(''),
        );
      else if (token.type === 'inline') rows[rows.length - 1]?.push(this.#inlines(token));
    }
    this.#push(
      { type: 'table', columns, rows: rows.map((cells, row) => ({ key: String(row), cells, sources: [] })) },
      line,
    );
    return index;
  }
}

function join(text: Inline[], more: readonly Inline[]): void {
  if (text.length > 0 && more.length > 0) text.push({ text: ' ' });
  for (const each of more) text.push(each);
}
