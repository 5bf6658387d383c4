/** The words with a capital at the beginning; the rest stays as it is. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * `a`, `a and b`, `a, b and c`; empty text for an empty list. Three or more items are parted by semicolons when one of them holds a
 * comma.
 */
export function listWords(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const hasComma = items.length > 2 && items.some((each) => each.includes(','));
  if (!hasComma) return commaList(items, conjunction);
  return `${items.slice(0, -1).join('; ')}; ${conjunction} ${items[items.length - 1]}`;
}

/** `a`, `a and b`, `a, b and c`: always with commas, for items that are ids or keys. */
export function commaList(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${conjunction} ${items[items.length - 1]}`;
}
