import type { Entity } from '../index/entity';

type RecordKey = 'kind' | 'collected' | 'source' | 'location' | 'result';
export type EvidenceKey = RecordKey | `population.${PopulationKey}`;
type PopulationKey = 'count' | 'query' | 'completeness';

/** Kinds whose source names the place: the ticket itself, the person who gives the statement. */
const placedBySource: ReadonlySet<string | undefined> = new Set(['ticket', 'attestation']);

/** The keys without which a record shows nothing and that it does not have, in the order of the model. */
export function lackingKeys({ data }: Entity<'evidence'>): EvidenceKey[] {
  const needed: readonly RecordKey[] = ['kind', 'collected', 'source', 'location', 'result'];
  const lacking: EvidenceKey[] = needed.filter(
    (key) => isEmpty(data[key]) && (key !== 'location' || !placedBySource.has(data.kind)),
  );
  if (data.kind !== 'population') return lacking;
  const size: readonly PopulationKey[] = ['count', 'query', 'completeness'];
  return [
    ...lacking,
    ...size.flatMap((key) => (isEmpty(data.population?.[key]) ? [`population.${key}` as const] : [])),
  ];
}

/** Whether somebody said everything that a record has to say, so that it can count. */
export function isFilled(record: Entity<'evidence'>): boolean {
  return record.blanks.length === 0 && lackingKeys(record).length === 0;
}

function isEmpty(value: string | number | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}
