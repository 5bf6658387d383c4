import { quoted } from '../../blanks/blanks';
import { placeOf } from '../../model/place';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { nextItemId } from '../../templates/item';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

export const commitmentNoRequirement = defineRule({
  code: 'soc2.commitment.no-requirement',
  severity: 'hint',
  on: ['manifest'],
  title: 'A commitment that no requirement backs',
  basis: ['DC2'],
  documentation: {
    what: 'No entry of `system_requirements` names the commitment under `commitments`.',
    why: 'DC 2 asks for both: what customers are promised, and what the system must do so that the promise is kept.',
    wrong: 'commitments: [{id: SC-1, category: security, text: Data are encrypted., source: MSA}]',
    right: yaml`
      commitments: [{id: SC-1, category: security, text: Data are encrypted., source: MSA}]
      system_requirements: [{id: SR-1, text: Volumes use AES-256., commitments: [SC-1]}]`,
  },
  *check(manifest): Iterable<Finding> {
    const { commitments, system_requirements: requirements } = manifest.data;
    if (isUnreadable(manifest, ['system_requirements'], requirements)) return;
    const backed = new Set((requirements ?? []).flatMap((each) => each.commitments ?? []));
    for (const [index, { id }] of (commitments ?? []).entries()) {
      if (id && !backed.has(id))
        yield {
          ...keyRange(manifest, ['commitments', index]),
          message: `No system requirement backs ${id}.`,
          data: { id },
        };
    }
  },
  fixes(finding, manifest, context) {
    const { node } = manifest;
    if (!node) return [];
    const item = `{id: ${nextItemId(context.view, 'requirement')}, text: ${quoted.requirement}, commitments: [${quoteIfNeeded(String(finding.data?.id))}]}`;
    return editHere(
      context,
      'Insert a requirement',
      addItem(context.file.tree, node, 'system_requirements', item, placeOf('manifest', [], 'system_requirements')),
      { preferred: true },
    );
  },
});
