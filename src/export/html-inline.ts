import type { Inline } from '../core/description/block';
import { printable, safeHref } from './printable';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (char) => entities[char]!);
}

export function inlineHtml(runs: readonly Inline[]): string {
  return runs.map(run).join('');
}

function run({ text, strong, emphasis, code, href, state }: Inline): string {
  let html = escapeHtml(text);
  if (code) html = `<code>${html}</code>`;
  if (emphasis) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  if (state) html = `<span class="state state-${escapeHtml(state)}">${html}</span>`;
  const target = safeHref(href);
  if (!target) return html;
  return target.startsWith('#')
    ? `<a href="${escapeHtml(target)}">${html}</a>`
    : `<a href="${escapeHtml(target)}" rel="noopener noreferrer">${html}</a>`;
}
