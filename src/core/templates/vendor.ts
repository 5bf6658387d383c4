import { blanks } from '../blanks/blanks';
import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { folderFor, freePath } from './free-name';
import { openChoice } from './open-choice';
import { ownerOf } from './owner';

/** A new vendor, known by its id; the cursor at what it provides, or at its name where that is still empty. */
export function newVendor(view: View, id: string, name = id): NewFile {
  const head = `id: ${quoteIfNeeded(id)}\nname: `;
  const before = `${head}${name === '' ? '' : quoteIfNeeded(name)}\nservices: `;
  const text = `${before}${blanks.vendorServices}\n${openChoice('vendor', 'tier')}\nowner: ${ownerOf(view)}\n`;
  return {
    path: freePath(view, 'vendor', folderFor(view, 'vendor'), id.toLowerCase()),
    text,
    cursor: name === '' ? head.length : before.length,
  };
}
