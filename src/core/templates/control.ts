import { blanks } from '../blanks/blanks';
import { criterionById } from '../criteria/catalogue';
import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import { folderFor, freePath } from './free-name';
import { nextControlId } from './next-id';
import { openChoice } from './open-choice';
import { ownerOf } from './owner';

export interface NewFile {
  /** Relative to the programme's root. */
  path: string;
  text: string;
  /** Offset in `text` of the first blank to fill. */
  cursor: number;
}

/**
 * A new control: the next free id of the series that its neighbours use, everything that is known filled in, and the
 * rest open. It starts as `planned`: no one has said that it operates. Without a criterion it belongs to no series yet;
 * without a title as well, the cursor is there.
 */
export function newControl(
  view: View,
  criterionId: string | undefined,
  options: { title?: string | undefined; owner?: string | undefined; policy?: string | undefined } = {},
): NewFile {
  const criterion = criterionId === undefined ? undefined : criterionById(criterionId);
  const id = nextControlId(view, criterion);
  const activity = criterion?.activities[0] ?? '';
  const title = options.title ?? criterion?.title ?? criterionId;
  const head = `id: ${id}\ntitle: `;
  const before = `${head}${title === undefined ? '' : quoteIfNeeded(title)}\nstatement: >\n  `;
  const text = [
    `${before}${blanks.statement}`,
    `criteria: [${criterionId ?? ''}]`,
    `owner: ${ownerOf(view, options.owner)}`,
    openChoice('control', 'frequency'),
    openChoice('control', 'type'),
    openChoice('control', 'nature'),
    'status: planned # in-place as soon as it operates, with `since`',
    ...(options.policy ? [`policies: [${quoteIfNeeded(options.policy)}]`] : []),
    ...(activity ? [`# An activity that others use here: ${activity}`] : []),
    '',
  ].join('\n');
  return {
    path: freePath(view, 'control', controlsFolder(view), id),
    text,
    cursor: title === undefined ? head.length : before.length,
  };
}

export function controlsFolder(view: View): string {
  return folderFor(view, 'control');
}
