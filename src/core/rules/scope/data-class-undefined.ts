import { quoted } from '../../blanks/blanks';
import { placeOf } from '../../model/place';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { capitalise } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { replaceByNearest, unknownReferences } from '../support/unknown-references';
import { yaml } from '../../syntax/text-block';

/** A name that YAML takes as a key without quotes. */
const plainKey = /^[A-Za-z][\w.-]*$/;

export const dataClassUndefined = defineRule({
  code: 'soc2.data.class-undefined',
  severity: 'error',
  on: ['manifest'],
  title: 'A data class that is not defined',
  basis: ['DC3'],
  documentation: {
    what: 'The `class` of a data type is not declared under `system.data.classes`.',
    why: 'The class says how the data are protected; the description prints both.',
    wrong: yaml`
      system:
        data:
          classes: [{id: confidential, name: Confidential}]
          types: [{id: bookings, name: Bookings, class: secret, stored_in: [], retention: One year}]`,
    right: yaml`
      system:
        data:
          classes: [{id: confidential, name: Confidential}]
          types: [{id: bookings, name: Bookings, class: confidential, stored_in: [], retention: One year}]`,
  },
  *check(manifest, { view, file }): Iterable<Finding> {
    for (const { reference, place } of unknownReferences(manifest, file, view, (each) => each.kind === 'data-class'))
      yield { ...place, message: `Data class \`${reference.id}\` is not defined.` };
  },
  fixes(finding, manifest, context) {
    const id = String(finding.data?.id);
    const data = manifest.node && nodeAt(manifest.node, ['system', 'data']);
    const define =
      data?.kind === 'map' && plainKey.test(id)
        ? editHere(
            context,
            `Define the class ${id}`,
            addItem(
              context.file.tree,
              data,
              'classes',
              `{id: ${id}, name: ${quoteIfNeeded(capitalise(id))}, description: ${quoted.dataClass}}`,
              placeOf('manifest', ['system', 'data'], 'classes'),
            ),
          )
        : [];
    return [...replaceByNearest(finding, manifest, context), ...define];
  },
});
