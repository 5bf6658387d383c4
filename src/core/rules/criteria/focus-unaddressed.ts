import { inScopeCriteria, scopeOf } from '../../scope/scope';
import { isInPlace } from '../../coverage/presence';
import { criterionById } from '../../criteria/catalogue';
import { placeOf } from '../../model/place';
import { addItem } from '../../syntax/edit';
import type { Entity } from '../../index/entity';
import { commaList } from '../../language/words';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { criteriaOf } from './by-series';
import { answersEach, editHere } from '../support/fixes';
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
      `\`${code}\` a severity. Said once, at the first control of the criterion.`,
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
      const left = criterion.focus.filter(
        (point) =>
          !point.ours &&
          (!point.when || categories.includes(point.when)) &&
          (!point.role || role === undefined || role === 'both' || role === point.role) &&
          !view.referrers('control', 'focus', `${id}/${point.id}`).some((each) => isInPlace(view, each)),
      );
      if (left.length === 0) continue;
      const names = left.map((point) => `${id}/${point.id}`);
      yield {
        ...valueRange(control, ['criteria', index]),
        data: { names, ids: [id] },
        message:
          left.length === 1
            ? `No control refers to \`${names[0]}\` (a point of focus: guidance, not a requirement): ${left[0]!.text}`
            : `No control refers to ${names.length} points of focus of ${id} (guidance, not requirements): ` +
              `${commaList(left.map((point) => `\`${point.id}\``))}.`,
      };
    }
  },
  fixes: (finding, control, context) => namesOf(finding).flatMap((name) => addFocus(name, control, context)),
  choices: {
    question: (finding) => `Choose a point of focus of ${criteriaOf(finding)[0]} that this control addresses`,
    answers: (finding, control, context) =>
      answersEach(
        namesOf(finding),
        (name) => addFocus(name, control, context),
        (name) => {
          const [criterion, id] = name.split('/');
          return criterionById(criterion!)?.focus.find((each) => each.id === id)?.text ?? name;
        },
      ),
  },
});

function namesOf(finding: Finding): readonly string[] {
  return finding.data?.names as readonly string[];
}

function addFocus(name: string, { node }: Entity, context: RuleContext): Fix[] {
  return node
    ? editHere(
        context,
        `Add ${name} to focus`,
        addItem(context.file.tree, node, 'focus', name, placeOf('control', [], 'focus')),
      )
    : [];
}
