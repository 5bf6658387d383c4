import { folderOfKind, type FolderNames } from '../index/classify';
import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { ownerOf } from './owner';

/** A new vendor, known by its id; the cursor at what it provides. */
export function newVendor(view: View, id: string): NewFile {
  const before = `id: ${quoteIfNeeded(id)}\nname: ${quoteIfNeeded(id)}\nservices: `;
  const text = `${before}Say what it provides\ntier: high # critical, high, medium, low\nowner: ${ownerOf(view)}\n`;
  return { path: `${folderOfKind('vendor', (view.manifest('paths') ?? {}) as FolderNames)}/${id.toLowerCase()}.yaml`, text, cursor: before.length };
}
