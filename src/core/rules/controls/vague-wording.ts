import { exemptPhrases, frequencyPhrases, vagueWords } from '../../language/lexicon';
import { matchesIn, scalarProse } from '../../language/prose';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';

export const controlVagueWording = defineRule({
  code: 'soc2.control.vague-wording',
  severity: 'warning',
  on: ['control'],
  title: 'Vague wording',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'The statement uses a word that leaves the answer open: periodically, timely, appropriate, as needed, best ' +
      'practice and the like. Quoted words and terms such as "reasonable assurance" and "least privilege" are left ' +
      'alone.',
    why: 'The sentence is what is tested. "Periodically" has no count, "promptly" no deadline, "appropriate" no measure.',
    wrong: 'statement: The Platform Lead periodically reviews firewall rules.',
    right: 'statement: Each quarter the Platform Lead reviews firewall rules.',
  },
  *check(control, { file }): Iterable<Finding> {
    const prose = scalarProse(file.tree, control.node && valueOf(control.node, 'statement'), true);
    if (!prose) return;
    const taken = [...matchesIn(prose, exemptPhrases)];
    for (const { words, suggestion, kind } of vagueWords) {
      for (const match of matchesIn(prose, words)) {
        if (taken.some((each) => each.start < match.end && match.start < each.end)) continue;
        taken.push(match);
        yield {
          start: match.start,
          end: match.end,
          message: `\`${match.text}\` cannot be tested. Say ${suggestion}.`,
          data: { kind },
        };
      }
    }
  },
  fixes(finding, control, context) {
    const { start, end, data } = finding;
    const replace = (text: string, preferred: boolean): ReturnType<typeof rewordHere> =>
      rewordHere(context, control, `Replace by "${text}"`, { start, end, newText: text }, { preferred });
    const adverb = frequencyPhrases[control.data.frequency ?? '']?.adverb;
    if (data?.kind === 'time') return adverb ? replace(adverb, true) : [];
    if (data?.kind === 'speed')
      return ['within one business day', 'within five business days'].flatMap((each, index) =>
        replace(each, index === 0),
      );
    const policy = (control.data.policies ?? [])[0];
    const name = policy && context.view.get('policy', policy)?.data.name;
    if (data?.kind === 'standard' && name) return replace(`the ${name}`, true);
    if (data?.kind === 'condition' && name) return replace(`as the ${name} defines`, false);
    return [];
  },
});
