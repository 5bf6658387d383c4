import { blanks } from '../blanks/blanks';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import type { Interval } from '../evidence/intervals';
import { evidenceNeed } from '../evidence/intervals';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { folderFor, freeId, freePath } from './free-name';

/** What is known of an artefact already. */
export interface Artefact {
  /** As in the model; absent: what the control needs, else what the artefact's name suggests. */
  kind?: string;
  /** ISO day. */
  collected?: string;
  /** Where it is kept; a bare file name still has to be completed. */
  location?: string;
  /** 64 hexadecimal digits. */
  sha256?: string;
  /** The system that it came from; absent: as the control says. */
  source?: string;
  /** Absent: left open. */
  result?: string;
}

/**
 * A new evidence record for a control and an interval. What only a person can know (where the artefact is, which system
 * it came from) is left to fill in; the cursor is at the first blank.
 */
export function newEvidence(
  view: View,
  control: Entity<'control'>,
  interval: Interval,
  artefact: Artefact = {},
): NewFile {
  const { data } = control;
  const what = data.evidence?.[0];
  const kind = artefact.kind ?? kindOf(data, artefact.location);
  const told = artefact.kind ? `${artefact.kind}-` : '';
  const { location = '' } = artefact;
  const stem = `${control.id.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}-${told}${interval.from === interval.to ? interval.to : `${interval.from}-to-${interval.to}`}`;
  const covers = interval.from === interval.to ? interval.to : `{from: ${interval.from}, to: ${interval.to}}`;
  const source = artefact.source ?? what?.source ?? blanks.evidenceSource;
  const toSource = [
    `id: ${quoteIfNeeded(freeId(view, 'evidence', `EV-${control.id}-${told}${interval.to}`))}`,
    `title: ${quoteIfNeeded(what?.what ?? data.title ?? control.id)}`,
    `control: ${quoteIfNeeded(control.id)}`,
    `kind: ${kind}`,
    `collected: ${artefact.collected ?? view.today ?? interval.to}`,
    ...(data.owner ? [`collected_by: ${quoteIfNeeded(data.owner)}`] : []),
    `covers: ${covers}`,
    'source: ',
  ].join('\n');
  const toLocation = [
    toSource + quoteIfNeeded(source),
    ...(kind === 'population'
      ? [`population: {count: 0, query: ${blanks.populationQuery}, completeness: ${blanks.populationCompleteness}}`]
      : []),
    'location: ',
  ].join('\n');
  const checksum = artefact.sha256 === undefined ? '' : `\nsha256: ${quoteIfNeeded(artefact.sha256)}`;
  const text = `${toLocation}${location === '' ? '' : quoteIfNeeded(location)}${checksum}\nresult: ${artefact.result ?? ''}\n`;
  const cursor = source === blanks.evidenceSource ? toSource.length : toLocation.length;
  const path = freePath(view, 'evidence', `${folderFor(view, 'evidence')}/${interval.to.slice(0, 4)}`, stem);
  return { path, text, cursor };
}

const kindByEnding: readonly (readonly [kind: string, endings: RegExp])[] = [
  ['screenshot', /\.(?:png|jpe?g|gif|webp)$/i],
  ['log', /\.log$/i],
  ['export', /\.(?:csv|tsv|xlsx?|json)$/i],
];

/** The kind of evidence that the ending of a file's name suggests. */
export function kindOfFile(name: string): string | undefined {
  return kindByEnding.find(([, endings]) => endings.test(name))?.[0];
}

/** The kind that the control needs; otherwise the artefact's name decides. */
function kindOf(data: Entity<'control'>['data'], location: string | undefined): string {
  const need = evidenceNeed(data);
  if (need === 'population' || need === 'configuration') return need;
  const told = location === undefined ? undefined : kindOfFile(location);
  return told ?? (data.type === 'detective' ? 'review' : 'document');
}
