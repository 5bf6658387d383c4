import { evidenceCells } from '../../core/evidence/cells';
import { kindOfFile } from '../../core/templates/evidence';
import { recordsWith } from '../../core/index/same-id';
import type { OpenEvidence, OpenEvidenceParams } from '../../protocol/evidence';
import type { ActionContext } from '../actions/action';

/** Kinds of evidence of which one record can show several intervals. */
const spanning: ReadonlySet<string | undefined> = new Set(['log', 'export', 'population', 'configuration']);

/**
 * The open evidence of a control: intervals that have begun and have no record, and for populations the days that no
 * record covers, oldest first; of all controls with this id. Null when there is none.
 */
export function openEvidence(context: ActionContext, { control: id, file }: OpenEvidenceParams): OpenEvidence | null {
  const view = context.programme.view();
  const controls = recordsWith(view, 'control', id);
  if (controls.length === 0) return null;
  const { today } = view;
  const intervals: OpenEvidence['intervals'] = [];
  const kinds = view.referrers('evidence', 'control', id).map(({ data }) => data.kind);
  let together = [file === undefined ? undefined : kindOfFile(file), ...kinds].some((each) => spanning.has(each));
  for (const { from, to, state, gaps, need } of controls.flatMap((each) => evidenceCells(view, each))) {
    together ||= need !== 'interval' && need !== 'dated-proof';
    if (state !== 'due' && state !== 'late' && state !== 'missing') continue;
    for (const gap of gaps ?? [{ from, to }]) {
      const isKnown = intervals.some((each) => each.from === gap.from && each.to === gap.to);
      if (!isKnown && (today === undefined || gap.from <= today)) intervals.push({ from: gap.from, to: gap.to, state });
    }
  }
  const sources = controls.flatMap(({ data }) => data.evidence ?? []).flatMap((each) => each.source ?? []);
  return { ...(today === undefined ? {} : { today }), intervals, together, sources: [...new Set(sources)] };
}
