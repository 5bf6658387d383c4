import type { View } from '../../index/view';
import { bodyProse } from '../../language/prose';
import { meansCompany, placeholdersIn } from '../../language/placeholders';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { printedKinds, printedTexts } from '../support/printed';
import { yaml } from '../../syntax/text-block';

/** `{{.Name}}`, which the renderer fills in when it prints the description. */
const companyName = /^\{\{-?\s*\.Name\s*-?\}\}$/;
const systemWord = /\b(?:system|product|service)\b/i;

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
        if (companyName.test(text)) continue;
        const finding = { start, end, data: { text } };
        if (draft) yield { ...finding, severity: 'warning', message: `Placeholder \`${text}\` is left.` };
        else yield { ...finding, message: `Placeholder \`${text}\` would be printed.` };
      }
    }
  },
  fixes({ start, end, data }, entity, context) {
    const text = String(data?.text);
    const name = nameFor(text, context.view);
    return name
      ? rewordHere(context, entity, `Replace by "${name}"`, { start, end, newText: name }, { preferred: true })
      : [];
  },
});

/** The name that a placeholder asks for. */
function nameFor(placeholder: string, view: View): string | undefined {
  const company = view.manifest('company');
  if (meansCompany(placeholder)) return company?.short_name ?? company?.name;
  return systemWord.test(placeholder) ? view.manifest('system')?.name : undefined;
}
