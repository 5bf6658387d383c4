import { blanks } from '../../blanks/blanks';
import { quoteIfNeeded } from '../../syntax/edit';
import { authorOf } from '../../templates/owner';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

/** What is written for a missing key until a person decides. */
const stubs: Readonly<Record<string, string>> = {
  owner: blanks.owner,
  likelihood: blanks.likelihood,
  impact: blanks.impact,
  response: blanks.riskResponse,
};

export const riskNoResponse = defineRule({
  code: 'soc2.risk.no-response',
  severity: 'warning',
  on: ['risk'],
  title: 'A risk that is listed but not assessed',
  basis: ['CC3.2'],
  documentation: {
    what: 'An open risk has no `response`, no `owner`, or no rating (`likelihood` and `impact`).',
    why:
      'A list of worries is not a risk assessment. Examiners ask how bad each risk is, who answers for it and what ' +
      'was decided.',
    wrong: yaml`
      id: R-01
      title: Leaver keeps access`,
    right: yaml`
      id: R-01
      title: Leaver keeps access
      owner: security-lead
      likelihood: 2
      impact: 4
      response: reduce
      controls: [AC-01]`,
  },
  *check(risk): Iterable<Finding> {
    if (risk.data.status === 'closed') return;
    const needed = ['owner', 'likelihood', 'impact', 'response'] as const;
    const keys = needed.filter((key) => isBlank(risk.data[key]) && !isUnreadable(risk, [key], risk.data[key]));
    if (keys.length === 0) return;
    const lacksRating = keys.includes('likelihood') && keys.includes('impact');
    // Likelihood and impact together are called by one word, at the position of the first.
    const words = keys.map((key) => (lacksRating && key === 'likelihood' ? 'rating' : key));
    const missing = lacksRating ? words.filter((word) => word !== 'impact') : words;
    yield { ...headRange(risk), message: `Risk \`${risk.id}\` has no ${commaList(missing)}.`, data: { keys } };
  },
  fixes(finding, risk, context) {
    const keys = finding.data?.keys as string[];
    const author = authorOf(context.view);
    const inserted = keys.map((key): [string, string] => [
      key,
      key === 'owner' && author !== undefined ? quoteIfNeeded(author) : stubs[key]!,
    ]);
    return insertKeys(context, risk, [], `Insert ${commaList(keys)}`, inserted, { preferred: true });
  },
});
