import type { Entity } from '../index/entity';

type EvidenceKey = 'source' | 'location' | 'result';

/** Kinds whose source names the place: the ticket itself, the person who gives the statement. */
const placedBySource: ReadonlySet<string | undefined> = new Set(['ticket', 'attestation']);

/** The keys without which a record shows nothing and that it does not have, in the order of the model. */
export function lackingKeys({ data }: Entity<'evidence'>): EvidenceKey[] {
  const needed: readonly EvidenceKey[] = placedBySource.has(data.kind)
    ? ['source', 'result']
    : ['source', 'location', 'result'];
  return needed.filter((key) => data[key] === undefined || data[key].trim() === '');
}

/** Whether somebody said everything that a record has to say, so that it can count. */
export function isFilled(record: Entity<'evidence'>): boolean {
  return record.blanks.length === 0 && lackingKeys(record).length === 0;
}
