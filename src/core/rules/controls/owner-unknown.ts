import { quoted } from '../../blanks/blanks';
import { addItem, replaceScalar } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { createFile, editHere, editIn } from '../support/fixes';
import { nearest } from '../../model/nearest';
import { valueRange } from '../support/place';
import { roleAnswers } from '../support/roles';
import { yaml } from '../../syntax/text-block';

export const controlOwnerUnknown = defineRule({
  code: 'soc2.control.owner-unknown',
  severity: 'error',
  on: ['control'],
  title: 'Unknown owner',
  basis: ['CC1.3'],
  documentation: {
    what: 'The owner is neither a role nor a person of people.yaml.',
    why: 'The description lists the roles with their duties; an owner that is not among them cannot be found or asked.',
    wrong: 'owner: security-led',
    right: 'owner: security-lead',
  },
  *check(control, { view }): Iterable<Finding> {
    const { owner } = control.data;
    if (!owner || view.declarations('role', owner).length > 0 || view.declarations('person', owner).length > 0) return;
    yield { ...valueRange(control, ['owner']), message: `\`${owner}\` is not in people.yaml.`, data: { owner } };
  },
  fixes(finding, control, context) {
    const owner = String(finding.data?.owner);
    const node = control.node && valueOf(control.node, 'owner');
    const scalar = node?.kind === 'scalar' ? node : undefined;
    return scalar
      ? nearest(owner, context.view.ids('role'), 3).flatMap((role, index) =>
          editHere(context, `Replace by ${role}`, replaceScalar(context.file.tree, scalar, role), {
            preferred: index === 0,
          }),
        )
      : [];
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
    besides: (finding, _control, context) => addRole(String(finding.data?.owner), context),
  },
});

/** An owner in the form of an id, for which a role can be declared. */
const idLike = /^[A-Za-z][A-Za-z0-9._-]*$/;

function addRole(id: string, context: RuleContext): Fix[] {
  if (!idLike.test(id)) return [];
  const title = `Add the role ${id} to people.yaml`;
  const role = `{id: ${id}, title: ${id}, responsibilities: ${quoted.responsibilities}}`;
  const people = context.view.peopleEntity();
  const tree = people && context.view.file(people.file)?.tree;
  if (people?.node && tree) return editIn(people.file, title, addItem(tree, people.node, 'roles', role));
  return people
    ? []
    : [
        createFile(
          'people.yaml',
          title,
          yaml`
            roles:
              - ${role}
          `,
        ),
      ];
}
