import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { folderFor, freePath } from './free-name';
import { nextCountedId } from './next-id';
import { openChoice } from './open-choice';
import { ownerOf } from './owner';

/** A new risk with the next free number; the cursor at its title, or with `assess` at its rating. */
export function newRisk(
  view: View,
  {
    id: given,
    title,
    tags = [],
    assess = false,
  }: { id?: string; title: string; tags?: readonly string[]; assess?: boolean },
): NewFile {
  const id = given ?? nextCountedId(view, 'risk', 'R-', 2, view.today?.slice(0, 4));
  const before = `id: ${id}\ntitle: `;
  const text = [
    `${before}${quoteIfNeeded(title)}`,
    ...(tags.length > 0 ? [`tags: [${tags.join(', ')}]`] : []),
    `owner: ${ownerOf(view)}`,
    'likelihood:  # 1 to 5, before controls',
    'impact:  # 1 to 5, before controls',
    openChoice('risk', 'response'),
    '',
  ].join('\n');
  const cursor = assess ? text.indexOf('\nlikelihood: ') + '\nlikelihood: '.length : before.length;
  return { path: freePath(view, 'risk', folderFor(view, 'risk'), id), text, cursor };
}
