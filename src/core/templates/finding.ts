import { blanks } from '../blanks/blanks';
import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { folderFor, freePath } from './free-name';
import { nextCountedId } from './next-id';
import { openChoice } from './open-choice';
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
  const report = view.manifest('report');
  const year = (view.today ?? report?.period?.to ?? report?.as_of)?.slice(0, 4);
  const id = options.id ?? nextCountedId(view, 'finding', 'F-{year}-', 2, year);
  const controls = options.controls ?? [];
  const before = `id: ${id}\ntitle: `;
  const response = `response: ${blanks.findingResponse}`;
  const text = [
    `${before}${quoteIfNeeded(options.title ?? blanks.findingTitle)}`,
    options.kind === undefined ? openChoice('finding', 'kind') : `kind: ${options.kind}`,
    ...(options.source ? [`source: ${options.source}`] : []),
    ...(controls.length === 1
      ? [`control: ${quoteIfNeeded(controls[0]!)}`]
      : controls.length > 1
        ? [`controls: [${controls.map(quoteIfNeeded).join(', ')}]`]
        : []),
    'found: ',
    response,
    `owner: ${ownerOf(view)}`,
    'due: ',
    'status: open',
    '',
  ].join('\n');
  const cursor = options.title === undefined ? before.length : text.indexOf(`\n${response}`) + 1 + 'response: '.length;
  return { path: freePath(view, 'finding', folderFor(view, 'finding'), id), text, cursor };
}
