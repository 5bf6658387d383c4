import { criterionCoverage } from '../../coverage/criterion';
import { presenceOf } from '../../coverage/presence';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { createControlFix } from '../criteria/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const controlRetiredStillMapped = defineRule({
  code: 'soc2.control.retired-still-mapped',
  severity: 'warning',
  on: ['control'],
  title: 'A control that ended without a successor',
  basis: ['DC9'],
  documentation: {
    what:
      'A control is retired, or ended before the end of what is examined, and a criterion that it names has nothing ' +
      'else.',
    why:
      'The day on which a control ends is the day from which its criteria stand alone, and examiners look for what ' +
      'came after it.',
    wrong: yaml`
      # no other control names CC6.2
      criteria: [CC6.2]
      status: retired
      until: 2026-02-28`,
    right: yaml`
      # AC-09 names CC6.2 too
      criteria: [CC6.2]
      status: retired
      until: 2026-02-28`,
  },
  *check(control, { view }): Iterable<Finding> {
    if (presenceOf(view, control) !== 'retired') return;
    const alone = [...new Set(control.data.criteria ?? [])].filter((id) =>
      ['gap', 'policy-only'].includes(criterionCoverage(view, id).state),
    );
    if (alone.length === 0) return;
    const { until } = control.data;
    yield {
      ...valueRange(control, [until ? 'until' : 'status']),
      message: `\`${control.id}\` ended${until ? ` ${until}` : ''} and nothing replaces it for ${commaList(alone)}.`,
      data: { alone },
    };
  },
  fixes(finding, _control, context) {
    const [first] = finding.data?.alone as string[];
    return first === undefined ? [] : [createControlFix(first, context)];
  },
});
