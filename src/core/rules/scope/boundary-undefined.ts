import { placeOf } from '../../model/place';
import { insertPair, setValue, quoteIfNeeded } from '../../syntax/edit';
import { nodeAt, valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const boundaryUndefined = defineRule({
  code: 'soc2.boundary.undefined',
  severity: 'error',
  on: ['manifest'],
  title: 'The system boundary is not drawn',
  basis: ['DC3', 'BRIEF'],
  documentation: {
    what: '`system.boundaries.in` is absent or empty.',
    why:
      'The opinion covers the system inside its boundary and nothing else. Without the line nobody can tell what was ' +
      'examined.',
    wrong: yaml`
      system:
        name: Larkspur Scheduling`,
    right: yaml`
      system:
        name: Larkspur Scheduling
        boundaries:
          in: [aws-prod, app]`,
  },
  *check(manifest): Iterable<Finding> {
    const { system } = manifest.data;
    if (
      system === undefined ||
      !isBlank(system.boundaries?.in) ||
      isUnreadable(manifest, ['system', 'boundaries', 'in'], system.boundaries?.in)
    )
      return;
    yield {
      ...keyRange(manifest, ['system', 'boundaries', 'in']),
      message: 'The system boundary is not drawn: list what is inside.',
    };
  },
  fixes(_finding, manifest, context) {
    const system = manifest.node && valueOf(manifest.node, 'system');
    const { infrastructure, software } = manifest.data.system ?? {};
    const ids = [...(infrastructure ?? []), ...(software ?? [])].flatMap((each) => each.id ?? []);
    if (system?.kind !== 'map' || ids.length === 0) return [];
    const { tree } = context.file;
    const list = `[${ids.map(quoteIfNeeded).join(', ')}]`;
    const boundaries = nodeAt(system, ['boundaries']);
    const edit =
      boundaries?.kind === 'map'
        ? setValue(tree, boundaries, 'in', list, placeOf('manifest', ['system', 'boundaries'], 'in'))
        : boundaries
          ? setValue(tree, system, 'boundaries', `{in: ${list}}`)
          : insertPair(tree, system, 'boundaries', `\n  in: ${list}`, placeOf('manifest', ['system'], 'boundaries'));
    return editHere(context, 'Fill from infrastructure and software', edit, { preferred: true });
  },
});
