import type { EntityKind } from '../../../src/core/model/kinds';
import { narrativeSections } from '../random-programme/documents';
import { filled, type Filling } from './fill';

type Data = Record<string, unknown>;

/** Values that are needed so that a text is printed at all: types, dates and decisions. */
const settings: Readonly<Partial<Record<EntityKind, Data>>> = {
  manifest: {
    schema: 'soc2/1',
    report: { type: 2, period: { from: '2026-01-01', to: '2026-06-30' } },
    categories: ['security', 'availability'],
    not_relevant: [{ criterion: 'A1.1' }, { criterion: 'A1.2' }],
    no_incidents: false,
  },
  control: {
    status: 'in-place',
    scope: 'soc2',
    since: undefined,
    until: undefined,
    criteria: ['CC1.1', 'CC6.1', 'CC6.2'],
  },
  incident: { disclose: true, started: '2026-02-02', resolved: '2026-02-03' },
};

/**
 * A programme that has every key of the model and prints every text that can be printed, with one text in all places.
 * Files are JSON, which is valid YAML, so that any character can be written. `fileName` becomes part of the names of
 * files.
 */
export function filledProgramme(filling: Filling, fileName = 'file'): Map<string, string> {
  const { text } = filling;
  const record = (kind: EntityKind, more: Data = {}): Data => ({
    ...filled(kind, filling),
    ...settings[kind],
    ...more,
  });
  const manifest = record('manifest');
  manifest.not_relevant = (settings.manifest!.not_relevant as Data[]).map((each, index) =>
    index === 0 ? { ...each, reason: text } : each,
  );
  manifest.description = {
    ...(manifest.description as Data),
    criteria_text: 'licensed.yaml',
    spelling: 'british',
    registered: false,
    order: undefined,
    titles: { overview: text, data: text, I: text, II: text, III: text, IV: text, V: text },
  };
  manifest.changes = [...(manifest.changes as Data[]), { summary: text }];
  const system = manifest.system as { services: Data[]; boundaries: { in: string[]; out: Data[] } };
  system.services.push({ id: `${filling.idPrefix}service-3`, name: text });
  system.boundaries.in.push(text);
  system.boundaries.out.push({ name: text });
  const vendor = record('vendor');
  const subservice = vendor.subservice as Data;
  const files: [string, Data, string?][] = [
    ['soc2.yaml', manifest],
    ['people.yaml', record('people')],
    ['licensed.yaml', record('wording')],
    [`controls/${fileName}.yaml`, record('control')],
    [`controls/${fileName}-2.yaml`, record('control', { id: `${filling.idPrefix}control-2`, criteria: ['CC6.2'] })],
    [`vendors/${fileName}.yaml`, { ...vendor, subservice: { ...subservice, method: 'carve-out' } }],
    [
      `vendors/${fileName}-2.yaml`,
      { ...vendor, id: `${filling.idPrefix}vendor-2`, subservice: { ...subservice, method: 'inclusive' } },
    ],
    [
      `vendors/${fileName}-3.yaml`,
      { id: `${filling.idPrefix}vendor-3`, name: text, subservice: { method: 'carve-out' } },
    ],
    [`incidents/${fileName}.yaml`, record('incident')],
    [`incidents/${fileName}-2.yaml`, { id: `${filling.idPrefix}incident-2`, summary: text, started: '2026-03-03' }],
    [`findings/${fileName}.yaml`, record('finding')],
    [`findings/${fileName}-2.yaml`, { id: `${filling.idPrefix}finding-2`, title: text, kind: 'exception' }],
    [`risks/${fileName}.yaml`, record('risk')],
    [`evidence/${fileName}.yaml`, record('evidence')],
    [`policies/${fileName}.md`, record('policy'), text],
    [`procedures/${fileName}.md`, record('procedure'), text],
  ];
  return new Map(
    files.map(([path, data, body]) => [
      path,
      body === undefined ? JSON.stringify(data) : `---\n${JSON.stringify(data)}\n---\n${body}\n`,
    ]),
  );
}

/** Narratives for every section, all with one body of Markdown. */
export function narrativesWith(body: string): Map<string, string> {
  return new Map(
    narrativeSections.map((section) => [
      `narratives/${section}.md`,
      `---\nacronym: N-${section}\nsection: ${section}\n---\n${body}\n`,
    ]),
  );
}
