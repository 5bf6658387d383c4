import { isInPlace } from '../../coverage/presence';
import { scopeOf } from '../../scope/scope';
import { placeOf } from '../../model/place';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editIn } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const controlStartedMidPeriod = defineRule({
  code: 'soc2.control.started-mid-period',
  severity: 'warning',
  on: ['control'],
  reportType: 2,
  title: 'A control that began within the period',
  basis: ['DC9'],
  documentation: {
    what: '`since` lies within the period, and no entry of `changes` names the control under `affects`.',
    why: 'The opinion covers the whole period, so readers have to be told what there was before. DC 9 is the place.',
    wrong: yaml`
      # period from 2026-01-01
      since: 2026-03-01`,
    right: yaml`
      # soc2.yaml
      changes:
        - {date: 2026-03-01, summary: Access reviews began, affects: [AC-01]}`,
  },
  *check(control, { view }): Iterable<Finding> {
    const { from, to } = scopeOf(view);
    const { since } = control.data;
    if (!since || !from || !to || since <= from || since > to || !isInPlace(view, control)) return;
    if ((view.manifest('changes') ?? []).some((each) => (each.affects ?? []).includes(control.id))) return;
    yield {
      ...valueRange(control, ['since']),
      message: `In place only since ${since}; the opinion covers the period from ${from}. Explain it as a change (DC 9).`,
      data: { since },
    };
  },
  fixes(finding, control, { view }) {
    const manifest = view.manifestEntity();
    const tree = manifest && view.file(manifest.file)?.tree;
    if (!manifest?.node || !tree) return [];
    const summary = quoteIfNeeded(`Control ${control.id} (${control.data.title ?? 'no title'}) began to operate`);
    const item = `{date: ${String(finding.data?.since)}, summary: ${summary}, affects: [${quoteIfNeeded(control.id)}]}`;
    return editIn(
      manifest.file,
      'Add an entry to changes',
      addItem(tree, manifest.node, 'changes', item, placeOf('manifest', [], 'changes')),
      { preferred: true },
    );
  },
});
