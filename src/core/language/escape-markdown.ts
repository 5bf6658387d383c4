/**
 * Text from files as an editor's Markdown shows it literally: no formatting, no links, no HTML. (What an exported document needs is
 * more and less: see `literalMarkdown` in `export`.)
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&$-]/g, (char) =>
    char === '<' ? '&lt;' : char === '&' ? '&amp;' : `\\${char}`,
  );
}

/**
 * As `escapeMarkdown`, on one line, and without addresses that an editor would make links of or `$(icon)`. The editor's own
 * `appendText` does so too, but with spaces that lines do not break at.
 */
export function escapeMarkdownLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!<>|~&$:@]/g, '\\$&');
}

/** A uri or a part of one with its brackets encoded, which may end the target of a Markdown link. */
export function encodeBrackets(uri: string): string {
  return uri.replace(/[()]/g, (each) => (each === '(' ? '%28' : '%29'));
}
