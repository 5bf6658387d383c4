import { criterionById, type Criterion } from '../../criteria/catalogue';
import { termsOf } from '../../suggest/terms';
import { replaceScalar } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { statementOf } from '../support/statement';
import { yaml } from '../../syntax/text-block';

/** Share of the statement's words that must occur in the criterion for a finding. */
const share = 0.7;
const fewestTerms = 5;

export const controlRestatesCriterion = defineRule({
  code: 'soc2.control.restates-criterion',
  severity: 'hint',
  on: ['control'],
  title: 'A statement that repeats its criterion',
  basis: ['PRACTICE'],
  documentation: {
    what:
      `At least ${share * 100} per cent of the words of the statement are words of our title and summary ` +
      'of a criterion that the control names.',
    why:
      'The criterion says what has to be reached. A control says what this company does about it; repeating the goal ' +
      'gives the examiner nothing to test.',
    wrong: yaml`
      statement: The entity restricts logical access to information assets to protect them from security events.
      criteria: [CC6.1]`,
    right: yaml`
      statement: Okta asks for a second factor at each sign-in to production and logs the attempt.
      criteria: [CC6.1]`,
  },
  *check(control, { file }): Iterable<Finding> {
    if (!statementOf(control, file)) return;
    const statement = (control.data.statement ?? '').slice(0, 3000);
    const lower = statement.toLowerCase();
    let terms: string[] | undefined;
    for (const id of new Set(control.data.criteria ?? [])) {
      const criterion = criterionById(id);
      if (!criterion) continue;
      const own = termsOfCriterion(criterion);
      if (!mayShare(own, lower)) continue;
      terms ??= [...new Set(termsOf(statement))];
      if (terms.length < fewestTerms) return;
      if (terms.filter((term) => own.has(term)).length < share * terms.length) continue;
      yield {
        ...valueRange(control, ['statement']),
        message: `This repeats what ${id} asks for instead of what the company does.`,
        data: { id },
      };
      return;
    }
  },
  fixes(finding, control, context) {
    const node = control.node && valueOf(control.node, 'statement');
    const activities = criterionById(String(finding.data?.id))?.activities ?? [];
    return node?.kind === 'scalar'
      ? activities
          .slice(0, 3)
          .flatMap((each) =>
            editHere(context, `Begin from what others do: ${each}`, replaceScalar(context.file.tree, node, each)),
          )
      : [];
  },
});

/** Cheap check before the exact one: most statements share only a word or two with their criterion. */
function mayShare(terms: ReadonlySet<string>, lower: string): boolean {
  let found = 0;
  for (const term of terms) if (lower.includes(term) && (found += 1) >= share * fewestTerms) return true;
  return false;
}

const known = new Map<string, ReadonlySet<string>>();

/** Cached for the life of the process, because the catalogue does not change. */
function termsOfCriterion({ id, title, summary }: Criterion): ReadonlySet<string> {
  let terms = known.get(id);
  if (!terms) known.set(id, (terms = new Set(termsOf(`${title} ${summary}`))));
  return terms;
}
