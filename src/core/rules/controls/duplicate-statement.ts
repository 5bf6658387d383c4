import { criterionById } from '../../criteria/catalogue';
import { isRefused, type FileEdits } from '../../changes/change';
import { mapControlToAll } from '../../changes/map-control';
import type { Entity } from '../../index/entity';
import { fingerprint } from '../../index/fingerprint';
import { placeOf } from '../../model/place';
import { setValue } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { statementOf } from '../support/statement';
import { yaml } from '../../syntax/text-block';

export const controlDuplicateStatement = defineRule({
  code: 'soc2.control.duplicate-statement',
  severity: 'hint',
  on: ['control'],
  title: 'Two controls that say the same',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'Another control has the same words in its statement, whatever their capitals, spaces and punctuation. Said at ' +
      'the later of the two.',
    why: 'The same activity would be tested twice, and one exception would count twice.',
    wrong: yaml`
      # controls/AC-01.yaml has the same statement
      statement: Each quarter the Head of Security compares the accounts in Okta with the staff list.`,
    right: 'statement: Each month the Platform Lead compares the accounts in the database with those in Okta.',
  },
  *check(control, { view, file }): Iterable<Finding> {
    const said = statementOf(control, file) && fingerprint(control.data.statement ?? '');
    if (said === undefined) return;
    const same = view
      .declarations('statement', said)
      .map((each) => each.entity as Entity<'control'>)
      .filter((each) => each.data.status !== 'retired' && each.data.scope !== 'soc1');
    const [first] = same;
    if (!first || first.file === control.file || first.id === control.id) return;
    yield {
      ...valueRange(control, ['statement']),
      message: `The same as \`${first.id}\`. Keep one of the two, with the criteria of both.`,
      data: { other: first.id },
      related: [{ kind: 'control', id: first.id, message: 'The other control.' }],
    };
  },
  fixes(finding, control, context) {
    const other = context.view.get('control', String(finding.data?.other));
    if (!other?.node || !control.node) return [];
    const kept = other.data.criteria ?? [];
    // An id that is no criterion stays where it was written, and is reported there.
    const missing = (control.data.criteria ?? []).filter((id) => !kept.includes(id) && criterionById(id));
    const retire = setValue(context.file.tree, control.node, 'status', 'retired', placeOf('control', [], 'status'));
    const edits: FileEdits[] = [{ file: context.file.path, edits: [retire] }];
    if (missing.length > 0) {
      const mapped = mapControlToAll(context.view, other, missing);
      if (isRefused(mapped)) return [];
      edits.push(mapped);
    }
    return other.file === context.file.path ? [] : [{ title: `Merge into ${other.id} and retire this one`, edits }];
  },
});
