import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import { placeOf } from '../../model/place';
import { addItem, setValue, type TextEdit } from '../../syntax/edit';
import { termsOf } from '../../suggest/terms';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { statementOf } from '../support/statement';

/** Share of words that two statements have in common, both ways. */
const alike = 0.85;
const fewestTerms = 5;
/** A group of more than these is a list that a program wrote; telling it once for each pair helps nobody. */
const mostCompared = 12;

export const controlDuplicateStatement = defineRule({
  code: 'soc2.control.duplicate-statement',
  severity: 'hint',
  on: ['control'],
  title: 'Two controls that say the same',
  basis: ['PRACTICE'],
  documentation: {
    what: 'Another control with the same frequency and at least its first criterion in common has nearly the same words in its statement. Said at the later of the two.',
    why: 'The same activity would be tested twice, and one exception would count twice.',
    wrong: '# controls/AC-01.yaml has the same statement\nstatement: Each quarter the Head of Security compares the accounts in Okta with the staff list.',
    right: 'statement: Each month the Platform Lead compares the accounts in the database with those in Okta.',
  },
  *check(control, { view, full, file }): Iterable<Finding> {
    if (!statementOf(control, file)) return;
    const own = new Set(termsOf((control.data.statement ?? '').slice(0, 3000)));
    if (own.size < fewestTerms) return;
    const others = similarTo(view, control);
    for (const id of others.slice(0, mostCompared)) {
      const other = full.get('control', id);
      if (!other || !isAlike(own, new Set(termsOf((other.data.statement ?? '').slice(0, 3000))))) continue;
      yield { ...valueRange(control, ['statement']), message: `Nearly the same as \`${id}\`. Keep one of the two, with the criteria of both.`, data: { other: id }, related: [{ kind: 'control', id, message: 'The other control.' }] };
      return;
    }
  },
  fixes(finding, control, context) {
    const other = context.view.get('control', String(finding.data?.other));
    const tree = other && context.view.file(other.file)?.tree;
    if (!other?.node || !tree || !control.node) return [];
    const missing = (control.data.criteria ?? []).filter((id) => !(other.data.criteria ?? []).includes(id));
    const retire = setValue(context.file.tree, control.node, 'status', 'retired', placeOf('control', [], 'status'));
    const edits: { file: string; edits: TextEdit[] }[] = [{ file: context.file.path, edits: [retire] }];
    if (missing.length > 0) edits.push({ file: other.file, edits: [addItem(tree, other.node, 'criteria', missing.join(', '), placeOf('control', [], 'criteria'))] });
    return other.file === context.file.path ? [] : [{ title: `Merge into ${other.id} and retire this one`, edits }];
  },
});

/** Ids before this control's, of controls with its frequency and its first criterion. */
function similarTo(view: View, { id, data }: Entity<'control'>): readonly string[] {
  const [first] = data.criteria ?? [];
  if (first === undefined || !data.frequency) return [];
  const key = JSON.stringify([first, data.frequency]);
  const group = view.derive(`controls that answer ${key}`, (inner) => inner.referrers('control', 'criterion', first)
    .filter((each) => each.data.frequency === data.frequency && each.data.status !== 'retired' && each.data.scope !== 'soc1').map((each) => each.id));
  const position = group.indexOf(id);
  return position <= 0 ? [] : group.slice(Math.max(0, position - mostCompared), position);
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (b.size < fewestTerms || a.size > b.size / alike || b.size > a.size / alike) return false;
  let common = 0;
  for (const term of a) if (b.has(term)) common += 1;
  return common >= alike * Math.max(a.size, b.size);
}
