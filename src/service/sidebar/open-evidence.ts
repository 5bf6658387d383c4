import { evidenceCells } from '../../core/evidence/cells';
import { kindOfFile } from '../../core/templates/evidence';
import type { OpenEvidence, OpenEvidenceParams } from '../../protocol/evidence';
import type { ActionContext } from '../actions/action';

/** Kinds of evidence of which one record can show several intervals. */
const spanning: ReadonlySet<string | undefined> = new Set(['log', 'export', 'population', 'configuration']);

/**
 * The open evidence of a control: intervals that have begun and have no record, and for populations the days that no
 * record covers, oldest first. Null when the control does not exist.
 */
export function openEvidence(context: ActionContext, { control: id, file }: OpenEvidenceParams): OpenEvidence | null {
  const view = context.programme.view();
  const control = view.get('control', id);
  if (!control) return null;
  const { today } = view;
  const intervals: OpenEvidence['intervals'] = [];
  const kinds = view.referrers('evidence', 'control', id).map(({ data }) => data.kind);
  let together = [file === undefined ? undefined : kindOfFile(file), ...kinds].some((each) => spanning.has(each));
  for (const { from, to, state, gaps, need } of evidenceCells(view, control)) {
    together ||= need !== 'interval' && need !== 'dated-proof';
    if (state !== 'due' && state !== 'late' && state !== 'missing') continue;
    for (const gap of gaps ?? [{ from, to }]) {
      const isKnown = intervals.some((each) => each.from === gap.from && each.to === gap.to);
      if (!isKnown && (today === undefined || gap.from <= today)) intervals.push({ from: gap.from, to: gap.to, state });
    }
  }
  const sources = (control.data.evidence ?? []).flatMap((each) => each.source ?? []);
  return { ...(today === undefined ? {} : { today }), intervals, together, sources: [...new Set(sources)] };
}
