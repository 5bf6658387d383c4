import { decideDisclosure } from '../../changes/decide-disclosure';
import { scopeOf } from '../../scope/scope';
import { disclosureQuestions, proposedDisclosure } from '../../records/disclosure';
import { defineRule, type Finding, type Fix } from '../rule';
import { changeFix } from '../support/fixes';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { concernsReport } from '../../coverage/incidents';
import { yaml } from '../../syntax/text-block';

export const incidentUndecided = defineRule({
  code: 'soc2.incident.undecided',
  severity: 'error',
  on: ['incident'],
  title: 'Nobody decided whether an incident is disclosed',
  basis: ['DC4'],
  documentation: {
    what: "An incident of the period (type 1: open at the report's date) has no `disclose`.",
    why:
      'DC 4 asks for incidents that came from failed controls or made the company miss a commitment. The choice is ' +
      "management's, and it has to be made.",
    wrong: yaml`
      id: INC-2026-03
      started: 2026-02-11`,
    right: yaml`
      id: INC-2026-03
      started: 2026-02-11
      disclose: false
      disclose_reason: Commitment kept and controls operated as designed`,
  },
  *check(incident, { view }): Iterable<Finding> {
    if (
      incident.data.disclose !== undefined ||
      isUnreadable(incident, ['disclose'], undefined) ||
      !concernsReport(scopeOf(view), incident.data)
    )
      return;
    yield {
      ...headRange(incident),
      message: `Nobody has decided whether \`${incident.id}\` must be disclosed (DC 4).`,
    };
  },
  /** The screening questions of DC 4, one entry each: any answer of yes means disclosure. */
  fixes(_finding, incident, context) {
    const answer = (title: string, yes: readonly string[]): Fix[] =>
      changeFix(title, decideDisclosure(context.view, incident, proposedDisclosure(yes)));
    return [
      ...answer('Do not disclose: every DC 4 question answered no', []),
      ...disclosureQuestions().flatMap((question) => answer(`Disclose, yes to: ${question}`, [question])),
    ];
  },
});
