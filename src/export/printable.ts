/**
 * Text as any output may hold it: without control characters, lone surrogates and code points that XML forbids, and
 * without the explicit direction marks by which one field could turn the text around it.
 */
export function printable(text: string): string {
  if (!unprintable.test(text)) return text;
  return text
    .replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '');
}

/** Control characters, lone surrogates, line separators, direction marks and noncharacters. */
const unprintable = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** `printable` for text of several lines, which it splits into lines. */
export function printableLines(text: string): string[] {
  return text.split(/\r\n|[\n\r]/).map((line) => printable(line.replace(/\t/g, '  ')));
}

/** Characters by which a link target could break out of its place. */
const unsafeInTarget = /[\p{Cc}\s"'<>\\`]/u;

/** The targets that are kept: http, https, mailto, or an anchor in the document. */
const safeScheme = /^(?:https?:\/\/[^/]|mailto:[^/]|#.)/i;

/** A link target that is safe to follow (http, https, mailto, or an anchor in the same document), else undefined. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined || href.length > 2000 || unsafeInTarget.test(href)) return undefined;
  return safeScheme.test(href) ? href : undefined;
}
