import { insertPair, type TextEdit } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isBlank } from '../support/words';

export const policyApproverMissing = defineRule({
  code: 'soc2.policy.approver-missing',
  severity: 'warning',
  on: ['policy'],
  title: 'A policy without approval',
  basis: ['CC5.3', 'BRIEF'],
  documentation: {
    what: '`approved_by` or `approved_on` is missing, and the policy does not say `approval: git`.',
    why: 'A policy binds because somebody with authority approved it on a date. Examiners ask for both.',
    wrong: 'name: Encryption Policy\nowner: platform-lead',
    right: 'name: Encryption Policy\nowner: platform-lead\napproved_by: ceo\napproved_on: 2026-01-15',
  },
  *check(policy, { view }): Iterable<Finding> {
    const { approved_by: by, approved_on: on, approval, name } = policy.data;
    if ((!isBlank(by) && !isBlank(on)) || approval === 'git' || view.layout === 'markdown') return;
    yield { ...headRange(policy), message: `\`${name ?? policy.id}\` shows no approval.` };
  },
  fixes(_finding, policy, context) {
    const { data, node } = policy;
    if (!node) return [];
    const { tree } = context.file;
    const date = context.view.today ?? data.last_reviewed;
    const after = ['approved_by', 'owner', 'version', 'acronym', 'name'];
    return context.view.ids('role').filter((role) => role !== data.owner).flatMap((role) => {
      const edits: TextEdit[] = [];
      const lines = [...(isBlank(data.approved_by) ? [['approved_by', role]] : []), ...(isBlank(data.approved_on) && date ? [['approved_on', date]] : [])] as [string, string][];
      if (lines.length === 0) return [];
      const [first, second] = lines;
      const value = second ? `${first![1]}\n${second[0]}: ${second[1]}` : first![1];
      edits.push(...[insertPair(tree, node, first![0], value, { after })].flat());
      return editHere(context, `Insert approval by ${role}${date ? ` on ${date}` : ''}`, edits);
    });
  },
});
