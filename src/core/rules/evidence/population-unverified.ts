import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { keyRange, valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { insertInPopulation, type PopulationKey } from './population-fixes';
import { yaml } from '../../syntax/text-block';

export const evidencePopulationUnverified = defineRule({
  code: 'soc2.evidence.population-unverified',
  severity: 'hint',
  on: ['evidence'],
  reportType: 2,
  title: 'A population that may be incomplete',
  basis: ['CC2.1'],
  documentation: {
    what:
      'A record of kind `population` has no `query` or no `completeness` under `population`. ' +
      'It counts for nothing until both are said; for other reports `soc2.evidence.open` says so.',
    why:
      'Before sampling, examiners ask how the list was made and how it is known to be complete. Without an answer ' +
      'the test cannot begin.',
    wrong: yaml`
      kind: population
      population: {count: 14}`,
    right: yaml`
      kind: population
      population: {count: 14, query: "project = ACC and created in the period", completeness: Reconciled to the staff list by the People Lead}`,
  },
  *check(evidence): Iterable<Finding> {
    if (evidence.data.kind !== 'population' || isUnreadable(evidence, ['population'], evidence.data.population)) return;
    const { population } = evidence.data;
    const missing = (['query', 'completeness'] as const).filter(
      (key) => isBlank(population?.[key]) && !isUnreadable(evidence, ['population', key], population?.[key]),
    );
    if (missing.length === 0) return;
    yield {
      ...(population ? keyRange(evidence, ['population']) : valueRange(evidence, ['kind'])),
      message: `Nothing says how it is known that the population is complete. Say it under ${commaList(missing.map((key) => `\`${key}\``))} (CC2.1).`,
      data: { missing },
    };
  },
  fixes(finding, evidence, context) {
    return insertInPopulation(context, evidence, finding.data?.missing as PopulationKey[]);
  },
});
