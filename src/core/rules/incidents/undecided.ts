import { descriptionCriteria } from '../../criteria/catalogue';
import { scopeOf } from '../../coverage/scope';
import { placeOf } from '../../model/place';
import { quoteIfNeeded, setValue, type TextEdit } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { concernsReport } from '../../coverage/incidents';

export const incidentUndecided = defineRule({
  code: 'soc2.incident.undecided',
  severity: 'error',
  on: ['incident'],
  title: 'Nobody decided whether an incident is disclosed',
  basis: ['DC4'],
  documentation: {
    what: 'An incident of the period (type 1: open at the report\'s date) has no `disclose`.',
    why: 'DC 4 asks for incidents that came from failed controls or made the company miss a commitment. The choice is management\'s, and it has to be made.',
    wrong: 'id: INC-2026-03\nstarted: 2026-02-11',
    right: 'id: INC-2026-03\nstarted: 2026-02-11\ndisclose: false\ndisclose_reason: Commitment kept and controls operated as designed',
  },
  *check(incident, { view }): Iterable<Finding> {
    if (incident.data.disclose !== undefined || isUnreadable(incident, ['disclose'], undefined) || !concernsReport(scopeOf(view), incident.data)) return;
    yield { ...headRange(incident), message: `Decide whether \`${incident.id}\` must be disclosed (DC 4).` };
  },
  /** The screening questions of DC 4, each answered by one entry: any yes means disclosure. */
  fixes(_finding, incident, context) {
    const questions = descriptionCriteria.find((each) => each.id === 'DC4')?.disclosure_questions ?? [];
    const answer = (title: string, disclose: boolean, reason: string): ReturnType<typeof editHere> => {
      if (!incident.node) return [];
      const edits: TextEdit[] = [
        setValue(context.file.tree, incident.node, 'disclose', String(disclose), placeOf('incident', [], 'disclose')),
        setValue(context.file.tree, incident.node, 'disclose_reason', quoteIfNeeded(reason), placeOf('incident', [], 'disclose_reason')),
      ];
      return editHere(context, title, edits);
    };
    return [
      ...answer('Do not disclose: every DC 4 question answered no', false, 'Every screening question of DC 4 was answered no'),
      ...questions.flatMap((question) => answer(`Disclose, yes to: ${question}`, true, `Yes to: ${question}`)),
    ];
  },
});
