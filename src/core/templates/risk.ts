import { folderOfKind, type FolderNames } from '../index/classify';
import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { ownerOf } from './owner';

/** A new risk with the next free number; the cursor at its title. */
export function newRisk(view: View, { id: given, title, tags = [] }: { id?: string; title: string; tags?: readonly string[] }): NewFile {
  const numbers = view.ids('risk').flatMap((id) => Number(/^R-(\d{1,6})$/.exec(id)?.[1] ?? 0));
  const id = given ?? `R-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
  const before = `id: ${id}\ntitle: `;
  const text = [
    `${before}${quoteIfNeeded(title)}`,
    ...(tags.length > 0 ? [`tags: [${tags.join(', ')}]`] : []),
    `owner: ${ownerOf(view)}`,
    'likelihood: 2 # 1 to 5, before controls',
    'impact: 4 # 1 to 5, before controls',
    'response: reduce # accept, avoid, reduce, share',
    ...(view.today ? [`reviewed: ${view.today}`] : []),
    '',
  ].join('\n');
  return { path: `${folderOfKind('risk', (view.manifest('paths') ?? {}) as FolderNames)}/${id}.yaml`, text, cursor: before.length };
}
