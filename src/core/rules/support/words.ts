import { categories } from '../../criteria/catalogue';

/** Title of a category for use inside a sentence: "processing integrity". */
export function categoryWords(id: string): string {
  return (categories.find((each) => each.id === id)?.title ?? id).toLowerCase();
}

/** Whether a value is absent, an empty text or an empty list. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
