import { quoted } from '../../blanks/blanks';
import type { Entity } from '../../index/entity';
import type { Fix, RuleContext } from '../rule';
import { insertKeys } from '../support/insert';

/** What makes a population one that an examiner can rely on. */
export type PopulationKey = 'query' | 'completeness';

const stubs: Readonly<Record<PopulationKey, string>> = {
  query: quoted.populationQuery,
  completeness: quoted.populationCompleteness,
};

/** Inserts keys below `population`, each with its blank; the whole of it where a record has none. */
export function insertInPopulation(
  context: RuleContext,
  evidence: Entity<'evidence'>,
  missing: readonly PopulationKey[],
): Fix[] {
  if (evidence.data.population)
    return insertKeys(
      context,
      evidence,
      ['population'],
      `Insert ${missing.join(' and ')}`,
      missing.map((key) => [key, stubs[key]]),
      { preferred: true },
    );
  return insertKeys(
    context,
    evidence,
    [],
    'Insert population',
    [['population', `{count: , query: ${stubs.query}, completeness: ${stubs.completeness}}`]],
    { preferred: true },
  );
}
