import { writtenOf, type RandomProgramme } from '../../../support/random-programme';
import { criteriaNamed, inTime, isComplementary, methodOf, type Facts } from './facts';
import type { Placed, SectionName } from './printed';

/** What a section that can be empty says: a list of things, that there are none, or that nobody has said so. */
type Says = 'list' | 'none' | 'nobody said';

/** Sections that state "none" although no file says so, or say something else than the files. */
export function noneProblems(programme: RandomProgramme, placed: readonly Placed[], facts: Facts): string[] {
  const { manifest, time } = facts;
  const state = (list: readonly unknown[] | undefined, printed: boolean): Says =>
    list?.length === 0 ? 'none' : printed ? 'list' : 'nobody said';
  const told = writtenOf(programme, 'incident').filter(
    ({ data }) => data.disclose === true && inTime(time, data.started ?? data.detected, data.resolved ?? '9999'),
  );
  // At a date (type 1), an incident that was over by then may be told or not.
  const doubtful = time.asOf !== undefined && told.every(({ data }) => (data.resolved ?? '9999') <= time.asOf!);
  const vendors = facts.vendors.map((each) => each.data);
  const expected: [SectionName, Says | undefined][] = [
    [
      'cuecs',
      state(
        manifest.cuecs,
        (manifest.cuecs ?? []).some((each) => isComplementary(facts, each)),
      ),
    ],
    [
      'not-relevant',
      state(
        manifest.not_relevant,
        (manifest.not_relevant ?? []).some(
          (each) => each.reason && facts.inScope.includes(criteriaNamed([each.criterion ?? ''])[0] ?? ''),
        ),
      ),
    ],
    [
      'incidents',
      told.length > 0 && doubtful
        ? undefined
        : told.length > 0
          ? 'list'
          : manifest.no_incidents
            ? 'none'
            : 'nobody said',
    ],
    [
      'subservice',
      vendors.some(methodOf)
        ? 'list'
        : vendors.length > 0 && writtenOf(programme, 'vendor').every((each) => each.data.subservice?.method === 'none')
          ? 'none'
          : 'nobody said',
    ],
    [
      'changes',
      time.type !== 2
        ? undefined
        : state(
            manifest.changes,
            (manifest.changes ?? []).some((each) => inTime(time, each.date, each.date)),
          ),
    ],
  ];
  return expected.flatMap(([section, says]) => {
    const said = saysOf(placed, section);
    return says === undefined || said === says ? [] : [`${section} says ${said}, not ${says}`];
  });
}

function saysOf(placed: readonly Placed[], section: SectionName): Says | undefined {
  const own = placed
    .filter((each) => each.section === section && !each.block.sources.some(({ kind }) => kind === 'narrative'))
    .map((each) => each.block);
  const responsibilities = own.findIndex(
    (each, index) => index > 0 && each.type === 'heading' && /responsibilities/i.test(each.text),
  );
  const blocks = responsibilities < 0 ? own : own.slice(0, responsibilities);
  if (blocks.length === 0) return undefined;
  if (blocks.some((each) => each.type === 'table')) return 'list';
  return blocks.some((each) => each.type === 'paragraph') ? 'none' : 'nobody said';
}
