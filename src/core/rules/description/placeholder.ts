import { meansCompany, placeholdersIn } from '../../language/placeholders';
import { proseOf } from '../../language/texts';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';

export const descriptionPlaceholder = defineRule({
  code: 'soc2.description.placeholder',
  severity: 'error',
  on: ['narrative', 'manifest', 'control', 'vendor', 'incident'],
  title: 'A blank that would be printed',
  basis: ['PRACTICE'],
  documentation: {
    what: 'Text that goes into the description holds TODO, TBD, [COMPANY], [INSERT ...], {{...}}, Lorem ipsum or the like: a narrative, a statement, a commitment, a CUEC, a CSOC, an incident. Planned and retired controls are not printed and left alone.',
    why: 'It would stand in the document that customers receive.',
    wrong: '---\nsection: overview\n---\n[COMPANY] was founded in 2016.',
    right: '---\nsection: overview\n---\nLarkspur Labs was founded in 2016.',
  },
  *check(entity, { view, file }): Iterable<Finding> {
    const { status, scope } = entity.data as { status?: string; scope?: string };
    if (entity.kind === 'control' && (status === 'planned' || status === 'retired' || scope === 'soc1')) return;
    for (const prose of proseOf(entity, file)) {
      for (const { start, end, text } of placeholdersIn(prose, view.layout === 'comply')) yield { start, end, message: `Placeholder \`${text}\` would be printed.`, data: { text } };
    }
  },
  fixes(finding, entity, context) {
    const company = context.view.manifest('company');
    const name = company?.short_name ?? company?.name;
    const { start, end } = finding;
    return name && meansCompany(String(finding.data?.text)) ? rewordHere(context, entity, `Replace by "${name}"`, { start, end, newText: name }, { preferred: true }) : [];
  },
});
