import { categories } from '../../criteria/catalogue';

/** Title of a category as it stands inside a sentence: "processing integrity". */
export function categoryWords(id: string): string {
  return (categories.find((each) => each.id === id)?.title ?? id).toLowerCase();
}

/** "a", "a and b", "a, b and c". */
export function listWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]!}`;
}

/** Absent, empty text or an empty list. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
