import { evidenceCells } from '../../core/evidence/cells';
import { recordsWith } from '../../core/index/same-id';
import type { OpenEvidence, OpenEvidenceParams } from '../../protocol/evidence';
import type { ActionContext } from '../actions/action';

/**
 * The open evidence of a control: intervals that have begun and have no record, and for populations the days that no
 * record covers, oldest first; of all controls with this id. Null when there is none.
 */
export function openEvidence(context: ActionContext, { control: id }: OpenEvidenceParams): OpenEvidence | null {
  const view = context.programme.view();
  const controls = recordsWith(view, 'control', id);
  if (controls.length === 0) return null;
  const { today } = view;
  const intervals: OpenEvidence['intervals'] = [];
  for (const { from, to, state, gaps } of controls.flatMap((each) => evidenceCells(view, each))) {
    if (state !== 'due' && state !== 'late' && state !== 'missing') continue;
    for (const gap of gaps ?? [{ from, to }]) {
      const isKnown = intervals.some((each) => each.from === gap.from && each.to === gap.to);
      if (!isKnown && (today === undefined || gap.from <= today)) intervals.push({ from: gap.from, to: gap.to, state });
    }
  }
  return { ...(today === undefined ? {} : { today }), intervals };
}
