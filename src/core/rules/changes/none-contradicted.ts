import { scopeOf } from '../../scope/scope';
import { defineRule, type Finding } from '../rule';
import { removeSentence, statementsIn } from '../support/none-stated';
import { yaml } from '../../syntax/text-block';

const none =
  /\b(?:there\s{1,9}(?:were|have\s{1,9}been)\s{1,9}no|made\s{1,9}no|no)\s{1,9}(?:significant|material|major|relevant)\s{1,9}(?:[\w-]{2,20}\s{1,9}){0,2}changes?\b/gi;

export const changeNoneContradicted = defineRule({
  code: 'soc2.change.none-contradicted',
  severity: 'error',
  on: ['narrative'],
  reportType: 2,
  title: 'No changes, it says, yet some are listed',
  basis: ['DC9'],
  documentation: {
    what:
      'A narrative says that there were no significant changes, while `changes` of the manifest lists some within ' +
      'the period.',
    why: 'The description would contradict itself under DC 9.',
    wrong: yaml`
      ---
      section: changes
      ---
      There were no significant changes to the system.`,
    right: yaml`
      ---
      section: changes
      ---
      Changes are decided in the weekly architecture meeting.`,
  },
  *check(narrative, { view, file }): Iterable<Finding> {
    const { from, to } = scopeOf(view);
    const listed = (view.manifest('changes') ?? []).filter(
      ({ date }) => !date || ((!from || date >= from) && (!to || date <= to)),
    ).length;
    if (listed === 0) return;
    for (const place of statementsIn(narrative, file, none))
      yield {
        ...place,
        message: `The text says there were none, yet ${listed} ${listed === 1 ? 'is' : 'are'} listed.`,
      };
  },
  fixes: removeSentence,
});
