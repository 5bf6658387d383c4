import { createControl } from '../../changes/create-control';
import { mapControl } from '../../changes/map-control';
import { blanks } from '../../blanks/blanks';
import { declareNotRelevant } from '../../changes/not-relevant';
import { fittingControls } from '../../coverage/unmapped-controls';
import type { Fix, Rule, RuleContext } from '../rule';
import { answersEach, changeFix } from '../support/fixes';
import { criteriaOf, fewCriteria } from './by-series';
import { criterionById } from '../../criteria/catalogue';

const mostControls = 3;

/** Controls that are offered for each of several criteria. */
const controlsOfEach = 1;

/** A fix that creates a control file for a criterion that no control addresses. */
export function createControlFix(criterion: string, { view }: RuleContext): Fix {
  const { path, text, cursor } = createControl(view, criterion);
  return { title: `Create a control for ${criterion}`, create: [{ file: path, text, cursor }] };
}

/** Fixes that map the existing controls whose words fit the criterion best. */
export function mapExistingFixes(criterion: string, { view }: RuleContext, most = mostControls): Fix[] {
  return fittingControls(view, criterion)
    .slice(0, most)
    .flatMap((control) =>
      changeFix(
        `Map ${control.id} (${control.data.title ?? 'no title'}) to ${criterion}`,
        mapControl(view, control, criterion),
      ),
    );
}

/** A fix that adds an entry under `not_relevant`; a person has to write its reason. */
export function notRelevantFix(criterion: string, { view }: RuleContext): Fix[] {
  return changeFix(
    `Record ${criterion} as not relevant (DC 8)`,
    declareNotRelevant(view, criterion, blanks.notRelevantReason),
  );
}

/** Fixes of one criterion: at most `most` of them map a control that exists. */
type FixesOfCriterion = (criterion: string, context: RuleContext, most?: number) => Iterable<Fix>;

/**
 * The fixes and the answers of a finding about the criteria in `data.ids`. With several criteria, the fixes offer the
 * likeliest control for each, and the answers are a list of all.
 */
export function fixesOfCriteria(of: FixesOfCriterion): Pick<Rule<'manifest'>, 'fixes' | 'choices'> {
  return {
    *fixes(finding, _manifest, context) {
      const ids = criteriaOf(finding);
      for (const id of ids) yield* of(id, context, ids.length > 1 ? controlsOfEach : mostControls);
    },
    choices: {
      question: (finding) => `Choose what addresses ${fewCriteria(criteriaOf(finding))}`,
      answers: (finding, _manifest, context) =>
        answersEach(
          criteriaOf(finding),
          (id) => of(id, context),
          (id) => criterionById(id)?.title ?? id,
        ),
    },
  };
}
