import { defineRule, type Finding } from '../rule';
import { artefactOf } from '../support/artefact';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidenceSensitiveInGit = defineRule({
  code: 'soc2.evidence.sensitive-in-git',
  severity: 'warning',
  on: ['evidence'],
  title: 'Sensitive evidence in git',
  basis: ['PRACTICE'],
  documentation: {
    what: 'A record says `sensitive: true`, and the file at its `location` is tracked by git.',
    why:
      'Whoever can clone the repository reads it, and its history keeps it after the file is gone. Personal data and ' +
      'secrets belong in storage of which access is restricted and reviewed; the record keeps where it is and its ' +
      'checksum.',
    wrong: yaml`
      sensitive: true
      location: evidence/2026/leavers.csv`,
    right: yaml`
      sensitive: true
      location: vault://soc2/2026/leavers.csv`,
  },
  *check(record, { view }): Iterable<Finding> {
    if (record.data.sensitive !== true || view.layout !== 'soc2' || artefactOf(view, record)?.tracked !== true) return;
    yield {
      ...valueRange(record, ['location']),
      message: 'Sensitive evidence is committed; keep it in restricted storage and record a reference.',
    };
  },
});
