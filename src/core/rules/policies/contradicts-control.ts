import { isInPlace } from '../../coverage/presence';
import { frequenciesIn } from '../../language/frequencies';
import { bodyProse } from '../../language/prose';
import { sentencesOf } from '../../language/sentences';
import { termsOf } from '../../suggest/terms';
import { defineRule, type Finding } from '../rule';
import { yaml } from '../../syntax/text-block';

/** Ordered from the most to the least frequent. */
const order = ['daily', 'weekly', 'biweekly', 'monthly', 'quarterly', 'semi-annual', 'annual'];

export const policyContradictsControl = defineRule({
  code: 'soc2.policy.contradicts-control',
  severity: 'warning',
  on: ['policy'],
  title: 'A policy that asks for more than its control does',
  basis: ['PRACTICE', 'BRIEF'],
  documentation: {
    what:
      'A sentence of the policy speaks of what the title of a linked control says and names a frequency, and the ' +
      'control operates less often than that.',
    why:
      'The policy is what the company asks of itself. A control that runs quarterly where the policy says monthly ' +
      "fails against the company's own rule.",
    wrong: yaml`
      ---
      name: Access policy
      acronym: AP
      ---
      # controls/AC-05.yaml: title Access review, frequency quarterly, policies [AP]
      Access is subject to a monthly review of all accounts.`,
    right: yaml`
      ---
      name: Access policy
      acronym: AP
      ---
      Access is subject to a quarterly review of all accounts.`,
  },
  *check(policy, { view, file }): Iterable<Finding> {
    const controls = view
      .referrers('control', 'policy', policy.id)
      .filter((each) => order.includes(each.data.frequency ?? '') && isInPlace(view, each));
    if (controls.length === 0) return;
    const prose = bodyProse(file.tree, policy, false);
    if (!prose) return;
    const wanted = controls
      .map((control) => ({ control, terms: [...new Set(termsOf(control.data.title ?? ''))] }))
      .filter(({ terms }) => terms.length >= 2);
    const everywhere =
      wanted.length === 0
        ? []
        : frequenciesIn(prose).filter((each) => !each.ambiguous && order.includes(each.frequency));
    for (const sentence of everywhere.length > 0 ? sentencesOf(prose) : []) {
      const said = everywhere.filter(({ match }) => match.start >= sentence.start && match.end <= sentence.end);
      if (said.length !== 1) continue;
      const terms = new Set(termsOf(sentence.text));
      const [{ match, frequency }] = said as [(typeof said)[number]];
      for (const { control, terms: title } of wanted) {
        if (
          order.indexOf(frequency) >= order.indexOf(control.data.frequency!) ||
          !title.every((term) => terms.has(term))
        )
          continue;
        yield {
          start: match.start,
          end: match.end,
          message:
            `Policy says \`${match.text}\`, control \`${control.id}\` says \`${control.data.frequency!}\`. ` +
            'Change the one that is wrong.',
          related: [{ kind: 'control', id: control.id, message: 'The control.' }],
        };
        break;
      }
    }
  },
});
