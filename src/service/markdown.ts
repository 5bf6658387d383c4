import { escapeMarkdown } from '../core/language/escape-markdown';

/** A text as one paragraph: line breaks of the source become blanks. It is cut after `limit` characters. */
export function escapeLine(text: string, limit = 600): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return escapeMarkdown(line.length > limit ? `${line.slice(0, limit).trimEnd()}…` : line);
}

export function bullets(items: readonly string[]): string {
  return items.map((each) => `- ${each}`).join('\n');
}

/** Joins paragraphs and leaves empty ones out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((each) => each !== undefined && each !== '').join('\n\n');
}
