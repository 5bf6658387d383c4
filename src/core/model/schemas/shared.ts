import type * as z from 'zod';
import { choice, date, list, map, ref, refs, string, text } from '../field';

/** Parts that several kinds of record have in common. */

export const from = date('First day, included.', { required: true, missing: 'error' });
export const to = date('Last day, included.', { required: true, missing: 'error' });

export const owner = (what: string, required = true): z.ZodOptional<z.ZodString> =>
  ref('role', `The role that answers for this ${what}: an id from people.yaml, exactly one.`, {
    required,
    example: 'security-lead',
  });

/** `satisfies` of comply documents. */
export const satisfies = map(
  {
    TSC: refs('criterion', 'Criteria that this document supports.', { example: '[CC6.1, CC6.2]' }),
    TSPC: refs('criterion', 'An older name of `TSC`.', { into: 'TSC', hidden: true }),
  },
  'Criteria that this document supports, by standard, as strongdm/comply writes it. Support is not coverage: a criterion that only documents name stays `policy-only` until a control addresses it. Other standards are kept and ignored.',
  { open: true, example: '{TSC: [CC6.1, CC6.2]}' },
);

export const majorRevisions = list(
  map(
    {
      date: date('Day of the revision.'),
      version: string('Version that the revision made. Quote it, so that 2.10 does not become 2.1.', {
        example: '"2.1"',
      }),
      comment: text('What changed.', { missing: 'warning', essential: 'asked' }),
    },
    'One revision.',
  ),
  'History of revisions, as strongdm/comply keeps it. The newest date stands in for `last_reviewed` when that is absent.',
);

export const approval = choice('Where approval is recorded when no `approved_by` and `approved_on` are given.', {
  git: 'A merge into the approved branch is the approval, as strongdm/comply does.',
});

export const approvedBranch = string('Branch that holds approved versions, when `approval` is git.', {
  example: 'master',
});
