import { placeOf } from '../../model/place';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { newFinding } from '../../templates/finding';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

/** The id at the beginning of the text of a new finding. */
const idLine = /^id: (\S+)/;

export const evidenceExceptionUnlinked = defineRule({
  code: 'soc2.evidence.exception-unlinked',
  severity: 'error',
  on: ['evidence'],
  title: 'An exception without a finding',
  basis: ['CC4.2'],
  documentation: {
    what: '`result` is `exception` and `findings` names none.',
    why:
      'An exception that is known and not followed up is worse than the exception. CC4.2 asks that it reaches ' +
      'somebody who acts, and Section V prints the response.',
    wrong: 'result: exception',
    right: yaml`
      result: exception
      findings: [F-2026-01]`,
  },
  *check(evidence): Iterable<Finding> {
    const { result, findings } = evidence.data;
    if (result !== 'exception' || !isBlank(findings) || isUnreadable(evidence, ['findings'], findings)) return;
    yield { ...valueRange(evidence, ['result']), message: 'An exception was recorded without a finding.' };
  },
  fixes(_finding, evidence, context) {
    const { node } = evidence;
    if (!node) return [];
    const { view, file } = context;
    const controls = (evidence.data.controls ?? []).filter((id) => view.get('control', id) !== undefined);
    const link = (id: string): ReturnType<typeof addItem> =>
      addItem(file.tree, node, 'findings', quoteIfNeeded(id), placeOf('evidence', [], 'findings'));
    const made = newFinding(view, {
      title: `Exception in ${evidence.data.title ?? evidence.id}`,
      kind: 'exception',
      controls,
    });
    const id = idLine.exec(made.text)![1]!;
    const known = view
      .all('finding')
      .filter((each) => (each.data.controls ?? []).some((control) => controls.includes(control)));
    return [
      {
        title: `Create finding ${id} and link it`,
        create: [{ file: made.path, text: made.text, cursor: made.cursor }],
        edits: [{ file: file.path, edits: [link(id)] }],
        preferred: known.length === 0,
      },
      ...known
        .slice(0, 4)
        .flatMap((each) => editHere(context, `Link ${each.id} (${each.data.title ?? 'no title'})`, link(each.id))),
    ];
  },
});
