import { placeOf } from '../../model/place';
import { removePair, setValue, type TextEdit } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import type { MapNode } from '../../syntax/tree';
import { addDays, addMonths } from '../../model/dates';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { editHere } from '../support/fixes';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';

export const reportDateMismatch = defineRule({
  code: 'soc2.report.date-mismatch',
  severity: 'error',
  on: ['manifest'],
  title: 'Dates do not fit the report type',
  basis: ['DC9'],
  documentation: {
    what: 'A type 1 report has no `as_of` or has a `period`; a type 2 report has no `period` or has an `as_of`.',
    why: 'Every reader looks for the date or the period first, and controls, evidence and changes are judged against it.',
    wrong: 'report: {type: 1, period: {from: 2026-01-01, to: 2026-06-30}}',
    right: 'report: {type: 1, as_of: 2026-06-30}',
  },
  *check(manifest): Iterable<Finding> {
    const { report } = manifest.data;
    if (report?.type !== 1 && report?.type !== 2) return;
    const [need, other] = report.type === 1 ? (['as_of', 'period'] as const) : (['period', 'as_of'] as const);
    if (report[other] !== undefined) {
      yield {
        ...keyRange(manifest, ['report', other]),
        data: { need, other },
        message: `A type ${report.type} report needs \`${need}\`, not \`${other}\`.`,
      };
    } else if (report[need] === undefined && !isUnreadable(manifest, ['report', need], undefined)) {
      yield {
        ...keyRange(manifest, ['report', 'type']),
        data: { need },
        message: `A type ${report.type} report needs \`${need}\`; none is given.`,
      };
    }
  },
  fixes(finding, manifest, context) {
    const report = manifest.node && valueOf(manifest.node, 'report');
    const other = finding.data?.other;
    if (report?.kind !== 'map') return [];
    const { tree } = context.file;
    if (typeof other !== 'string') return insertDates(String(finding.data?.need), report, context);
    const { as_of: asOf, period } = manifest.data.report ?? {};
    const edits: TextEdit[] = [removePair(tree, report, other)].flat();
    if (other === 'period' && !asOf && period?.to) {
      return editHere(
        context,
        `Use the period's end as as_of: ${period.to}`,
        replacePair(report, 'period', 'as_of', period.to) ?? edits,
        { preferred: true },
      );
    }
    if (other === 'as_of' && !period && asOf) {
      const from = addDays(addMonths(asOf, -6), 1);
      return editHere(
        context,
        `Use as_of as the period's end: ${from} to ${asOf}`,
        replacePair(report, 'as_of', 'period', `{from: ${from}, to: ${asOf}}`) ?? edits,
        { preferred: true },
      );
    }
    return editHere(context, `Remove ${other}`, edits, { preferred: true });
  },
});

/** Placeholder value: today, or the six months that end today. */
function insertDates(need: string, report: MapNode, context: RuleContext): Fix[] {
  const { today } = context.view;
  if (!today) return [];
  const value = need === 'as_of' ? today : `{from: ${addDays(addMonths(today, -6), 1)}, to: ${today}}`;
  return editHere(
    context,
    `Insert ${need}: ${value}`,
    setValue(context.file.tree, report, need, value, placeOf('manifest', ['report'], need)),
  );
}

/** Replaces the text of the old pair, so that removing one key and inserting another is a single edit. */
function replacePair(map: MapNode, from: string, to: string, value: string): TextEdit[] | undefined {
  const pair = map.pairs.find((each) => each.key.text === from);
  return pair?.value ? [{ start: pair.key.start, end: pair.value.end, newText: `${to}: ${value}` }] : undefined;
}
