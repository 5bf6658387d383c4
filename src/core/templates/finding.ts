import { folderOfKind, type FolderNames } from '../index/classify';
import { addDays } from '../model/dates';
import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { ownerOf } from './owner';

/** Days until a finding is due when nobody has said otherwise. */
export const daysToSettle = 30;

/** A new finding with the next free number of its year; the cursor at its title. */
export function newFinding(view: View, options: { id?: string; title?: string; kind?: string; controls?: readonly string[]; source?: string } = {}): NewFile {
  const today = view.today;
  const year = (today ?? view.manifest('report')?.period?.to ?? view.manifest('report')?.as_of ?? '').slice(0, 4);
  const id = options.id ?? nextId(view, year);
  const controls = options.controls ?? [];
  const before = `id: ${id}\ntitle: `;
  const text = [
    `${before}${quoteIfNeeded(options.title ?? 'Say what is wrong, in one line')}`,
    `kind: ${options.kind ?? 'exception'} # exception, deficiency, gap, observation`,
    ...(options.source ? [`source: ${options.source}`] : []),
    ...(controls.length === 1 ? [`control: ${quoteIfNeeded(controls[0]!)}`] : controls.length > 1 ? [`controls: [${controls.map(quoteIfNeeded).join(', ')}]`] : []),
    ...(today ? [`found: ${today}`] : []),
    'response: Say what is done about it',
    `owner: ${ownerOf(view)}`,
    ...(today ? [`due: ${addDays(today, daysToSettle)}`] : []),
    'status: open',
    '',
  ].join('\n');
  return { path: `${folderOfKind('finding', (view.manifest('paths') ?? {}) as FolderNames)}/${id}.yaml`, text, cursor: before.length };
}

function nextId(view: View, year: string): string {
  const prefix = year === '' ? 'F-' : `F-${year}-`;
  const numbers = view.ids('finding').flatMap((id) => (id.startsWith(prefix) && /^\d{1,6}$/.test(id.slice(prefix.length)) ? [Number(id.slice(prefix.length))] : []));
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
