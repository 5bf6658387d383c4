import { coveredBy } from '../../evidence/covers';
import { operatingSpan, type Interval } from '../../evidence/intervals';
import { scopeOf } from '../../scope/scope';
import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import { daysBetween } from '../../model/dates';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidenceSampleUneven = defineRule({
  code: 'soc2.evidence.sample-uneven',
  severity: 'information',
  on: ['evidence'],
  reportType: 2,
  title: 'Samples from one end of the period',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'All records of kind `sample` about a control together reach over less than half of the time in which it ' +
      'operated in the period. Said once for each control, at its first sample, when the period is over. Where a ' +
      'population says that there were fewer than ten events, they fall where they fall and nothing is said.',
    why:
      'The opinion is about the whole period, so samples are spread over it; items of a single month say little ' +
      'about the others.',
    wrong: yaml`
      # period 2026-01-01 to 2026-06-30
      kind: sample
      covers: {from: 2026-01-05, to: 2026-02-10}`,
    right: yaml`
      # period 2026-01-01 to 2026-06-30
      kind: sample
      covers: {from: 2026-01-05, to: 2026-06-12}`,
  },
  *check(evidence, { view }): Iterable<Finding> {
    if (evidence.data.kind !== 'sample') return;
    const scope = scopeOf(view);
    if (!scope.to || (view.today ?? scope.to) < scope.to) return;
    for (const id of new Set(evidence.data.controls ?? [])) {
      const control = view.get('control', id);
      const span = control && operatingSpan(scope, control.data);
      const samples = samplesOf(view, id);
      if (!span || samples[0]?.id !== evidence.id || hadFewEvents(view, id)) continue;
      const reach = reachOf(samples, span);
      if (!reach || daysBetween(reach.from, reach.to) + 1 >= (daysBetween(span.from, span.to) + 1) / 2) continue;
      yield {
        ...valueRange(evidence, [evidence.data.covers === undefined ? 'kind' : 'covers']),
        message: `Samples of \`${id}\` come from ${reach.from} to ${reach.to} only.`,
      };
    }
  },
});

const few = 10;

function hadFewEvents(view: View, control: string): boolean {
  return view
    .referrers('evidence', 'control', control)
    .some((each) => each.data.kind === 'population' && (each.data.population?.count ?? few) < few);
}

function samplesOf(view: View, control: string): readonly Entity<'evidence'>[] {
  return view.referrers('evidence', 'control', control).filter((each) => each.data.kind === 'sample');
}

/** The first and the last day within the span that the samples cover. */
function reachOf(samples: readonly Entity<'evidence'>[], span: Interval): Interval | undefined {
  const inside = samples
    .flatMap((each) => coveredBy(each) ?? [])
    .filter((each) => each.from <= span.to && span.from <= each.to);
  if (inside.length === 0) return undefined;
  const first = inside.map((each) => each.from).sort()[0]!;
  const last = inside
    .map((each) => each.to)
    .sort()
    .pop()!;
  return { from: first < span.from ? span.from : first, to: last > span.to ? span.to : last };
}
