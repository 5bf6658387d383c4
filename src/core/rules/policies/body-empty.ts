import { bodyProse } from '../../language/prose';
import { defineRule, type Finding } from '../rule';
import { headRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

const fewestWords = 40;

/** Each word of a text, with apostrophes, dots and hyphens inside it. */
const wordsInText = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

export const policyBodyEmpty = defineRule({
  code: 'soc2.policy.body-empty',
  severity: 'warning',
  on: ['policy'],
  title: 'A policy with almost no text',
  basis: ['CC5.3'],
  documentation: {
    what: `A policy has fewer than ${fewestWords} words of body; headings, comments and code do not count.`,
    why:
      'A policy says what is expected of whom. A title with a few words is found in every first examination, and ' +
      'asks for more.',
    wrong: yaml`
      ---
      name: Access policy
      acronym: AP
      ---
      # Access
      Access is controlled.`,
    right: yaml`
      ---
      name: Access policy
      acronym: AP
      ---
      # Access
      People get access when their work needs it. Their manager asks for it in the tracker and names the role; the owner of the system approves it before it is granted. Access ends on the last working day, and the Head of Security compares accounts with the staff list each quarter.`,
  },
  *check(policy, { file }): Iterable<Finding> {
    const prose = bodyProse(file.tree, policy, false);
    if (!policy.node || !prose) return;
    let words = 0;
    for (const _ of prose.text.matchAll(wordsInText)) if ((words += 1) >= fewestWords) return;
    yield {
      ...headRange(policy),
      message:
        `\`${policy.data.name ?? policy.id}\` has almost no text (${words} word${words === 1 ? '' : 's'}). ` +
        'Say in it what is expected of whom.',
    };
  },
});
