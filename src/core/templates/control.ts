import { criterionById } from '../criteria/catalogue';
import type { View } from '../index/view';
import { folderOfKind, type FolderNames } from '../index/classify';
import { quoteIfNeeded } from '../syntax/edit';
import { ownerOf } from './owner';

const prefixes: Readonly<Record<string, string>> = {
  CC1: 'GV', CC2: 'CO', CC3: 'RM', CC4: 'MO', CC5: 'GV', CC6: 'AC', CC7: 'OP', CC8: 'CH', CC9: 'VM', A1: 'BC', C1: 'DA', PI1: 'PI',
};

export interface NewFile {
  /** Relative to the programme's root. */
  path: string;
  text: string;
  /** Offset in `text` of the first blank to fill. */
  cursor: number;
}

/**
 * A new control for a criterion: the next free id of the series that its neighbours use, everything that can be known
 * filled in, and the statement as a who-when-what frame. It starts as `planned`: nobody has said that it operates.
 */
export function newControl(view: View, criterionId: string, options: { owner?: string; policy?: string } = {}): NewFile {
  const criterion = criterionById(criterionId);
  const id = nextControlId(view, criterion?.series ?? 'CC1');
  const activity = criterion?.activities[0] ?? '';
  const before = `id: ${id}\ntitle: ${quoteIfNeeded(criterion?.title ?? criterionId)}\nstatement: >\n  `;
  const text = [
    `${before}Say who does what, how often or on what event, and which record it leaves.`,
    `criteria: [${criterionId}]`,
    `owner: ${ownerOf(view, options.owner)}`,
    'frequency: quarterly # continuous, per-event, daily, weekly, biweekly, monthly, quarterly, semi-annual, annual',
    'type: preventive # preventive, detective, corrective',
    'nature: manual # manual, automated, hybrid',
    'status: planned # in-place as soon as it operates, with `since`',
    ...(options.policy ? [`policies: [${quoteIfNeeded(options.policy)}]`] : []),
    ...(activity ? [`# An activity that others use here: ${activity}`] : []),
    '',
  ].join('\n');
  return { path: `${controlsFolder(view)}/${id}.yaml`, text, cursor: before.length };
}

/** The first id that is free in the series of a criterion: `AC-09` after `AC-08`. */
export function nextControlId(view: View, series: string): string {
  const prefix = prefixes[series] ?? (series.startsWith('P') ? 'PR' : 'CT');
  const numbers = view.ids('control').flatMap((id) => {
    const match = new RegExp(`^${prefix}-(\\d{1,6})$`).exec(id);
    return match ? [Number(match[1])] : [];
  });
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

export function controlsFolder(view: View): string {
  return folderOfKind('control', (view.manifest('paths') ?? {}) as FolderNames);
}
