import { hasActor } from '../../language/actors';
import { either } from '../../language/either';
import { matchesIn } from '../../language/prose';
import { hasSeveralSentences, sentencesOf } from '../../language/sentences';
import { defineRule, type Finding } from '../rule';
import { actorNames } from '../support/actor-names';
import { statementOf } from '../support/statement';
import { yaml } from '../../syntax/text-block';

const formOfBe = '(?:is|are|was|were|has been|have been)\\s+(?:[a-z]{2,15}ly\\s+)?';
const participle = '(?:[a-z]{3,20}ed|kept|held|made|sent|drawn|written|told|taken|given|found|shown|run|set|done)';
const passive = new RegExp(`\\b${formOfBe}${participle}\\b`, 'gi');

/**
 * Text after a passive verb that names the actor, as in "by the Head of Security", and no date, as in "by the end of
 * May".
 */
const namesActor = /^[^.;]{0,80}\bby\b(?! (?:the )?(?:end|next|\d))/;

const stateWords = either([
  'required|based|located|limited|allowed|permitted|needed|used|called|involved|related|designed|connected',
  'expected|authori[sz]ed|affected|concerned|intended|supported|included|obliged|assigned|entitled|dedicated',
  'employed|interested|qualified|unused|unneeded|exposed|failed|completed|encrypted|enabled|installed|configured',
  'segregated|separated|hosted|protected|restricted|covered|named',
]);

/** Participles that describe a state, a rule or a name, not an action without its actor. */
const states = new RegExp(`\\b${stateWords}\\b$`, 'i');

export const controlPassiveVoice = defineRule({
  code: 'soc2.control.passive-voice',
  severity: 'hint',
  on: ['control'],
  title: 'Passive wording',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'A sentence of the statement of a manual control says that something is done, without "by" and without anybody ' +
      'who acts in that sentence. A statement in which nobody acts at all is reported by ' +
      '`soc2.control.statement-no-actor` instead.',
    why: 'Passive wording hides who acts, and that is whom the examiner wants to ask.',
    wrong: yaml`
      statement: The Head of Security lists the accounts in SEC each quarter. Unused accounts are removed within a day.
      nature: manual`,
    right: yaml`
      statement: The Head of Security lists the accounts in SEC each quarter. The Platform Lead removes unused accounts within a day.
      nature: manual`,
  },
  *check(control, { view, file }): Iterable<Finding> {
    if (control.data.nature !== 'manual' || control.data.status === 'planned') return;
    const prose = statementOf(control, file);
    if (!prose || !hasSeveralSentences(prose)) return;
    if (![...matchesIn(prose, passive)].some((each) => !states.test(each.text))) return;
    const names = actorNames(view);
    const sentences = sentencesOf(prose);
    const silent = sentences.filter((each) => !hasActor(each.text.slice(0, 1000), names));
    if (silent.length === sentences.length) return;
    for (const sentence of silent) {
      const within = { ...prose, text: sentence.text, offset: sentence.start };
      const actions = [...matchesIn(within, passive)].filter((each) => !states.test(each.text));
      const match = actions.find((each) => !namesActor.test(prose.text.slice(each.end - prose.offset)));
      const message = 'Passive wording hides who acts. Begin with the role or the system.';
      if (match) yield { start: match.start, end: match.end, message };
    }
  },
});
