import type { Block } from '../../../../src/core/description/block';
import type { Facts } from './facts';
import { markersIn } from './expectations';
import { inline, textOf } from './printed';

/** What stands under one criterion: controls in full and by reference, and everything else in words. */
export interface UnderCriterion {
  full: Map<string, string>;
  referred: Map<string, string>;
  /** Ids of controls that stand there more than once. */
  twice: string[];
  others: string;
}

const criterionId = /^(?:CC|PI|A|C|P)\d\.\d{1,2}$/;

/** Tables of controls by criterion, as section 6 and Section IV have them. */
export function byCriterion(blocks: readonly Block[]): Map<string, UnderCriterion> {
  const found = new Map<string, UnderCriterion>();
  let current: UnderCriterion | undefined;
  for (const block of blocks) {
    if (block.type === 'heading') {
      const id = criterionId.test(block.number ?? '') ? block.number! : undefined;
      current = id ? { full: new Map(), referred: new Map(), twice: [], others: '' } : undefined;
      if (id) found.set(id, current!);
    } else if (current && block.type === 'table') {
      for (const row of block.rows)
        add(
          current,
          row.cells.map((cell) => inline(cell)),
          row.cells[1]?.find((each) => each.href)?.text,
        );
    } else if (current) {
      current.others += `${textOf(block)}\n`;
    }
  }
  return found;
}

/** A row with a link refers to the place where its control is written out. */
function add(under: UnderCriterion, cells: readonly string[], link: string | undefined): void {
  const id = cells[0] ?? '';
  if (under.full.has(id) || under.referred.has(id)) under.twice.push(id);
  if (link !== undefined) under.referred.set(id, link);
  else under.full.set(id, cells[1] ?? '');
}

/** Every control stands in full under the first of its criteria, by reference to that one under the others, and nowhere else. */
export function controlProblems(blocks: readonly Block[], facts: Facts): string[] {
  const found = byCriterion(blocks);
  const wrong: string[] = [];
  for (const [criterion, { full, referred, twice, others }] of found) {
    wrong.push(...twice.map((id) => `${id} twice under ${criterion}`));
    for (const control of facts.controls) {
      const here = control.criteria.includes(criterion);
      const home = control.criteria[0]!;
      const statement = markersIn(control.data.statement)[0];
      if (full.has(control.id) !== (home === criterion))
        wrong.push(
          `${control.id} is ${full.has(control.id) ? '' : 'not '}written in full under ${criterion}; its home is ${home}`,
        );
      if (full.has(control.id) && statement && !full.get(control.id)!.includes(statement))
        wrong.push(`${control.id} stands under ${criterion} without its statement`);
      if (referred.has(control.id) !== (here && home !== criterion))
        wrong.push(
          `${control.id} is ${referred.has(control.id) ? '' : 'not '}referred to under ${criterion}; its home is ${home}`,
        );
      if (referred.has(control.id) && referred.get(control.id) !== home)
        wrong.push(`${control.id} under ${criterion} refers to ${referred.get(control.id)}, not to ${home}`);
      if (statement && others.includes(statement))
        wrong.push(`the statement of ${control.id} stands outside the table of ${criterion}`);
    }
  }
  const missing = facts.relevant.filter((each) => !found.has(each));
  return [
    ...wrong,
    ...missing.map((each) => `${each} is relevant and has no heading`),
    ...[...found.keys()]
      .filter((each) => !facts.inScope.includes(each))
      .map((each) => `${each} is out of scope and has a heading`),
  ];
}

const aspects: Readonly<Record<string, string>> = {
  'Control environment': 'CC1',
  'Information and communication': 'CC2',
  'Risk assessment': 'CC3',
  Monitoring: 'CC4',
  'Control activities': 'CC5',
};

/** Section 4 names each control below the series of its criteria, once. */
export function environmentProblems(blocks: readonly Block[], facts: Facts): string[] {
  const named = new Map<string, string[]>();
  let series: string | undefined;
  for (const block of blocks) {
    if (block.type === 'heading')
      series =
        aspects[block.text] ??
        (block.level <= 2 && !block.sources.some((each) => each.kind === 'narrative') ? undefined : series);
    else if (series && block.type !== 'missing')
      named.set(series, [
        ...(named.get(series) ?? []),
        ...facts.controls.flatMap(({ id }) => Array.from(textOf(block).split(id).slice(1), () => id)),
      ]);
  }
  return Object.values(aspects).flatMap((each) => {
    const expected = facts.controls
      .filter(({ criteria }) => criteria.some((id) => id.startsWith(`${each}.`)))
      .map(({ id }) => id)
      .sort();
    const actual = (named.get(each) ?? []).sort();
    return expected.join() === actual.join()
      ? []
      : [`${each} names ${actual.join(' ') || 'nothing'}, not ${expected.join(' ') || 'nothing'}`];
  });
}
