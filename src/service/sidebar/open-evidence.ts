import { evidenceCells } from '../../core/evidence/cells';
import type { OpenEvidence, OpenEvidenceParams } from '../../protocol/evidence';
import type { ActionContext } from '../actions/action';

/**
 * The open evidence of a control: intervals that have begun and have no record, and for populations the days that no
 * record covers, oldest first. Null when the control does not exist.
 */
export function openEvidence(context: ActionContext, { control: id }: OpenEvidenceParams): OpenEvidence | null {
  const view = context.programme.view();
  const control = view.get('control', id);
  if (!control) return null;
  const { today } = view;
  const intervals: OpenEvidence['intervals'] = [];
  for (const { from, to, state, gaps } of evidenceCells(view, control)) {
    if (state !== 'due' && state !== 'late' && state !== 'missing') continue;
    for (const gap of gaps ?? [{ from, to }]) {
      const isKnown = intervals.some((each) => each.from === gap.from && each.to === gap.to);
      if (!isKnown && (today === undefined || gap.from <= today)) intervals.push({ from: gap.from, to: gap.to, state });
    }
  }
  return { ...(today === undefined ? {} : { today }), intervals };
}
