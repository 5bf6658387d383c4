import { blanks } from '../../blanks/blanks';
import { scopeOf } from '../../scope/scope';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const dataRetentionMissing = defineRule({
  code: 'soc2.data.retention-missing',
  severity: 'warning',
  on: ['manifest'],
  title: 'Data that are kept for nobody knows how long',
  basis: ['C1.1', 'P4.2'],
  documentation: {
    what: 'Confidentiality or privacy is in scope and a data type has no `retention`.',
    why: 'C1.1 asks how confidential data are kept until they are no longer needed, and P4.2 the same of personal data.',
    wrong: yaml`
      categories: [security, confidentiality]
      system:
        data:
          types: [{id: bookings, name: Bookings, class: secret, stored_in: [aws-prod]}]`,
    right: yaml`
      categories: [security, confidentiality]
      system:
        data:
          types: [{id: bookings, name: Bookings, class: secret, stored_in: [aws-prod], retention: One year after the contract}]`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const { categories } = scopeOf(view);
    for (const [index, type] of (manifest.data.system?.data?.types ?? []).entries()) {
      const criterion = categories.includes('confidentiality')
        ? 'C1.1'
        : categories.includes('privacy') && type.personal !== false
          ? 'P4.2'
          : undefined;
      const path = ['system', 'data', 'types', index];
      if (!criterion || !isBlank(type.retention) || isUnreadable(manifest, [...path, 'retention'], type.retention))
        continue;
      yield {
        ...keyRange(manifest, path),
        message: `\`${type.id ?? type.name ?? 'This type'}\` has no retention, which ${criterion} asks about.`,
        data: { index },
      };
    }
  },
  fixes: (finding, manifest, context) =>
    insertKeys(
      context,
      manifest,
      ['system', 'data', 'types', Number(finding.data?.index)],
      'Insert retention',
      [['retention', blanks.retention]],
      { preferred: true },
    ),
});
