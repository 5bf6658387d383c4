import { bodyProse } from '../../language/prose';
import { meansCompany, placeholdersIn } from '../../language/placeholders';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { printedKinds, printedTexts } from '../support/printed';
import { yaml } from '../../syntax/text-block';

export const descriptionPlaceholder = defineRule({
  code: 'soc2.description.placeholder',
  severity: 'error',
  on: printedKinds,
  title: 'A blank in text that is printed',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'TODO, TBD, [COMPANY], [INSERT ...], <...>, {{...}}, Lorem ipsum or the like stands in a narrative or in a ' +
      "value that the description prints. `{{.Name}}` is filled in with the company's name. In a narrative without " +
      '`section`, which is not printed, it is a warning.',
    why: 'Customers receive the description. A blank in it says that nobody read it before it was signed.',
    wrong: yaml`
      ---
      name: Overview
      section: overview
      ---
      The service was founded in TBD.`,
    right: yaml`
      ---
      name: Overview
      section: overview
      ---
      The service was founded in 2019.`,
  },
  *check(entity, context): Iterable<Finding> {
    const { view, file } = context;
    const printed = printedTexts(entity, context);
    const draft = entity.kind === 'narrative' && printed.length === 0 ? bodyProse(file.tree, entity, false) : undefined;
    for (const prose of draft ? [draft] : printed) {
      for (const { start, end, text } of placeholdersIn(prose, view.layout === 'comply')) {
        if (/^\{\{-?\s*\.Name\s*-?\}\}$/.test(text)) continue;
        yield {
          start,
          end,
          data: { text },
          ...(draft
            ? { severity: 'warning' as const, message: `Placeholder \`${text}\` is left.` }
            : { message: `Placeholder \`${text}\` would be printed.` }),
        };
      }
    }
  },
  fixes({ start, end, data }, entity, context) {
    const text = String(data?.text);
    const company = context.view.manifest('company');
    const name = meansCompany(text)
      ? (company?.short_name ?? company?.name)
      : /\b(?:system|product|service)\b/i.test(text)
        ? context.view.manifest('system')?.name
        : undefined;
    return name
      ? rewordHere(context, entity, `Replace by "${name}"`, { start, end, newText: name }, { preferred: true })
      : [];
  },
});
