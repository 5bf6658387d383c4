import { quoteIfNeeded } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { roleAnswers } from '../support/roles';
import { roleTitle } from '../../records/role-title';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const policyOwnerMissing = defineRule({
  code: 'soc2.policy.owner-missing',
  severity: 'warning',
  on: ['policy'],
  title: 'A policy without an owner',
  basis: ['CC5.3'],
  documentation: {
    what: 'A policy has no `owner`. Repositories of strongdm/comply, whose policies have none, are left alone.',
    why: 'Somebody has to keep the text true, answer questions about it and start its yearly review.',
    wrong: yaml`
      name: Access policy
      acronym: AP`,
    right: yaml`
      name: Access policy
      acronym: AP
      owner: security-lead`,
  },
  *check(policy, { view }): Iterable<Finding> {
    const { owner, name } = policy.data;
    if (policy.node && view.layout === 'soc2' && isBlank(owner) && !isUnreadable(policy, ['owner'], owner))
      yield { ...headRange(policy), message: `Nobody owns \`${name ?? policy.id}\`.` };
  },
  fixes: (_finding, policy, context) =>
    context.view
      .ids('role')
      .slice(0, 5)
      .flatMap((role) =>
        insertKeys(context, policy, [], `Set owner to ${role} (${roleTitle(context.view, role)})`, [
          ['owner', quoteIfNeeded(role)],
        ]),
      ),
  choices: {
    question: 'Choose the owner',
    answers: (_finding, policy, context) =>
      roleAnswers(context.view, (role) =>
        insertKeys(context, policy, [], `Set owner to ${role} (${roleTitle(context.view, role)})`, [
          ['owner', quoteIfNeeded(role)],
        ]),
      ),
  },
});
