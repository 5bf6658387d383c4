import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { folderOfKind, type FolderNames } from '../index/classify';
import type { Interval } from '../evidence/intervals';
import { evidenceNeed } from '../evidence/intervals';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';

/**
 * A new evidence record for a control and a stretch of time. What only a person can know (where the artefact is, when
 * it was collected) is left to fill in, the cursor stands there.
 */
export function newEvidence(view: View, control: Entity<'control'>, interval: Interval, options: { kind?: string } = {}): NewFile {
  const { data } = control;
  const need = evidenceNeed(data);
  const what = data.evidence?.[0];
  const kind = options.kind ?? (need === 'population' ? 'population' : need === 'configuration' ? 'configuration' : data.type === 'detective' ? 'review' : 'document');
  const stem = `${control.id.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}-${options.kind ? `${options.kind}-` : ''}${interval.from === interval.to ? interval.to : `${interval.from}-to-${interval.to}`}`;
  const covers = interval.from === interval.to ? interval.to : `{from: ${interval.from}, to: ${interval.to}}`;
  const head = [
    `id: ${quoteIfNeeded(`EV-${control.id}-${options.kind ? `${options.kind}-` : ''}${interval.to}`)}`,
    `title: ${quoteIfNeeded(what?.what ?? data.title ?? control.id)}`,
    `control: ${quoteIfNeeded(control.id)}`,
    `kind: ${kind}`,
    `collected: ${view.today ?? interval.to}`,
    ...(data.owner ? [`collected_by: ${quoteIfNeeded(data.owner)}`] : []),
    `covers: ${covers}`,
    `source: ${quoteIfNeeded(what?.source ?? 'Name the system it came from')}`,
    ...(kind === 'population' ? ['population: {count: 0, query: Say how it was drawn, completeness: Say how it is known to be complete}'] : []),
    'location: ',
  ].join('\n');
  const folder = folderOfKind('evidence', (view.manifest('paths') ?? {}) as FolderNames);
  return { path: `${folder}/${interval.to.slice(0, 4)}/${stem}.yaml`, text: `${head}\nresult: ok\n`, cursor: head.length };
}
