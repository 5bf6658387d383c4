import { blanks } from '../../blanks/blanks';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';

export const commitmentUnsourced = defineRule({
  code: 'soc2.commitment.unsourced',
  severity: 'warning',
  on: ['manifest'],
  title: 'A commitment without its source',
  basis: ['DC2'],
  documentation: {
    what: 'A commitment has no `source`.',
    why:
      'Auditors lay the text beside the contract, the service level agreement or the terms. Without the place they ' +
      'have to search, and find other words.',
    wrong: 'commitments: [{id: SC-1, category: security, text: Data are encrypted.}]',
    right: 'commitments: [{id: SC-1, category: security, text: Data are encrypted., source: MSA section 7}]',
  },
  *check(manifest): Iterable<Finding> {
    for (const [index, commitment] of (manifest.data.commitments ?? []).entries()) {
      const path = ['commitments', index];
      if (isBlank(commitment.source) && !isUnreadable(manifest, [...path, 'source'], commitment.source))
        yield {
          ...keyRange(manifest, path),
          message:
            'No source says where this is promised (contract, SLA, terms). Auditors compare the text with the source.',
          data: { index },
        };
    }
  },
  fixes: (finding, manifest, context) =>
    insertKeys(
      context,
      manifest,
      ['commitments', Number(finding.data?.index)],
      'Insert source',
      [['source', blanks.commitmentSource]],
      { preferred: true },
    ),
});
