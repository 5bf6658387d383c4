import { inScopeCriteria } from '../../scope/scope';
import { isInPlace } from '../../coverage/presence';
import { criterionById } from '../../criteria/catalogue';
import type { Entity } from '../../index/entity';
import { commaList } from '../../language/words';
import type { TextRange } from '../../syntax/tree';
import { defineRule, type Finding } from '../rule';
import { criterionPlace } from './place';
import { yaml } from '../../syntax/text-block';

const fewest = 3;

/** Series of criteria whose controls are nearly always manual. */
const doneByPeople = /^CC[1-5]$/;

export const criterionNoMix = defineRule({
  code: 'soc2.criterion.no-mix',
  severity: 'hint',
  on: ['manifest'],
  title: 'A series with one kind of control',
  basis: ['CC5.1'],
  documentation: {
    what:
      'Three or more controls in place support a series of criteria, and all are of one type (preventive, detective, ' +
      'corrective) or all are manual. Series CC1 to CC5, where people do nearly everything, are asked about their ' +
      'types only.',
    why:
      'CC5.1 looks for a mix: what keeps trouble out and what finds it, people and systems. A series without the ' +
      'other half has a blind side.',
    wrong: yaml`
      # all controls of CC7 are detective
      categories: [security]`,
    right: yaml`
      # controls/OP-09.yaml names CC7.2
      type: preventive`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const bySeries = new Map<string, { ids: string[]; controls: Map<string, Entity<'control'>> }>();
    for (const id of inScopeCriteria(view)) {
      const series = criterionById(id)!.series;
      const found = bySeries.get(series) ?? { ids: [], controls: new Map<string, Entity<'control'>>() };
      found.ids.push(id);
      for (const control of view.referrers('control', 'criterion', id))
        if (isInPlace(view, control)) found.controls.set(control.id, control);
      bySeries.set(series, found);
    }
    const byPlace = new Map<number, { place: TextRange; found: { series: string; kind: string; ids: string[] }[] }>();
    for (const [series, { ids, controls }] of bySeries) {
      if (controls.size < fewest) continue;
      const all = [...controls.values()].map((each) => each.data);
      const onlyType = oneOf(all.map((each) => each.type));
      const onlyManual = doneByPeople.test(series)
        ? undefined
        : oneOf(
            all.map((each) => each.nature),
            'manual',
          );
      const kind = onlyType ?? onlyManual;
      if (!kind) continue;
      const place = criterionPlace(manifest, ids[0]!);
      const here = byPlace.get(place.start) ?? { place, found: [] };
      here.found.push({ series, kind, ids });
      byPlace.set(place.start, here);
    }
    for (const { place, found } of byPlace.values())
      yield {
        ...place,
        data: { series: found.map((each) => each.series), ids: found.flatMap((each) => each.ids) },
        message: `${commaList(found.map(({ series, kind }, index) => `${index === 0 ? 'Every' : 'every'} ${series} control is ${kind}`))}; CC5.1 looks for a mix.`,
      };
  },
});

/** The value that all `values` share, if it equals `only` when given; otherwise undefined. */
function oneOf(values: readonly (string | undefined)[], only?: string): string | undefined {
  const [first] = values;
  return first !== undefined && (only === undefined || first === only) && values.every((each) => each === first)
    ? first
    : undefined;
}
