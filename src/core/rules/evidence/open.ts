import { blanks } from '../../blanks/blanks';
import { lackingKeys } from '../../evidence/filled';
import { commaList } from '../../language/words';
import { yaml } from '../../syntax/text-block';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { scopeOf } from '../../scope/scope';
import { insertInPopulation } from './population-fixes';

const stubs = {
  source: blanks.evidenceSource,
  location: blanks.artefactLocation,
  result: blanks.evidenceResult,
} as const;

export const evidenceOpen = defineRule({
  code: 'soc2.evidence.open',
  severity: 'warning',
  on: ['evidence'],
  title: 'A record that counts for nothing yet',
  basis: ['BRIEF', 'PRACTICE'],
  documentation: {
    what:
      'A record has no `source`, no `result` or no `location`, or a population has no `count`. It shows nothing until ' +
      'somebody says them. Records of kind `ticket` and `attestation` need no `location`: their source names the ' +
      'place. A record without `kind` or `collected` (`soc2.schema.missing-key`) and a population without `query` or ' +
      '`completeness` (at type 2 `soc2.evidence.population-unverified`) show nothing either. Keys that hold a blank are ' +
      'reported by `soc2.schema.open`; a record with a blank counts for nothing either.',
    why:
      'An examiner asks of each artefact where it comes from, where it is and what it shows. A record that does not ' +
      'say so is an intention, and must not make a control look tested.',
    wrong: yaml`
      control: AC-05
      kind: review
      covers: {from: 2026-04-01, to: 2026-06-30}`,
    right: yaml`
      control: AC-05
      kind: review
      covers: {from: 2026-04-01, to: 2026-06-30}
      source: Okta export and Jira SEC-481
      location: vault://soc2/2026/q2-access-review.pdf
      result: ok`,
  },
  *check(record, { view }): Iterable<Finding> {
    const { data } = record;
    const isType2 = scopeOf(view).type === 2;
    const missing = lackingKeys(record).filter((key) => {
      if (isOwn(key)) return !isUnreadable(record, [key], data[key]);
      if (!key.startsWith('population.') || isUnreadable(record, ['population'], data.population)) return false;
      // At type 2 a rule of its own asks what makes a population complete, and for the whole of it.
      if (isType2 && (key !== 'population.count' || !data.population)) return false;
      return !isUnreadable(record, key.split('.'), undefined);
    });
    if (missing.length > 0)
      yield {
        ...headRange(record),
        message:
          `This record counts for nothing yet: ${commaList(missing.map((key) => `\`${key}\``))} ` +
          `${missing.length === 1 ? 'is' : 'are'} open.`,
        data: { missing },
      };
  },
  fixes(finding, record, context) {
    const missing = finding.data?.missing as string[];
    const own = missing.filter(isOwn);
    const unverified = (['query', 'completeness'] as const).filter((key) => missing.includes(`population.${key}`));
    return [
      ...(own.length > 0
        ? insertKeys(
            context,
            record,
            [],
            `Insert ${commaList(own)}`,
            own.map((key) => [key, stubs[key]]),
            { preferred: true },
          )
        : []),
      ...(unverified.length > 0 ? insertInPopulation(context, record, unverified) : []),
    ];
  },
});

function isOwn(key: string): key is keyof typeof stubs {
  return key in stubs;
}
