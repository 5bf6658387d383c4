/**
 * Text as any output may hold it: without control characters, lone surrogates and code points that XML forbids, and without the
 * explicit direction marks by which one field could turn the text around it.
 */
export function printable(text: string): string {
  if (!/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/.test(text)) return text;
  return text
    .replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** The same for several lines: line breaks stay, as `\n`. */
export function printableLines(text: string): string[] {
  return text.split(/\r\n|[\n\r]/).map((line) => printable(line.replace(/\t/g, '  ')));
}

/** A link target that is safe to follow (http, https, mailto, or an anchor in the same document), else undefined. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined || href.length > 2000 || /[\u0000-\u0020\u007f-\u009f"'<>\\`]/.test(href)) return undefined;
  return /^(?:https?:\/\/[^/]|mailto:[^/]|#.)/i.test(href) ? href : undefined;
}
