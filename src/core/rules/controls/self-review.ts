import { matchesIn } from '../../language/prose';
import { defineRule, type Finding } from '../rule';
import { roleTitles } from '../support/roles';
import { statementOf } from '../support/statement';

const judges = '(?:reviews?|approves?|checks?|verif(?:y|ies)|authori[sz]es?|signs? off(?: on)?)';
const whose = '(?:his|her|its|their|his or her)';

/** "reviews their own changes". */
const own = new RegExp(`\\b${judges}\\s{1,5}${whose}\\s{1,5}own\\s{1,5}[a-z-]{3,20}\\b`, 'gi');

/** The clause before a match denies it. */
const denied = /\b(?:not|never|nobody|no one|none|cannot|without|neither|no \w+)\b[^.;]*$/i;

const does = '(?:prepares|makes|writes|develops|creates|requests|submits|grants|performs|carries out|deploys)';
const thenJudges = '(?:then\\s{1,5}|also\\s{1,5})?(?:approves|reviews|authori[sz]es|signs off)';
const regexSigns = /[.*+?^${}()|[\]\\]/g;

export const controlSelfReview = defineRule({
  code: 'soc2.control.self-review',
  severity: 'warning',
  on: ['control'],
  title: 'Somebody reviews their own work',
  basis: ['CC5.1'],
  documentation: {
    what:
      'The statement says that somebody reviews or approves their own work, or one sentence has the same role do ' +
      'something and then approve or review it.',
    why: 'CC5.1 looks at the segregation of duties. Who makes a change or grants access does not approve it.',
    wrong: 'statement: The Platform Lead prepares each release and the Platform Lead approves it in OPS.',
    right: 'statement: The Platform Lead prepares each release and the Engineering Lead approves it in OPS.',
  },
  *check(control, { view, file }): Iterable<Finding> {
    if (control.data.status === 'planned') return;
    const prose = statementOf(control, file);
    if (!prose) return;
    for (const match of matchesIn(prose, own)) {
      const before = prose.text.slice(Math.max(0, match.start - prose.offset - 60), match.start - prose.offset);
      if (denied.test(before)) continue;
      const message = `\`${match.text}\`: somebody appears to review their own work. Name another role.`;
      yield { start: match.start, end: match.end, message };
    }
    for (const title of roleTitles(view)) {
      const at = prose.text.indexOf(title);
      if (at < 0 || prose.text.indexOf(title, at + 1) < 0) continue;
      const name = title.replace(regexSigns, '\\$&');
      const first = `\\b${name}\\s{1,5}${does}\\b`;
      const again = `\\b(?:the same|the)\\s{1,5}${name}\\s{1,5}${thenJudges}\\b`;
      const twice = new RegExp(`${first}[^.;]{1,160}?${again}`, 'gi');
      const message = `\`${title}\` appears to review its own work. Name another role.`;
      for (const match of matchesIn(prose, twice)) yield { start: match.start, end: match.end, message };
    }
  },
});
