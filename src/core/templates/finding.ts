import { blanks } from '../blanks/blanks';
import { addDays } from '../model/dates';
import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { folderFor, freePath, nextNumber } from './free-name';
import { ownerOf } from './owner';

/** Days until a finding is due unless stated otherwise. */
export const daysToSettle = 30;

/**
 * A new finding with the next free number of its year; the cursor at its title, or at the response where a title is
 * given.
 */
export function newFinding(
  view: View,
  options: { id?: string; title?: string; kind?: string; controls?: readonly string[]; source?: string } = {},
): NewFile {
  const today = view.today;
  const year = (today ?? view.manifest('report')?.period?.to ?? view.manifest('report')?.as_of ?? '').slice(0, 4);
  const id = options.id ?? nextId(view, year);
  const controls = options.controls ?? [];
  const before = `id: ${id}\ntitle: `;
  const response = `response: ${blanks.findingResponse}`;
  const text = [
    `${before}${quoteIfNeeded(options.title ?? blanks.findingTitle)}`,
    `kind: ${options.kind ?? 'exception'} # exception, deficiency, gap, observation`,
    ...(options.source ? [`source: ${options.source}`] : []),
    ...(controls.length === 1
      ? [`control: ${quoteIfNeeded(controls[0]!)}`]
      : controls.length > 1
        ? [`controls: [${controls.map(quoteIfNeeded).join(', ')}]`]
        : []),
    ...(today ? [`found: ${today}`] : []),
    response,
    `owner: ${ownerOf(view)}`,
    ...(today ? [`due: ${addDays(today, daysToSettle)}`] : []),
    'status: open',
    '',
  ].join('\n');
  const cursor = options.title === undefined ? before.length : text.indexOf(`\n${response}`) + 1 + 'response: '.length;
  return { path: freePath(view, 'finding', folderFor(view, 'finding'), id), text, cursor };
}

function nextId(view: View, year: string): string {
  const prefix = year === '' ? 'F-' : `F-${year}-`;
  return `${prefix}${String(nextNumber(view, 'finding', prefix)).padStart(2, '0')}`;
}
