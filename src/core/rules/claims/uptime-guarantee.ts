import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { nodeAtOffset, pathOf } from '../../syntax/navigate';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { rewordHere } from '../support/fixes';
import { sentenceAround } from '../support/sentence';
import { claimKinds, claimsIn } from './claim';
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
    const claims = claimsIn(
      entity,
      context,
      patterns,
      'warning',
      /guarant|down-?time|always|100/i,
      ({ match, sentence, before, after }) =>
        isCommitment(entity, match.start) ||
        others.test(sentence) ||
        (/^(?!100)\w+.*(?:available|up|online)$/i.test(match.text) &&
          /\b(?:for|of|in|on|to|from|with|by|about)\s(?:(?:the|our|this|your)\s)?$/i.test(before)) ||
        (/^guarantee/i.test(match.text) && /\b(?:secur|safe|protect|confidential|priva)/i.test(match.text)) ||
        (/down-?time$/i.test(match.text) &&
          (/^[\s-]{1,3}(?:deploy|releas|migrat|upgrad|updat|roll|maintenance|switch|fail|rotat|cut)/i.test(after) ||
            /\b(?:deploy|releas|migrat|upgrad|patch|roll|maint)\w{0,10}\b/i.test(sentence))),
    );
    const message =
      'Availability criteria look at preparedness, not at a guaranteed figure. State the SLA as a commitment with its source.';
    for (const { finding, match } of claims) yield { ...finding, message, data: { text: match.text } };
  },
  fixes(finding, entity, context) {
    const { start, end } = finding;
    const text = String(finding.data?.text);
    const verb = /^(guarantee)(s|d|ing)?(?=\s)/i.exec(text);
    if (verb) return asCommitment(finding, entity, context, verb[0]);
    const adverb = /(?:always|100\s?%) (?:available|up|online)$/i.exec(text);
    return adverb
      ? rewordHere(
          context,
          entity,
          'Replace by "designed to be available"',
          { start: end - adverb[0].length, end, newText: 'designed to be available' },
          { preferred: true },
        )
      : /^100/.test(text)
        ? rewordHere(context, entity, 'Replace by "high availability"', { start, end, newText: 'high availability' })
        : [];
  },
});

/** A commitment says what the contract says, guarantee or not. */
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

/** The sentence becomes an entry under `commitments`; the text says what is promised without guaranteeing it. */
function asCommitment({ start, end }: Finding, entity: Entity, context: RuleContext, verb: string): Fix[] {
  const { text } = context.file.tree;
  const newText = commits[verb.toLowerCase()];
  const before = text.slice(Math.max(0, start - 6), start);
  if (!newText || (/^(?:guaranteed)$/i.test(verb) && /\b(?:is|are|a|the|our)\s+$/i.test(before))) return [];
  const range = { start, end: start + verb.length, newText };
  const here = rewordHere(context, entity, `Replace by "${newText}"`, range, { preferred: true });
  const manifest = context.view.manifestEntity();
  const tree = manifest && context.view.file(manifest.file)?.tree;
  if (!manifest?.node || !tree || entity.bodyStart === undefined || end <= start) return here;
  const body = text.slice(entity.bodyStart);
  const from = entity.bodyStart;
  const sentence = sentenceAround(body, start - from, end - from);
  const promise = (body.slice(sentence.start, start - from) + newText + body.slice(range.end - from, sentence.end))
    .replace(/\s+/g, ' ')
    .trim();
  const item = `{id: ${freeId(context)}, category: availability, text: ${flowText(promise)}, source: Say where it is promised}`;
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

function flowText(text: string): string {
  return /[,[\]{}"#:]/.test(text) ? JSON.stringify(text) : quoteIfNeeded(text);
}

function freeId({ view }: RuleContext): string {
  const taken = new Set(view.ids('commitment'));
  for (let number = taken.size + 1; ; number += 1) if (!taken.has(`SC-${number}`)) return `SC-${number}`;
}
