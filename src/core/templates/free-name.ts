import type { View } from '../index/view';
import type { EntityKind, IdKind } from '../model/kinds';
import { folderOfKind } from '../index/classify';

/** The folder in which new records of a kind are written, as the manifest names it. */
export function folderFor(view: View, kind: EntityKind): string {
  return folderOfKind(kind, view.manifest('paths') ?? {});
}

/**
 * A path that no record of the kind has, whatever its case, and no file without a record: `a.yaml`, else `a-2.yaml`,
 * and so on.
 */
export function freePath(
  view: View,
  kind: EntityKind,
  folder: string,
  stem: string,
  ending: 'yaml' | 'md' = 'yaml',
): string {
  const taken = new Set(view.all(kind).map((each) => each.file.toLowerCase()));
  return firstFree(
    (suffix) => `${folder}/${stem}${suffix}.${ending}`,
    (path) => !taken.has(path.toLowerCase()) && !view.file(path),
  );
}

/** The id itself while it is free, else with the first number appended that makes it free. */
export function freeId(view: View, kind: IdKind, wanted: string, joint = '-'): string {
  const taken = new Set(view.ids(kind).map((each) => each.toLowerCase()));
  return firstFree(
    (suffix) => wanted + suffix.replace('-', joint),
    (id) => !taken.has(id.toLowerCase()),
  );
}

/** A number that counts records, not a date or a hash. */
const shortNumber = /^\d{1,6}$/;

/** The number after the highest that ids of a kind have after a prefix: 4 after `R-03`. */
export function nextNumber(view: View, kind: IdKind, prefix: string): number {
  const numbers = view
    .ids(kind)
    .flatMap((id) =>
      id.startsWith(prefix) && shortNumber.test(id.slice(prefix.length)) ? [Number(id.slice(prefix.length))] : [],
    );
  return Math.max(0, ...numbers) + 1;
}

/** Words as the name of a file or an id: lower case, without marks, joined by `-`; `fallback` where nothing is left. */
export function slug(words: string, fallback: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return /^[a-z]/.test(plain) ? plain : plain === '' ? fallback : `${fallback}-${plain}`;
}

function firstFree(name: (suffix: string) => string, isFree: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const found = name(number === 1 ? '' : `-${number}`);
    if (isFree(found)) return found;
  }
}
