import { quoted } from '../../blanks/blanks';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const boundaryOutOfScopeUnstated = defineRule({
  code: 'soc2.boundary.out-of-scope-unstated',
  severity: 'information',
  on: ['manifest'],
  title: 'Nothing is named as outside',
  basis: ['DC3', 'BRIEF'],
  documentation: {
    what: 'The boundary says what is inside, and `system.boundaries.out` is absent. An empty list is an answer.',
    why:
      'Readers assume the whole company unless told otherwise. A sentence about the corporate website or the back ' +
      'office settles many questions.',
    wrong: yaml`
      system:
        boundaries: {in: [aws-prod]}`,
    right: yaml`
      system:
        boundaries: {in: [aws-prod], out: [{name: Corporate website, reason: Marketing pages without customer data}]}`,
  },
  *check(manifest): Iterable<Finding> {
    const boundaries = manifest.data.system?.boundaries;
    if (
      !boundaries ||
      isBlank(boundaries.in) ||
      boundaries.out !== undefined ||
      isUnreadable(manifest, ['system', 'boundaries', 'out'], boundaries.out)
    )
      return;
    yield {
      ...keyRange(manifest, ['system', 'boundaries']),
      message: 'Nothing is named as outside the boundary. Readers assume the whole company unless told otherwise.',
    };
  },
  fixes: (_finding, manifest, context) =>
    insertKeys(
      context,
      manifest,
      ['system', 'boundaries'],
      'Insert what is outside',
      [['out', `[{name: ${quoted.outside}, reason: ${quoted.outsideReason}}]`]],
      { preferred: true },
    ),
});
