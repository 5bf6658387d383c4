import { quoted } from '../../blanks/blanks';
import type { View } from '../../index/view';
import { placeOf } from '../../model/place';
import { addItem, quoteIfNeeded, removeItem } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const boundaryComponentUnused = defineRule({
  code: 'soc2.boundary.component-unused',
  severity: 'hint',
  on: ['manifest'],
  title: 'A component that nothing refers to',
  basis: ['BRIEF'],
  documentation: {
    what:
      'A component inside the boundary is named by no control and holds no data, while controls of this programme do ' +
      'name their components.',
    why:
      'What is inside the boundary is examined. A component without controls is either a gap or not part of the ' +
      'system.',
    wrong: yaml`
      # no control names wiki, and other controls name components
      system:
        software: [{id: wiki, name: Wiki, purpose: Notes, origin: third-party}]
        boundaries: {in: [wiki]}`,
    right: yaml`
      # controls/AC-01.yaml
      components: [wiki]`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    if (
      !view.derive('controls name components', (inner) =>
        inner.all('control').some((each) => (each.data.components ?? []).length > 0),
      )
    )
      return;
    const declared = new Set(
      [...(manifest.data.system?.infrastructure ?? []), ...(manifest.data.system?.software ?? [])].flatMap(
        (each) => each.id ?? [],
      ),
    );
    for (const [index, id] of (manifest.data.system?.boundaries?.in ?? []).entries()) {
      if (declared.has(id) && !isUsed(view, id))
        yield {
          ...valueRange(manifest, ['system', 'boundaries', 'in', index]),
          message: `Nothing refers to \`${id}\`. Is it really part of the system?`,
          data: { index, id },
        };
    }
  },
  fixes(finding, manifest, context) {
    const boundaries = manifest.node && nodeAt(manifest.node, ['system', 'boundaries']);
    const list = boundaries && nodeAt(boundaries, ['in']);
    const id = String(finding.data?.id);
    if (boundaries?.kind !== 'map' || list?.kind !== 'seq' || list.items.length < 2) return [];
    const { system } = manifest.data;
    const name =
      [...(system?.infrastructure ?? []), ...(system?.software ?? [])].find((each) => each.id === id)?.name ?? id;
    const { tree } = context.file;
    const out = addItem(
      tree,
      boundaries,
      'out',
      `{name: ${quoteIfNeeded(name)}, reason: ${quoted.outsideReason}}`,
      placeOf('manifest', ['system', 'boundaries'], 'out'),
    );
    return editHere(context, `Move ${id} out of the boundary`, [
      removeItem(tree, list, Number(finding.data?.index)),
      out,
    ]);
  },
});

function isUsed(view: View, id: string): boolean {
  return view
    .references('component', id)
    .some((each) => !(each.entity.kind === 'manifest' && each.path[1] === 'boundaries'));
}
