import { blanks } from '../../blanks/blanks';
import { newRisk } from '../../templates/risk';
import { defineRule, type Finding } from '../rule';
import { headRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

const fraud = /\b(?:fraud\w*|embezzl\w+|collusion|briber?y?|theft by (?:staff|employees))\b/i;

export const riskNoFraud = defineRule({
  code: 'soc2.risk.no-fraud',
  severity: 'hint',
  on: ['risk'],
  title: 'No fraud scenario among the risks',
  basis: ['CC3.3'],
  documentation: {
    what: 'There are risks, but none has the tag `fraud` or speaks of it in its title. Said once, at the first risk.',
    why: 'CC3.3 asks for an assessment of how fraud could happen; examiners look for at least one scenario.',
    wrong: yaml`
      id: R-01
      title: Leaver keeps access`,
    right: yaml`
      id: R-01
      title: Administrator sells customer data
      tags: [fraud]`,
  },
  *check(risk, { view }): Iterable<Finding> {
    const none = view.derive('first of risks without fraud', (inner) => {
      const risks = inner.all('risk').filter((each) => each.data.status !== 'closed');
      return risks.some((each) => [each.data.title ?? '', ...(each.data.tags ?? [])].some((text) => fraud.test(text)))
        ? ''
        : (risks[0]?.id ?? '');
    });
    if (none === risk.id) yield { ...headRange(risk), message: 'No fraud scenario is assessed (CC3.3).' };
  },
  fixes(_finding, _risk, { view }) {
    const { path, text, cursor } = newRisk(view, {
      title: blanks.fraudTitle,
      tags: ['fraud'],
    });
    return [{ title: 'Create a fraud risk', create: [{ file: path, text, cursor }] }];
  },
});
