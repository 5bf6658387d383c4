import { blanks, quoted } from '../blanks/blanks';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import type { Interval } from '../evidence/intervals';
import { evidenceNeed } from '../evidence/intervals';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { folderFor, freeId, freePath } from './free-name';
import { openChoice } from './open-choice';

/** What is known of an artefact already. */
export interface Artefact {
  /** As in the model; absent: what the control needs, else what the artefact's name suggests, else open. */
  kind?: string;
  /** ISO day; absent: nobody said it. */
  collected?: string;
  /** Where it is kept; a bare file name still has to be completed. */
  location?: string;
  /** 64 hexadecimal digits. */
  sha256?: string;
  /** The system that it came from; absent or empty: nobody said it, whatever the control says of evidence to come. */
  source?: string;
  /** Absent: nobody said it. */
  result?: string;
}

const population = `population: {count: , query: ${quoted.populationQuery}, completeness: ${quoted.populationCompleteness}}`;

/**
 * A new evidence record for a control and an interval. What only a person can know (who collected it, where the
 * artefact is, which system it came from, what it shows) is left open; the cursor is at the first blank.
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
  const source = artefact.source?.trim() ?? '';
  const stem = `${control.id.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}-${told}${interval.from === interval.to ? interval.to : `${interval.from}-to-${interval.to}`}`;
  const covers = interval.from === interval.to ? interval.to : `{from: ${interval.from}, to: ${interval.to}}`;
  const open = (key: string, value: string | undefined): string =>
    value === undefined ? openChoice('evidence', key) : `${key}: ${value}`;
  const lines = {
    id: `id: ${quoteIfNeeded(freeId(view, 'evidence', `EV-${control.id}-${told}${interval.to}`))}`,
    title: `title: ${quoteIfNeeded(what?.what ?? data.title ?? control.id)}`,
    control: `control: ${quoteIfNeeded(control.id)}`,
    kind: open('kind', kind),
    collected: `collected: ${artefact.collected ?? ''}`,
    covers: `covers: ${covers}`,
    source: `source: ${quoteIfNeeded(source === '' ? blanks.evidenceSource : source)}`,
    population: kind === 'population' ? population : undefined,
    location: `location: ${location === '' ? '' : quoteIfNeeded(location)}`,
    sha256: artefact.sha256 === undefined ? undefined : `sha256: ${quoteIfNeeded(artefact.sha256)}`,
    result: open('result', artefact.result),
  };
  const text = `${Object.values(lines)
    .filter((each) => each !== undefined)
    .join('\n')}\n`;
  const first = kind === undefined ? 'kind' : !artefact.collected ? 'collected' : source === '' ? 'source' : 'location';
  const cursor = text.indexOf(`\n${first}: `) + `\n${first}: `.length;
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

/** The kind that the control needs; otherwise the artefact's name decides, and without one nothing does. */
function kindOf(data: Entity<'control'>['data'], location: string | undefined): string | undefined {
  const need = evidenceNeed(data);
  if (need === 'population' || need === 'configuration') return need;
  return location === undefined ? undefined : kindOfFile(location);
}
