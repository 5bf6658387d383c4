import { defineRule, type Finding, type Fix } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimKinds, claimsIn, type Exception } from './claim';
import { claim, soc2 } from './words';

const filler =
  '(?:our|its|their|the|a|an|this|last|first|second|latest|annual|recent' +
  "|most|year['’]s|external|independent|initial|every|each|any|all|your|\\d{4})";
const kind = '(?:\\s{1,4}(?:audits?|examinations?|assessments?|attestations?|reports?)\\b)?';
const patterns = [
  claim(`\\b(?:pass(?:ed|es|ing)?|fail(?:ed|s|ing)?)(?:\\s{1,4}${filler}){0,5}\\s{1,4}${soc2}${kind}`),
  claim(
    `${soc2}${kind}\\s{1,4}(?:was|were|has\\s{1,4}been|have\\s{1,4}been)\\s{1,4}(?:successfully\\s{1,4})?(?:passed|failed)\\b`,
  ),
];

const undergo: Readonly<Record<string, string>> = {
  passed: 'underwent',
  failed: 'underwent',
  passes: 'undergoes',
  fails: 'undergoes',
  pass: 'undergo',
  fail: 'undergo',
  passing: 'undergoing',
  failing: 'undergoing',
};

const passAtStart = /^pass/i;
const reportAtEnd = /(?:reports?)$/i;

/** Text after a report that the company forwards: "pass the SOC 2 report on to". */
const handedOn = /^\s(?:on\s)?(?:to|along|on)\b/;

/** Text after a match that does not include the word itself: "pass SOC 2 reports". */
const documentBehind = /^\s(?:reports?|documents?|information)\b/;

/** Whether the match means forwarding a report, which claims nothing about its result. */
const isHandingOn: Exception = ({ match, after }) =>
  passAtStart.test(match.text) && (reportAtEnd.test(match.text) ? handedOn : documentBehind).test(after);

/** Every match contains this word, so a text without it needs no search. */
const needed = /SOC/i;

/** Splits a claim into its verb and the rest. */
const afterFirstWord = / (.*)/;

/** The noun at the end of a claim, which "examination" replaces. */
const examinationAtEnd = /\s(?:audit|examination|assessment|attestation|report)(s?)$/i;

/** A verb in the past tense; only a past examination has an opinion. */
const pastTense = /ed$/;

export const claimPassFail = defineRule({
  code: 'soc2.claim.pass-fail',
  severity: 'warning',
  on: claimKinds,
  title: 'SOC 2 as something that is passed or failed',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'The text says that a SOC 2 examination is passed or failed. Passing a report on to somebody is another ' +
      'matter; in policies the severity is one step lower.',
    why:
      'An examination ends in an opinion, which may be unqualified with exceptions or qualified on one criterion. ' +
      'Pass and fail tell a reader nothing about either. In the description even the opinion is not for management ' +
      'to state.',
    wrong: 'Larkspur passed its SOC 2 audit.',
    right: 'Larkspur underwent its SOC 2 examination.',
  },
  *check(entity, context): Iterable<Finding> {
    const claims = claimsIn(entity, context, patterns, 'warning', needed, isHandingOn);
    for (const { finding, match } of claims)
      yield { ...finding, message: 'There is no pass or fail, but an opinion.', data: { text: match.text } };
  },
  /**
   * Only the auditor may state the opinion in the description; other text may name it when the report has that opinion.
   */
  fixes(finding, entity, context) {
    const { start, end } = finding;
    const text = String(finding.data?.text);
    const [verb = '', rest = ''] = text.split(afterFirstWord);
    const word = undergo[verb.toLowerCase()];
    if (!word) return [];
    const examined = rest.replace(examinationAtEnd, '').replace(/\s$/, '') + ' examination';
    const replace = (newText: string, title: string, preferred = false): Fix[] =>
      rewordHere(context, entity, title, { start, end, newText }, { preferred });
    const opinion = passAtStart.test(verb) ? 'an unqualified opinion' : 'a qualified opinion';
    return [
      ...replace(`${word} ${examined}`, `Replace by "${word} ${examined}"`, true),
      ...(pastTense.test(verb) && (entity.kind === 'policy' || entity.kind === 'procedure')
        ? replace(
            `received ${opinion} in ${examined}`,
            `Replace by "received ${opinion} in ${examined}", if it was that`,
          )
        : []),
    ];
  },
});
