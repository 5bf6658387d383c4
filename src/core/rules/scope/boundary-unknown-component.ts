import { quoted } from '../../blanks/blanks';
import type { Path } from '../../syntax/tree';
import { placeOf } from '../../model/place';
import { addItem, insertPair, replaceScalar, quoteIfNeeded } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { editHere, editIn } from '../support/fixes';
import { nearest } from '../../model/nearest';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const boundaryUnknownComponent = defineRule({
  code: 'soc2.boundary.unknown-component',
  severity: 'error',
  on: ['manifest', 'control'],
  title: 'Unknown component',
  basis: ['DC3'],
  documentation: {
    what:
      'The id of a component is used that is declared neither under `system.infrastructure` nor under ' +
      '`system.software`.',
    why:
      'A tool that a control relies on has to appear among the components of the system; auditors compare the two ' +
      'lists.',
    wrong: yaml`
      # controls/AC-05.yaml, with a manifest that declares okta
      components: [octa]`,
    right: 'components: [okta]',
  },
  *check(entity, { view, file }): Iterable<Finding> {
    for (const reference of file.references) {
      if (reference.entity !== entity || reference.kind !== 'component') continue;
      if (isFreeText(reference.path, reference.id) || view.declarations('component', reference.id).length > 0) continue;
      yield {
        ...valueRange(entity, reference.path),
        data: { id: reference.id, path: [...reference.path] },
        message: `\`${reference.id}\` is not declared under infrastructure or software.`,
      };
    }
  },
  fixes(finding, entity, context) {
    const id = String(finding.data?.id);
    const node = entity.node && nodeAt(entity.node, finding.data?.path as Path);
    const replacements =
      node?.kind === 'scalar'
        ? nearest(id, context.view.ids('component'), 3).flatMap((each, index) =>
            editHere(context, `Replace by ${each}`, replaceScalar(context.file.tree, node, each), {
              preferred: index === 0,
            }),
          )
        : [];
    return [...replacements, ...declare(id, context)];
  },
});

function declare(id: string, context: RuleContext): Fix[] {
  const manifest = context.view.manifestEntity();
  const tree = manifest && context.view.file(manifest.file)?.tree;
  const system = manifest?.node && nodeAt(manifest.node, ['system']);
  if (!manifest || !tree || system?.kind !== 'map') return [];
  const item = `{id: ${quoteIfNeeded(id)}, name: ${quoteIfNeeded(id)}, purpose: ${quoted.componentPurpose}}`;
  const edit = nodeAt(system, ['software'])
    ? addItem(tree, system, 'software', item)
    : insertPair(tree, system, 'software', `\n  - ${item}`, placeOf('manifest', ['system'], 'software'));
  return editIn(manifest.file, `Declare ${id} under software`, edit);
}

/** A text in the form of an id. */
const idLike = /^[A-Za-z][A-Za-z0-9._-]*$/;

/** Whether an entry of the boundary is a name in words; the rule looks up only entries that look like ids. */
function isFreeText(path: Path, text: string): boolean {
  return path[1] === 'boundaries' && !idLike.test(text);
}
