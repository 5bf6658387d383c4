import { blanks } from '../blanks/blanks';
import { criterionById } from '../criteria/catalogue';
import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import { folderFor, freePath, nextNumber } from './free-name';
import { ownerOf } from './owner';

const prefixes: Readonly<Record<string, string>> = {
  CC1: 'GV',
  CC2: 'CO',
  CC3: 'RM',
  CC4: 'MO',
  CC5: 'GV',
  CC6: 'AC',
  CC7: 'OP',
  CC8: 'CH',
  CC9: 'VM',
  A1: 'BC',
  C1: 'DA',
  PI1: 'PI',
};

export interface NewFile {
  /** Relative to the programme's root. */
  path: string;
  text: string;
  /** Offset in `text` of the first blank to fill. */
  cursor: number;
}

/**
 * A new control: the next free id of the series that its neighbours use, everything that can be known filled in, and
 * the statement as a who-when-what frame. It starts as `planned`: no one has said that it operates. Without a criterion
 * it belongs to no series yet; without a title as well, the cursor is there.
 */
export function newControl(
  view: View,
  criterionId: string | undefined,
  options: { title?: string | undefined; owner?: string | undefined; policy?: string | undefined } = {},
): NewFile {
  const criterion = criterionId === undefined ? undefined : criterionById(criterionId);
  const id = nextControlId(view, criterionId === undefined ? '' : (criterion?.series ?? 'CC1'));
  const activity = criterion?.activities[0] ?? '';
  const title = options.title ?? criterion?.title ?? criterionId;
  const head = `id: ${id}\ntitle: `;
  const before = `${head}${title === undefined ? '' : quoteIfNeeded(title)}\nstatement: >\n  `;
  const text = [
    `${before}${blanks.statement}`,
    `criteria: [${criterionId ?? ''}]`,
    `owner: ${ownerOf(view, options.owner)}`,
    'frequency: quarterly # continuous, per-event, daily, weekly, biweekly, monthly, quarterly, semi-annual, annual',
    'type: preventive # preventive, detective, corrective',
    'nature: manual # manual, automated, hybrid',
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

/** The first id that is free in the series of a criterion: `AC-09` after `AC-08`; `CT-01` without a series. */
function nextControlId(view: View, series: string): string {
  const prefix = prefixes[series] ?? (series.startsWith('P') ? 'PR' : 'CT');
  return `${prefix}-${String(nextNumber(view, 'control', `${prefix}-`)).padStart(2, '0')}`;
}

export function controlsFolder(view: View): string {
  return folderFor(view, 'control');
}
