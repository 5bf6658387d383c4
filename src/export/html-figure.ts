import type { Block, ListItem } from '../core/description/block';
import { escapeHtml, inlineHtml } from './html-inline';

export type Figure = Extract<Block, { type: 'figure' }>;

/**
 * A picture with its caption, and all that it says in words: below the picture where there is one, in its place where
 * there is none. `svg` is markup of ours (`pictures/svg.ts`); it is put in as it is. `attributes` begin with a blank.
 */
export function figureHtml(block: Figure, svg?: string, attributes = ''): string {
  const words = `<ul>${itemsHtml(block.words)}</ul>`;
  const caption = `<figcaption>${escapeHtml(block.caption)}</figcaption>`;
  if (svg === undefined) return `<figure${attributes}>${words}${caption}</figure>`;
  return `<figure${attributes}>${svg}${caption}<details><summary>In words</summary>${words}</details></figure>`;
}

/** Items of a list, with the lists within them. */
export function itemsHtml(items: readonly ListItem[]): string {
  return items
    .map((item) => {
      const children = item.children ?? [];
      const tag = children[0]?.ordered ? 'ol' : 'ul';
      return `<li>${inlineHtml(item.text)}${children.length > 0 ? `<${tag}>${itemsHtml(children)}</${tag}>` : ''}</li>`;
    })
    .join('');
}
