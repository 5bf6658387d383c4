import { coveredBy } from '../evidence/covers';
import { compareCriteria } from '../criteria/normalise';
import { oneLine } from '../language/one-line';
import { roleTitle } from '../records/role-title';
import type { Entity } from '../index/entity';
import { numberedId, recordsWith } from '../index/same-id';
import type { View } from '../index/view';
import { column, type DataTable } from './data-table';

const columns = [
  column('Record', 20),
  column('Title', 44),
  column('Controls', 16),
  column('Criteria', 20),
  column('Kind', 14),
  column('Collected', 11),
  column('Collected by', 22),
  column('Covers from', 11),
  column('Covers to', 11),
  column('Source', 34),
  column('Location', 44),
  column('SHA-256', 66),
  column('Result', 12),
  column('Population', 12),
  column('Findings', 14),
  column('Sensitive', 9),
];

/**
 * Every record about evidence, by id: what it shows, of what, for when, and where the artefact is kept.
 * `only`: ids of controls, `AC-03#2` for the second that has one; records about none of them are left out.
 */
export function evidenceIndex(view: View, only?: ReadonlySet<string>): DataTable {
  const records = view
    .all('evidence')
    .filter(
      ({ data }) =>
        !only ||
        (data.controls ?? []).some((id) =>
          recordsWith(view, 'control', id).some((each) => only.has(numberedId(view, each))),
        ),
    );
  return { title: 'Evidence index', columns, rows: records.map((each) => cells(view, each)) };
}

function cells(view: View, record: Entity<'evidence'>): string[] {
  const { controls, collected_by: collector, population, sensitive, ...data } = record.data;
  const covers = coveredBy(record);
  const criteria = new Set(
    (controls ?? []).flatMap((id) => recordsWith(view, 'control', id).flatMap((each) => each.data.criteria ?? [])),
  );
  const populationCount = population?.count === undefined ? '' : String(population.count);
  const isSensitive = sensitive ? 'yes' : 'no';
  const texts = [
    record.id,
    data.title ?? '',
    (controls ?? []).join(', '),
    [...criteria].sort(compareCriteria).join(', '),
    data.kind ?? '',
    data.collected ?? '',
    collector ? roleTitle(view, collector) : '',
    covers?.from ?? '',
    covers?.to ?? '',
    data.source ?? '',
    data.location ?? '',
    data.sha256 ?? '',
    data.result ?? '',
    populationCount,
    (data.findings ?? []).join(', '),
    sensitive === undefined ? '' : isSensitive,
  ];
  return texts.map(oneLine);
}
