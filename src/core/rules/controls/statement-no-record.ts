import { either } from '../../language/either';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { statementOf } from '../support/statement';
import { yaml } from '../../syntax/text-block';

const recordWords = either([
  'tickets?|issues?|logs?|logged|logging|records?|recorded|recording|sign(?:s|ed)?[- ]?offs?|signs|signed',
  'signature|minutes|minuted|report(?:s|ed)?|document(?:s|ed)?|checklists?|registers?|registered|forms?',
  'pull requests?|merge requests?|commits?|approv(?:al|als|es|ed)|e-?mails?|acknowledg\\w+|certificates?|tracker',
  'track(?:s|ed)|post-?mortems?|status page|in writing|notes?|noted|files?|filed|entry|entries|list|listed',
  'archive[sd]?|journal|history|trail|dashboard|scorecards?|attest\\w*|agreement|contract|invoice|questionnaires?',
  'spreadsheet|wiki|calendar|inventory|plan|JIRA|Jira|GitHub|GitLab|Confluence|Notion|ServiceNow|Zendesk',
]);

/** A system whose name has a capital in the middle: "in PagerDuty". */
const camelCaseSystem = '\\bin [A-Z][a-z]+[A-Z]\\w*';

/** A name in capitals, with or without a number: SEC, SEC-12. */
const keyOrAcronym = '\\b[A-Z]{2,10}(?:-\\d+)?\\b(?=[^a-z]|$)';

/** A quoted name of a system, which is also a record. Searched in the source, because the prose blanks quoted words. */
const quotation = /[`"“]/;

/** Words for the record that an action leaves, or a place with a number or a key: SEC-12, "in Jira". */
const record = new RegExp(`\\b${recordWords}\\b|${camelCaseSystem}|${keyOrAcronym}`);

export const controlStatementNoRecord = defineRule({
  code: 'soc2.control.statement-no-record',
  severity: 'hint',
  on: ['control'],
  reportType: 2,
  title: 'A manual control that leaves no trace',
  basis: ['BRIEF', 'PRACTICE'],
  documentation: {
    what:
      'The statement of a manual control names nothing that the action leaves behind: no ticket, log, sign-off, ' +
      'minutes, report or system of record.',
    why: 'Type 2 looks at what happened months ago. What left no record cannot be tested, and counts as not done.',
    wrong: yaml`
      statement: Each quarter the Head of Security reviews the accounts in production.
      nature: manual`,
    right: yaml`
      statement: Each quarter the Head of Security reviews the accounts in production and signs the ticket of the review.
      nature: manual`,
  },
  *check(control, { file }): Iterable<Finding> {
    if (control.data.nature !== 'manual' || control.data.status === 'planned') return;
    const prose = statementOf(control, file);
    if (!prose) return;
    const namesRecord = record.test(prose.text.slice(0, 5000)) || quotation.test(control.data.statement ?? '');
    if (namesRecord) return;
    const message = 'The statement does not say what record is left. Without one the control cannot be tested.';
    yield { ...valueRange(control, ['statement']), message };
  },
});
