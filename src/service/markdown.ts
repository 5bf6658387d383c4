import { escapeMarkdown } from '../core/language/escape-markdown';

/** One paragraph: line breaks of the source become blanks. Cut after `limit` characters. */
export function escapeLine(text: string, limit = 600): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return escapeMarkdown(line.length > limit ? `${line.slice(0, limit).trimEnd()}…` : line);
}

export function bullets(items: readonly string[]): string {
  return items.map((each) => `- ${each}`).join('\n');
}

/** Paragraphs, without the empty ones. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((each) => each !== undefined && each !== '').join('\n\n');
}
