import { placeOf } from '../../model/place';
import { quoteIfNeeded, setValue, type TextEdit } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const policyApproverMissing = defineRule({
  code: 'soc2.policy.approver-missing',
  severity: 'warning',
  on: ['policy'],
  title: 'A policy without approval',
  basis: ['CC5.3', 'BRIEF'],
  documentation: {
    what: '`approved_by` or `approved_on` is missing, and the policy does not say `approval: git`.',
    why: 'A policy binds because somebody with authority approved it on a date. Examiners ask for both.',
    wrong: yaml`
      name: Encryption Policy
      owner: platform-lead`,
    right: yaml`
      name: Encryption Policy
      owner: platform-lead
      approved_by: ceo
      approved_on: 2026-01-15`,
  },
  *check(policy, { view }): Iterable<Finding> {
    const { approved_by: by, approved_on: on, approval, name } = policy.data;
    if ((!isBlank(by) && !isBlank(on)) || approval === 'git' || view.layout === 'markdown') return;
    if (
      isUnreadable(policy, ['approved_by'], by) ||
      isUnreadable(policy, ['approved_on'], on) ||
      isUnreadable(policy, ['approval'], approval)
    )
      return;
    yield { ...headRange(policy), message: `\`${name ?? policy.id}\` shows no approval.` };
  },
  fixes(_finding, policy, context) {
    const { data, node } = policy;
    if (!node) return [];
    const { tree } = context.file;
    const date = context.view.today ?? data.last_reviewed;
    if (isBlank(data.approved_on) && !date) return [];
    return context.view
      .ids('role')
      .filter((role) => role !== data.owner)
      .flatMap((role) => {
        const edits: TextEdit[] = [];
        if (isBlank(data.approved_by))
          edits.push(setValue(tree, node, 'approved_by', quoteIfNeeded(role), placeOf('policy', [], 'approved_by')));
        if (isBlank(data.approved_on))
          edits.push(setValue(tree, node, 'approved_on', date!, placeOf('policy', [], 'approved_on')));
        return editHere(context, `Insert approval by ${role}${date ? ` on ${date}` : ''}`, edits);
      });
  },
});
