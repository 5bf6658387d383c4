import { createControl } from '../../changes/create-control';
import { mapControl } from '../../changes/map-control';
import { blanks } from '../../blanks/blanks';
import { declareNotRelevant } from '../../changes/not-relevant';
import { fittingControls } from '../../suggest/unmapped-controls';
import type { Fix, RuleContext } from '../rule';
import { changeFix } from '../support/fixes';

const mostControls = 3;

/** A fix that creates a control file for a criterion that no control addresses. */
export function createControlFix(criterion: string, { view }: RuleContext): Fix {
  const { path, text, cursor } = createControl(view, criterion);
  return { title: `Create a control for ${criterion}`, create: [{ file: path, text, cursor }] };
}

/** Fixes that map the existing controls whose words fit the criterion best. */
export function mapExistingFixes(criterion: string, { view }: RuleContext): Fix[] {
  return fittingControls(view, criterion)
    .slice(0, mostControls)
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
