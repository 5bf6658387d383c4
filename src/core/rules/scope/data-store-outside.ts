import { placeOf } from '../../model/place';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const dataStoreOutside = defineRule({
  code: 'soc2.data.store-outside',
  severity: 'error',
  on: ['manifest'],
  title: 'Data kept outside the boundary',
  basis: ['DC3', 'BRIEF'],
  documentation: {
    what: '`stored_in` of a data type names a component that is declared and not listed under `system.boundaries.in`.',
    why:
      "The store of the system's data is part of the system. A boundary that leaves it out leaves its controls out " +
      'of the opinion.',
    wrong: yaml`
      # archive is declared under infrastructure
      system:
        data:
          types: [{id: bookings, name: Bookings, class: secret, stored_in: [archive], retention: One year}]
        boundaries: {in: [aws-prod]}`,
    right: yaml`
      # aws-prod is declared under infrastructure
      system:
        data:
          types: [{id: bookings, name: Bookings, class: secret, stored_in: [aws-prod], retention: One year}]
        boundaries: {in: [aws-prod]}`,
  },
  *check(manifest): Iterable<Finding> {
    const { system } = manifest.data;
    const inside = new Set<string>(system?.boundaries?.in ?? []);
    if (isBlank(system?.boundaries?.in)) return;
    const declared = new Map(
      [...(system?.infrastructure ?? []), ...(system?.software ?? [])].map((each) => [each.id, each.name]),
    );
    for (const [index, type] of (system?.data?.types ?? []).entries()) {
      for (const [item, id] of (type.stored_in ?? []).entries()) {
        if (!declared.has(id) || inside.has(id) || inside.has(declared.get(id) ?? id)) continue;
        yield {
          ...valueRange(manifest, ['system', 'data', 'types', index, 'stored_in', item]),
          message: `\`${type.id ?? type.name}\` is kept in \`${id}\`, which is outside the boundary.`,
          data: { id },
        };
      }
    }
  },
  fixes(finding, manifest, context) {
    const boundaries = manifest.node && nodeAt(manifest.node, ['system', 'boundaries']);
    const id = String(finding.data?.id);
    return boundaries?.kind === 'map'
      ? editHere(
          context,
          `Move ${id} into the boundary`,
          addItem(
            context.file.tree,
            boundaries,
            'in',
            quoteIfNeeded(id),
            placeOf('manifest', ['system', 'boundaries'], 'in'),
          ),
          { preferred: true },
        )
      : [];
  },
});
