/** What keeps a text from being well-formed XML, in a few words; undefined when nothing does. */
export function xmlProblem(xml: string): string | undefined {
  const open: string[] = [];
  const pattern =
    /<\?[^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    at = pattern.lastIndex;
    const [whole, close, name, , self, text] = match;
    if (text !== undefined || whole.startsWith('<?')) {
      if (
        /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(whole) ||
        /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u.test(whole)
      )
        return `bad text near ${whole.slice(0, 40)}`;
    } else if (close) {
      const expected = open.pop();
      if (expected !== name) return `${name} closes ${expected}`;
    } else if (!self) {
      open.push(name!);
    }
  }
  if (at !== xml.length) return `stops at ${xml.slice(at, at + 40)}`;
  return open.length > 0 ? `${open.join(' ')} not closed` : undefined;
}
