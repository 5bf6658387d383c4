import type { CellNeed } from '../../evidence/cells';
import { joined } from '../../evidence/gaps';
import { evidenceStatus, lacksPopulation, neverOperated, type LackingInterval } from '../../evidence/status';
import type { Interval } from '../../evidence/intervals';
import { isInPlace } from '../../coverage/presence';
import { newEvidence } from '../../templates/evidence';
import type { Entity } from '../../index/entity';
import { commaList } from '../../language/words';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { answersEach } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidencePeriodGap = defineRule({
  code: 'soc2.evidence.period-gap',
  severity: 'warning',
  on: ['control'],
  reportType: 2,
  title: 'Part of the period has no evidence',
  basis: ['BRIEF', 'PRACTICE'],
  documentation: {
    what:
      "An interval of the period (each week, month, quarter, by the control's frequency) is shown by no evidence " +
      'record, and its days of grace (`lint.grace_days`) are over; neighbouring intervals are joined, and all are said in one problem. A ' +
      'record shows an interval when at least half of the interval, or half of what the record covers, is common to ' +
      'both, and never days after it was collected. Automated controls need a configuration from within the period ' +
      'and a history of changes (a log over at least half of it, or the configuration at both ends). Controls ' +
      'without any record are reported by `soc2.evidence.missing`, per-event controls without any population by ' +
      '`soc2.evidence.population-missing`, and yearly ones that did not operate at all by ' +
      '`soc2.evidence.annual-outside`.',
    why: 'The opinion of a type 2 report covers the whole period. A quarter without proof is an exception in the making.',
    wrong: yaml`
      frequency: quarterly
      # and the only record covers 2026-01-01 to 2026-03-31 of a period that ends 2026-06-30`,
    right: yaml`
      # evidence/2026/q2-access-review.yaml
      covers: {from: 2026-04-01, to: 2026-06-30}`,
  },
  *check(control, { view }): Iterable<Finding> {
    if (!isInPlace(view, control)) return;
    const { records, unbegun } = evidenceStatus(view, control);
    if (records.length === 0 || lacksPopulation(view, control) || neverOperated(view, control)) return;
    const gaps = gapsByNeed(unbegun);
    if (gaps.length === 0) return;
    yield {
      ...valueRange(control, ['frequency']),
      data: { gaps: gaps.map(({ need, gap }) => ({ from: gap.from, to: gap.to, need })) },
      message: [...new Set(gaps.map((each) => each.need))]
        .map((need) =>
          messageOf(
            need,
            gaps.filter((each) => each.need === need).map((each) => each.gap),
          ),
        )
        .join(' '),
    };
  },
  fixes(finding, control, context) {
    const gaps = gapsIn(finding);
    return gaps.map((gap) => ({
      ...createRecord(gap, control, context),
      ...(gaps.length === 1 ? { preferred: true } : {}),
    }));
  },
  choices: {
    question: 'Choose the days that a new record covers',
    answers: (finding, control, context) =>
      answersEach(
        gapsIn(finding),
        (gap) => [createRecord(gap, control, context)],
        (gap) => messageOf(gap.need, [gap]),
      ),
  },
});

interface Gap extends Interval {
  need: CellNeed;
}

function gapsIn(finding: Finding): readonly Gap[] {
  return finding.data?.gaps as unknown as readonly Gap[];
}

function createRecord({ from, to, need }: Gap, control: Entity<'control'>, { view }: RuleContext): Fix {
  const kind = need === 'change-history' ? 'log' : undefined;
  const file = newEvidence(view, control, { from, to }, kind ? { kind } : {});
  return {
    title: `Create a ${kind ?? ''}${kind ? ' ' : ''}record for ${from} to ${to}`,
    create: [{ file: file.path, text: file.text, cursor: file.cursor }],
  };
}

/** Groups the intervals by what they lack, and joins consecutive ones. */
function gapsByNeed(missing: readonly LackingInterval[]): { need: CellNeed; gap: Interval }[] {
  const needs = [...new Set(missing.map((each) => each.need))];
  return needs.flatMap((need) => joined(missing.filter((each) => each.need === need)).map((gap) => ({ need, gap })));
}

const mostSpans = 6;

function messageOf(need: CellNeed, gaps: readonly Interval[]): string {
  const spans = gaps.map(({ from, to }) => (from === to ? from : `${from} to ${to}`));
  const days = commaList(
    spans.length > mostSpans
      ? [...spans.slice(0, mostSpans - 1), `${spans.length - mostSpans + 1} more spans of days`]
      : spans,
  );
  if (need === 'configuration')
    return `No record shows how this automated control was set up within ${days}: add one of kind \`configuration\`.`;
  if (need === 'change-history')
    return (
      `Nothing shows that this automated control stayed as it was set up from ${days}: add the log of its ` +
      'changes, or its configuration at both ends.'
    );
  return `Nothing covers ${days}; the control had to operate then too.`;
}
