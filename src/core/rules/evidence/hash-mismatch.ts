import { placeOf } from '../../model/place';
import { setValue } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { artefactOf } from '../support/artefact';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

const checksum = /^[0-9a-f]{64}$/i;

/** A hash of digits only, which YAML would read as a number without quotes. */
const digitsOnly = /^\d+$/;

export const evidenceHashMismatch = defineRule({
  code: 'soc2.evidence.hash-mismatch',
  severity: 'error',
  on: ['evidence'],
  title: 'Evidence that changed after it was recorded',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'The file at `location` does not have the checksum that the record gives. A text file whose line ends alone ' +
      'differ counts as the same, and a checksum that is not 64 hexadecimal digits is no checksum.',
    why:
      'The checksum is there to show that what the examiner gets is what was collected. A file that is another one ' +
      'now has to be collected again, or brought back.',
    wrong: yaml`
      location: evidence/2026/q2-access-review.csv
      sha256: 0000000000000000000000000000000000000000000000000000000000000000
      # and the file has the checksum 9f2c0b1e5d4a…`,
    right: yaml`
      location: evidence/2026/q2-access-review.csv
      sha256: 9f2c0b1e5d4a7786c3f1a2b4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708`,
  },
  *check(record, { view }): Iterable<Finding> {
    const { location, sha256 } = record.data;
    const recorded = sha256?.trim().toLowerCase();
    if (recorded === undefined || !checksum.test(recorded) || view.layout !== 'soc2') return;
    const known = artefactOf(view, record)?.sha256 ?? [];
    if (known.length === 0 || known.includes(recorded)) return;
    yield {
      ...valueRange(record, ['sha256']),
      data: { now: known[0]! },
      message: `The file changed after it was recorded: \`${location!.trim()}\` has another checksum.`,
    };
  },
  fixes(finding, record, context) {
    const now = String(finding.data?.now);
    if (!record.node || !checksum.test(now)) return [];
    const { tree } = context.file;
    const { today } = context.view;
    const edit = setValue(
      tree,
      record.node,
      'sha256',
      digitsOnly.test(now) ? `"${now}"` : now,
      placeOf('evidence', [], 'sha256'),
    );
    if (!today) return editHere(context, 'Record the new version', edit);
    return editHere(context, `Record the new version, collected today (${today})`, [
      setValue(tree, record.node, 'collected', today, placeOf('evidence', [], 'collected')),
      edit,
    ]);
  },
});
