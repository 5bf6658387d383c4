/**
 * Text that Markdown shows as it is, on one line: no markup, no link, no HTML, no `$(icon)`. The editor's own
 * `appendText` does the same, but with spaces that lines do not break at.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!<>|~&$:@]/g, '\\$&');
}
