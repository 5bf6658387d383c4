import { bodyProse } from '../../language/prose';
import { meansCompany, placeholdersIn } from '../../language/placeholders';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { yaml } from '../../syntax/text-block';

export const policyPlaceholder = defineRule({
  code: 'soc2.policy.placeholder',
  severity: 'warning',
  on: ['policy', 'procedure'],
  title: 'A blank that nobody filled',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'The text of a policy or procedure holds TODO, TBD, [COMPANY], [INSERT ...], {{...}}, Lorem ipsum or the like. ' +
      'In a repository of strongdm/comply `{{...}}` is filled in when it is built and is left alone. Narratives, ' +
      'which are printed, have `soc2.description.placeholder`.',
    why: 'A template with blanks shows that nobody at the company read it, and the examiner reads on with that in mind.',
    wrong: yaml`
      ---
      name: Access policy
      acronym: AP
      ---
      [COMPANY] grants access by role.`,
    right: yaml`
      ---
      name: Access policy
      acronym: AP
      ---
      Larkspur Labs grants access by role.`,
  },
  *check(entity, { view, file }): Iterable<Finding> {
    const prose = bodyProse(file.tree, entity, false);
    if (!prose) return;
    for (const { start, end, text } of placeholdersIn(prose, view.layout === 'comply'))
      yield { start, end, message: `Unfilled placeholder \`${text}\`.`, data: { text } };
  },
  fixes(finding, _entity, context) {
    const company = context.view.manifest('company');
    const name = company?.short_name ?? company?.name;
    return name && meansCompany(String(finding.data?.text))
      ? editHere(
          context,
          `Replace by "${name}"`,
          { start: finding.start, end: finding.end, newText: name },
          { preferred: true },
        )
      : [];
  },
});
