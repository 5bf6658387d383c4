import type { Entity } from '../../index/entity';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidenceWeakKind = defineRule({
  code: 'soc2.evidence.weak-kind',
  severity: 'hint',
  on: ['evidence'],
  reportType: 2,
  title: 'Evidence that shows design only',
  basis: ['BRIEF', 'PRACTICE'],
  documentation: {
    what:
      'All evidence of a control is of a kind that does not show operation: a policy or another rule of the company ' +
      'filed as a document, or a screenshot without `collected` and `covers`. Minutes, approvals, sign-offs and ' +
      'records of a review are documents that do show it.',
    why: 'A policy says what should happen, and an undated picture may be of any day. Type 2 tests what did happen.',
    wrong: yaml`
      title: Access policy
      control: AC-01
      kind: document`,
    right: yaml`
      title: Access review of the second quarter, signed off
      control: AC-01
      kind: review`,
  },
  *check(evidence, { view }): Iterable<Finding> {
    if (!isWeak(evidence)) return;
    const controls = evidence.data.controls ?? [];
    const hasOnlyWeak = (id: string): boolean => view.referrers('evidence', 'control', id).every(isWeak);
    if (controls.length === 0 || !controls.every(hasOnlyWeak)) return;
    const what = evidence.data.kind === 'screenshot' ? 'An undated screenshot' : 'A policy';
    yield { ...valueRange(evidence, ['kind']), message: `${what} shows design, not operation.` };
  },
});

/** Titles of texts that only describe how things should be done. */
const rulesTitle = /\b(?:polic(?:y|ies)|standard|handbook|procedures?)\b/i;

/** Titles that name something done with such a text. */
const actionTitle = /\b(?:approv\w*|review\w*|sign\w*|acknowledg\w*|minutes|record\w*|training|register)\b/i;

function isWeak({ data: { kind, title, collected, covers } }: Entity<'evidence'>): boolean {
  if (kind === 'screenshot') return collected === undefined && covers === undefined;
  const name = title ?? '';
  return kind === 'document' && rulesTitle.test(name) && !actionTitle.test(name);
}
