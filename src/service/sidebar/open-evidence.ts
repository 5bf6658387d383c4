import { evidenceCells } from '../../core/evidence/cells';
import type { OpenEvidence, OpenEvidenceParams } from '../../protocol/evidence';
import type { ActionContext } from '../actions/action';

/** What evidence of a control is open: intervals that have begun and that nothing shows, of populations the days that none covers, oldest first. Null where there is no such control. */
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
