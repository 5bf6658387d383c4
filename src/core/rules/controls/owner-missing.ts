import { placeOf } from '../../model/place';
import { setValue, quoteIfNeeded } from '../../syntax/edit';
import type { Entity } from '../../index/entity';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { roleAnswers } from '../support/roles';
import { roleTitle } from '../../records/role-title';
import { yaml } from '../../syntax/text-block';

export const controlOwnerMissing = defineRule({
  code: 'soc2.control.owner-missing',
  severity: 'error',
  on: ['control'],
  title: 'A control without an owner',
  basis: ['CC1.5', 'BRIEF'],
  documentation: {
    what: '`owner` is absent or empty.',
    why: 'Somebody has to answer for each control; the examiner asks that person how it works.',
    wrong: 'title: Quarterly user access review',
    right: yaml`
      title: Quarterly user access review
      owner: security-lead`,
  },
  *check(control): Iterable<Finding> {
    if (isBlank(control.data.owner) && !isUnreadable(control, ['owner'], control.data.owner))
      yield { ...headRange(control), message: `Nobody owns \`${control.id}\`.` };
  },
  fixes(_finding, control, context) {
    return context.view.ids('role').flatMap((role) => setOwner(role, control, context));
  },
  choices: {
    question: 'Choose the owner',
    answers: (_finding, control, context) => roleAnswers(context.view, (role) => setOwner(role, control, context)),
  },
});

function setOwner(role: string, { node }: Entity<'control'>, context: RuleContext): Fix[] {
  if (!node) return [];
  return editHere(
    context,
    `Set owner to ${role} (${roleTitle(context.view, role)})`,
    setValue(context.file.tree, node, 'owner', quoteIfNeeded(role), placeOf('control', [], 'owner')),
  );
}
