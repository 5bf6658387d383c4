import { categories } from '../../criteria/catalogue';

/** Title of a category for use inside a sentence: "processing integrity". */
export function categoryWords(id: string): string {
  return (categories.find((each) => each.id === id)?.title ?? id).toLowerCase();
}

/** Whether a value is absent, an empty list or a text without more than white space. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
