import { inScopeCriteria, scopeOf } from '../../scope/scope';
import { isInPlace } from '../../coverage/presence';
import { criterionById } from '../../criteria/catalogue';
import { placeOf } from '../../model/place';
import { addItem } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

const code = 'soc2.criterion.focus-unaddressed';

export const criterionFocusUnaddressed = defineRule({
  code,
  severity: 'hint',
  on: ['control'],
  title: 'A point of focus that no control names',
  basis: ['TSC'],
  documentation: {
    what:
      'No control in place names a point of focus of a criterion under `focus`. Points of focus are ' +
      'guidance and none is required, so the rule runs only where `lint.rules` of the manifest gives ' +
      `\`${code}\` a severity. Said at the first control of the criterion.`,
    why: 'Some firms walk through the points of focus and ask for each what answers it, or why it does not apply.',
    wrong: yaml`
      # soc2.yaml: lint: {rules: {soc2.criterion.focus-unaddressed: hint}}
      criteria: [CC8.1]`,
    right: yaml`
      # soc2.yaml without an entry for the rule
      criteria: [CC8.1]`,
  },
  *check(control, { view }): Iterable<Finding> {
    const rules = view.manifest('lint')?.rules as Record<string, string> | undefined;
    if (!rules || !Object.hasOwn(rules, code) || !isInPlace(view, control)) return;
    const inScope = new Set(inScopeCriteria(view));
    const { categories } = scopeOf(view);
    const role = view.manifest('privacy')?.role;
    for (const [index, id] of (control.data.criteria ?? []).entries()) {
      const criterion = inScope.has(id) ? criterionById(id) : undefined;
      const first = view.referrers('control', 'criterion', id).find((each) => isInPlace(view, each));
      if (!criterion || first?.id !== control.id) continue;
      for (const point of criterion.focus) {
        const name = `${id}/${point.id}`;
        if (
          point.ours ||
          (point.when && !categories.includes(point.when)) ||
          (point.role && role !== undefined && role !== 'both' && role !== point.role)
        )
          continue;
        if (view.referrers('control', 'focus', name).some((each) => isInPlace(view, each))) continue;
        yield {
          ...valueRange(control, ['criteria', index]),
          data: { name },
          message: `No control refers to \`${name}\` (a point of focus: guidance, not a requirement): ${point.text}`,
        };
      }
    }
  },
  fixes(finding, control, context) {
    const { node } = control;
    const name = String(finding.data?.name);
    return node
      ? editHere(
          context,
          `Add ${name} to focus`,
          addItem(context.file.tree, node, 'focus', name, placeOf('control', [], 'focus')),
        )
      : [];
  },
});
