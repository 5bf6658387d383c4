import { quoted } from '../../blanks/blanks';
import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { addItem, oneLineValue } from '../../syntax/edit';
import { nodeAtOffset, pathOf } from '../../syntax/navigate';
import { nextItemId } from '../../templates/item';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { rewordHere } from '../support/fixes';
import { sentenceAround } from '../support/sentence';
import { claimKinds, claimsIn, type Exception } from './claim';
import { claim, gap, others, ourService } from './words';
import { yaml } from '../../syntax/text-block';

const patterns = [
  claim(`\\bguarantee(?:s|d|ing)?${gap(5)}(?:uptime|up-time|availab(?:ility|le)|\\d{1,3}(?:[.,]\\d{1,6})?\\s?%)`),
  claim(`\\b(?:uptime|availability)${gap(4)}(?:is|are)\\s{1,4}guaranteed\\b`),
  claim('\\b(?:uptime|availability)[\\s-]{1,3}guarantees?\\b'),
  claim('\\bzero[\\s-]{1,3}down-?time\\b'),
  claim(`\\b${ourService}${gap(2)}(?:always|100\\s?%)\\s{1,4}(?:available|up|online)\\b`),
  claim(`\\b100\\s?%${gap(1)}(?:uptime|availability|available)\\b`),
];

/** Every match contains one of these words, so a text without them needs no search. */
const needed = /guarant|down-?time|always|100/i;

/** "The service is always available", which names the service first. */
const saysServiceIsUp = /^(?!100)\w+.*(?:available|up|online)$/i;

/** End of a text before a noun that is not the subject, as in "for the" and "of our". */
const prepositionAtEnd = /\b(?:for|of|in|on|to|from|with|by|about)\s(?:(?:the|our|this|your)\s)?$/i;

const guaranteeAtStart = /^guarantee/i;
const securityWord = /\b(?:secur|safe|protect|confidential|priva)/i;

const downtimeAtEnd = /down-?time$/i;

/** Work that follows "zero-downtime" directly: "deployments", "failover". */
const plannedWorkBehind = /^[\s-]{1,3}(?:deploy|releas|migrat|upgrad|updat|roll|maintenance|switch|fail|rotat|cut)/i;
const plannedWork = /\b(?:deploy|releas|migrat|upgrad|patch|roll|maint)\w{0,10}\b/i;

/** Words at the end of a match that promise availability. */
const availableAtEnd = /(?:always|100\s?%) (?:available|up|online)$/i;

/** The verb that the fix replaces by one of `commits`. */
const guaranteeVerb = /^(guarantee)(s|d|ing)?(?=\s)/i;

export const claimUptimeGuarantee = defineRule({
  code: 'soc2.claim.uptime-guarantee',
  severity: 'warning',
  on: claimKinds,
  title: 'A guarantee of availability',
  basis: ['BRIEF'],
  documentation: {
    what:
      'The text guarantees uptime, availability or a percentage, or says zero downtime or always available of the ' +
      'service. Commitments themselves, what vendors promise, and deployments without downtime are left alone; in ' +
      'policies the severity is one step lower.',
    why:
      'The availability criteria ask how capacity, back-up and recovery are run. A figure is promised in the service ' +
      'level agreement, and belongs in the description as a commitment with that source.',
    wrong: 'Larkspur guarantees 99.9 % uptime.',
    right: yaml`
      # soc2.yaml
      commitments: [{id: SC-2, category: availability, text: The service is available 99.9 % of each month., source: SLA section 2}]`,
  },
  *check(entity, context): Iterable<Finding> {
    const isException: Exception = (place) =>
      isCommitment(entity, place.match.start) ||
      others.test(place.sentence) ||
      isNotSubject(place) ||
      promisesSecurityInstead(place) ||
      isPlannedDowntime(place);
    const claims = claimsIn(entity, context, patterns, 'warning', needed, isException);
    const message =
      'Availability criteria look at preparedness, not at a guaranteed figure. State the SLA as a commitment with its source.';
    for (const { finding, match } of claims) yield { ...finding, message, data: { text: match.text } };
  },
  fixes(finding, entity, context) {
    const { start, end } = finding;
    const text = String(finding.data?.text);
    const verb = guaranteeVerb.exec(text);
    if (verb) return asCommitment(finding, entity, context, verb[0]);
    const adverb = availableAtEnd.exec(text);
    if (adverb) {
      const edit = { start: end - adverb[0].length, end, newText: 'designed to be available' };
      return rewordHere(context, entity, 'Replace by "designed to be available"', edit, { preferred: true });
    }
    if (!text.startsWith('100')) return [];
    return rewordHere(context, entity, 'Replace by "high availability"', { start, end, newText: 'high availability' });
  },
});

/**
 * Whether the service is the object of a preposition, so that the text does not claim it is available: "alerts for the
 * service".
 */
const isNotSubject: Exception = ({ match, before }) =>
  saysServiceIsUp.test(match.text) && prepositionAtEnd.test(before);

/** Whether the match guarantees security, which another rule reports. */
const promisesSecurityInstead: Exception = ({ match }) =>
  guaranteeAtStart.test(match.text) && securityWord.test(match.text);

/** Whether the match is zero downtime of a deployment or other planned work, which is a method and no promise. */
const isPlannedDowntime: Exception = ({ match, sentence, after }) =>
  downtimeAtEnd.test(match.text) && (plannedWorkBehind.test(after) || plannedWork.test(sentence));

/** Text of commitments is left out, because it repeats the contract, whether or not that guarantees anything. */
function isCommitment(entity: Entity, offset: number): boolean {
  const node = entity.kind === 'manifest' && entity.node ? nodeAtOffset(entity.node, offset)?.node : undefined;
  return node !== undefined && pathOf(node)[0] === 'commitments';
}

const commits: Readonly<Record<string, string>> = {
  guarantee: 'commit to',
  guarantees: 'commits to',
  guaranteed: 'committed to',
  guaranteeing: 'committing to',
};

/** The participle, which may be an adjective. */
const guaranteedOnly = /^(?:guaranteed)$/i;

/** Words before an adjective: "the guaranteed uptime", "is guaranteed". */
const adjectiveLead = /\b(?:is|are|a|the|our)\s+$/i;

/** Moves the sentence into an entry under `commitments`, whose text promises without a guarantee. */
function asCommitment({ start, end }: Finding, entity: Entity, context: RuleContext, verb: string): Fix[] {
  const { text } = context.file.tree;
  const newText = commits[verb.toLowerCase()];
  const before = text.slice(Math.max(0, start - 6), start);
  if (!newText || (guaranteedOnly.test(verb) && adjectiveLead.test(before))) return [];
  const range = { start, end: start + verb.length, newText };
  const here = rewordHere(context, entity, `Replace by "${newText}"`, range, { preferred: true });
  const manifest = context.view.manifestEntity();
  const tree = manifest && context.view.file(manifest.file)?.tree;
  if (!manifest?.node || !tree || entity.bodyStart === undefined || end <= start) return here;
  const body = text.slice(entity.bodyStart);
  const from = entity.bodyStart;
  const sentence = sentenceAround(body, start - from, end - from);
  const promise = body.slice(sentence.start, start - from) + newText + body.slice(range.end - from, sentence.end);
  const item = `{id: ${nextItemId(context.view, 'commitment')}, category: availability, text: ${oneLineValue(promise)}, source: ${quoted.commitmentSource}}`;
  const added = addItem(tree, manifest.node, 'commitments', item, placeOf('manifest', [], 'commitments'));
  const [edit] = here;
  if (!edit?.edits) return here;
  return [
    {
      title: 'Record it as a commitment, and replace the guarantee',
      edits: [...edit.edits, { file: manifest.file, edits: [added].flat() }],
      preferred: true,
    },
    { ...edit, preferred: false },
  ];
}
