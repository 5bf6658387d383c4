import { scopeOf } from '../../scope/scope';
import { placeOf } from '../../model/place';
import { bodyHash } from '../../outside/policy-history';
import { removePair, setValue, type TextEdit } from '../../syntax/edit';
import { pairOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const policyChangedSinceApproval = defineRule({
  code: 'soc2.policy.changed-since-approval',
  severity: 'warning',
  on: ['policy'],
  title: 'A policy that changed after its approval',
  basis: ['CC5.3', 'BRIEF'],
  documentation: {
    what:
      'The history in git shows that the text below the front matter became another one after `approved_on`, and ' +
      'after the commit in which that approval was written down. White space, line ends and remarks in comments do ' +
      'not count, nor does a change that was taken back. Commits later than the reference date (the end of the ' +
      "period or the report's date, today when earlier) belong to the next examination and are left out, and so is " +
      'everything where `approval: git` makes the merge the approval.',
    why:
      'An approval stands on a text. Staff who follow the present wording follow something that nobody approved, and ' +
      'the dates show it.',
    wrong: yaml`
      version: "2.1"
      approved_by: ceo
      approved_on: 2026-01-15
      # and the text was edited in a commit of 2026-03-04`,
    right: yaml`
      version: "2.2"
      approved_by: ceo
      approved_on: 2026-03-06`,
  },
  *check(policy, { view, file }): Iterable<Finding> {
    const { approved_on: approved, approval } = policy.data;
    if (!approved || approval === 'git' || view.layout !== 'soc2') return;
    const fact = view.outside('body', policy.file);
    if (fact?.approvedOn !== approved || fact.approved === bodyHash(file.tree.text, policy.bodyStart)) return;
    const { reference } = scopeOf(view);
    const date = fact.changed.filter((each) => each > approved && (reference === undefined || each <= reference)).pop();
    if (date === undefined) return;
    yield { ...valueRange(policy, ['approved_on']), message: `Edited ${date}, after approval on ${approved}.` };
  },
  fixes(_finding, policy, context) {
    const { node, data } = policy;
    if (!node) return [];
    const { tree } = context.file;
    const next = nextVersion(data.version);
    const edits: TextEdit[] = [
      ...(next === undefined ? [] : [setValue(tree, node, 'version', `"${next}"`, placeOf('policy', [], 'version'))]),
      ...['approved_by', 'approved_on'].filter((key) => pairOf(node, key)).map((key) => removePair(tree, node, key)),
    ];
    return editHere(
      context,
      next === undefined ? 'Clear the approval' : `Bump the version to ${next} and clear the approval`,
      edits,
    );
  },
});

/** Splits a version such as 2.1 or v3.0.4 before its last number. */
const dottedVersion = /^(v?(?:\d{1,6}\.){0,3})(\d{1,6})$/;

/** The last number of a version, one higher: 2.1 becomes 2.2. */
function nextVersion(version: string | undefined): string | undefined {
  const parts = dottedVersion.exec(version?.trim() ?? '');
  return parts ? `${parts[1]!}${Number(parts[2]) + 1}` : undefined;
}
