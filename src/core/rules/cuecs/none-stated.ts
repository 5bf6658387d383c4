import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

export const cuecNoneStated = defineRule({
  code: 'soc2.cuec.none-stated',
  severity: 'information',
  on: ['manifest'],
  title: 'Nobody has said whether customers must do something',
  basis: ['DC6'],
  documentation: {
    what: 'The manifest has no `cuecs`. An empty list is an answer.',
    why:
      'DC 6 asks for the controls that customers have to run. The description says that there are none only where ' +
      'somebody decided so; until then its section stays open.',
    wrong: yaml`
      schema: soc2/1
      categories: [security]`,
    right: yaml`
      schema: soc2/1
      categories: [security]
      cuecs: []`,
  },
  *check(manifest): Iterable<Finding> {
    const { cuecs } = manifest.data;
    const given = manifest.node?.pairs.some(
      (pair) =>
        pair.key.text === 'cuecs' &&
        pair.value !== undefined &&
        !(pair.value.kind === 'scalar' && pair.value.type === 'null'),
    );
    if (cuecs !== undefined || given || isUnreadable(manifest, ['cuecs'], cuecs)) return;
    yield {
      ...headRange(manifest),
      message: 'No CUECs are stated. State them, or `cuecs: []` to say that none are required.',
    };
  },
  fixes: (_finding, manifest, context) =>
    insertKeys(
      context,
      manifest,
      [],
      'Insert cuecs: []',
      [['cuecs', '[] # none needed; else what customers must do, with criteria']],
      { preferred: true },
    ),
});
