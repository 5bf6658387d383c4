import type { Entity } from '../../index/entity';
import type { Path } from '../../syntax/tree';
import { placeOf } from '../../model/place';
import { matchesIn } from '../../language/prose';
import { proseOf } from '../../language/texts';
import { addItem, removeItem, quoteIfNeeded } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { editHere } from '../support/fixes';
import { yaml } from '../../syntax/text-block';

/** Characters with a meaning in regular expressions. */
const regexSigns = /[.*+?^${}()|[\]\\]/g;

export const boundaryOutsideReference = defineRule({
  code: 'soc2.boundary.outside-reference',
  severity: 'warning',
  on: ['control', 'policy'],
  title: 'A reference to something outside the boundary',
  basis: ['DC3', 'BRIEF'],
  documentation: {
    what: 'A control (in `components` or in its statement) or a policy names an entry of `system.boundaries.out`.',
    why:
      'The report covers the system inside its boundary. A control over something outside supports none of its ' +
      'commitments.',
    wrong: yaml`
      # boundaries.out: [{name: Corporate website, reason: ...}]
      statement: Each month the Platform Lead scans the Corporate website.`,
    right: 'statement: Each month the Platform Lead scans the production application.',
  },
  *check(entity, context): Iterable<Finding> {
    const names = outsideNames(context);
    if (names.length === 0 || (entity.data as Entity<'control'>['data']).scope === 'soc1') return;
    for (const [index, id] of ((entity.data as Entity<'control'>['data']).components ?? []).entries()) {
      const node = entity.node && (nodeAt(entity.node, ['components', index]) ?? nodeAt(entity.node, ['components']));
      const name = names.find((each) => each.toLowerCase() === id.toLowerCase());
      if (node && name) yield finding(name, node.start, node.end, ['components', index]);
    }
    for (const name of names) {
      const pattern = new RegExp(
        `(?<![\\w-])${name.replace(regexSigns, '\\$&').replace(/\s+/g, '\\s+')}(?![\\w-])`,
        'gi',
      );
      const match = proseOf(entity, context.file).flatMap((prose) => [...matchesIn(prose, pattern)])[0];
      if (match) yield finding(name, match.start, match.end);
    }
  },
  fixes(found, entity, context) {
    const path = found.data?.path as Path | undefined;
    const list = path && entity.node ? nodeAt(entity.node, path.slice(0, -1)) : undefined;
    const remove =
      list?.kind === 'seq'
        ? editHere(context, 'Remove the reference', removeItem(context.file.tree, list, Number(path![1])), {
            preferred: true,
          })
        : [];
    return [...moveInside(String(found.data?.name), context), ...remove];
  },
});

/** Names of at least four letters, because shorter ones match too much unrelated prose. */
function outsideNames({ view }: RuleContext): string[] {
  return view.derive('names outside the boundary', (inner) =>
    (inner.manifest('system')?.boundaries?.out ?? [])
      .flatMap((each) => each.name ?? [])
      .filter((name) => name.length >= 4),
  );
}

function finding(name: string, start: number, end: number, path?: Path): Finding {
  return {
    start,
    end,
    data: { name, ...(path ? { path: [...path] } : {}) },
    message: `\`${name}\` is outside the boundary, so this does not support the examined system.`,
  };
}

function moveInside(name: string, { view }: RuleContext): Fix[] {
  const manifest = view.manifestEntity();
  const tree = manifest && view.file(manifest.file)?.tree;
  const boundaries = manifest?.node && nodeAt(manifest.node, ['system', 'boundaries']);
  const out = boundaries?.kind === 'map' ? nodeAt(boundaries, ['out']) : undefined;
  const index = (manifest?.data.system?.boundaries?.out ?? []).findIndex((each) => each.name === name);
  if (!manifest || !tree || boundaries?.kind !== 'map' || out?.kind !== 'seq' || index < 0) return [];
  const edits = [
    removeItem(tree, out, index),
    addItem(tree, boundaries, 'in', quoteIfNeeded(name), placeOf('manifest', ['system', 'boundaries'], 'in')),
  ].flat();
  return [{ title: `Move ${name} into the boundary`, edits: [{ file: manifest.file, edits }] }];
}
