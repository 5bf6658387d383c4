import { replaceScalar } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { roleAnswers } from '../support/roles';
import { yaml } from '../../syntax/text-block';

export const controlOwnerIsPerson = defineRule({
  code: 'soc2.control.owner-is-person',
  severity: 'hint',
  on: ['control'],
  title: 'A control that belongs to a person',
  basis: ['DC3'],
  documentation: {
    what: '`owner` is the id of a person in people.yaml, not of a role.',
    why:
      'People change during a period, and the report names no individuals. With a role the control stays owned when ' +
      'somebody leaves.',
    wrong: yaml`
      # dana is a person
      owner: dana`,
    right: 'owner: security-lead',
  },
  *check(control, { view }): Iterable<Finding> {
    const { owner } = control.data;
    if (!owner || view.declarations('role', owner).length > 0 || view.declarations('person', owner).length === 0)
      return;
    yield {
      ...valueRange(control, ['owner']),
      message: 'The owner is a person, not a role. People change, and the report should not name individuals.',
      data: { owner },
    };
  },
  fixes(finding, control, context) {
    const node = control.node && valueOf(control.node, 'owner');
    if (node?.kind !== 'scalar') return [];
    const held = (context.view.peopleEntity()?.data.roles ?? []).filter(
      (each) => each.holder === finding.data?.owner && each.id,
    );
    return held.flatMap((each, index) =>
      editHere(
        context,
        `Replace by ${each.id!} (${each.title ?? each.id!})`,
        replaceScalar(context.file.tree, node, each.id!),
        { preferred: index === 0 },
      ),
    );
  },
  choices: {
    question: 'Choose the owner',
    answers(_finding, control, context) {
      const node = control.node && valueOf(control.node, 'owner');
      return node?.kind === 'scalar'
        ? roleAnswers(context.view, (role) =>
            editHere(context, `Replace by ${role}`, replaceScalar(context.file.tree, node, role)),
          )
        : [];
    },
  },
});
