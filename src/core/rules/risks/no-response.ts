import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';

/** What to write for a key that is missing; a comment says which decision it stands for. */
const stubs: Readonly<Record<string, string>> = { likelihood: '3', impact: '3', response: 'reduce' };

export const riskNoResponse = defineRule({
  code: 'soc2.risk.no-response',
  severity: 'warning',
  on: ['risk'],
  title: 'A risk that is listed but not assessed',
  basis: ['CC3.2'],
  documentation: {
    what: 'An open risk has no `response`, no `owner`, or no rating (`likelihood` and `impact`).',
    why: 'A list of worries is not a risk assessment. Examiners ask how bad each risk is, who answers for it and what was decided.',
    wrong: 'id: R-01\ntitle: Leaver keeps access',
    right:
      'id: R-01\ntitle: Leaver keeps access\nowner: security-lead\nlikelihood: 2\nimpact: 4\nresponse: reduce\ncontrols: [AC-01]',
  },
  *check(risk): Iterable<Finding> {
    if (risk.data.status === 'closed') return;
    const keys = (['owner', 'likelihood', 'impact', 'response'] as const).filter(
      (key) => isBlank(risk.data[key]) && !isUnreadable(risk, [key], risk.data[key]),
    );
    if (keys.length === 0) return;
    const rating = keys.includes('likelihood') && keys.includes('impact');
    const missing = [
      ...keys.filter((key) => key === 'owner'),
      ...(rating ? ['rating'] : keys.filter((key) => key === 'likelihood' || key === 'impact')),
      ...keys.filter((key) => key === 'response'),
    ];
    yield { ...headRange(risk), message: `Risk \`${risk.id}\` has no ${commaList(missing)}.`, data: { keys } };
  },
  fixes(finding, risk, context) {
    const owner = context.view.ids('role')[0];
    const keys = (finding.data?.keys as string[]).filter((key) => key !== 'owner' || owner !== undefined);
    return insertKeys(
      context,
      risk,
      [],
      `Insert ${commaList(keys)}`,
      keys.map((key) => [key, key === 'owner' ? owner! : stubs[key]!]),
      { preferred: true },
    );
  },
});
