import { placeOf } from '../../model/place';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { editIn } from '../support/fixes';
import { sentenceAround } from '../support/sentence';
import { claimKinds } from './claim';
import { claimRule } from './define';

export const claimUptimeGuarantee = claimRule({
  code: 'soc2.claim.uptime-guarantee',
  severity: 'warning',
  on: claimKinds.filter((each) => each !== 'manifest'),
  title: 'Uptime that is guaranteed',
  basis: ['BRIEF'],
  documentation: {
    what: 'A guarantee stands near uptime, availability or a percentage, or the text says zero downtime or always available. The manifest is left alone: a commitment there states its figure as the contract does.',
    why: 'The availability criteria look at how a company prepares, not at a figure that is guaranteed. A figure belongs among the commitments, with its source.',
    wrong: 'We guarantee 99.9% uptime.',
    right: 'The service level agreement states an uptime of 99.9% in each month.',
  },
  needs: /guarant|downtime|always/i,
  patterns: [
    /\bguarant(?:ee[sd]?|eeing|y)\b(?:[^\w.;!?]{1,5}[\w.%]{1,20}){0,5}?[^\w.;!?]{1,5}(?:uptime|availab(?:le|ility)|\d{2,3}(?:\.\d{1,5})?\s?%)/gi,
    /\b(?:uptime|availability)\b(?:[^\w.;!?]{1,5}[\w.%]{1,20}){0,4}?[^\w.;!?]{1,5}(?:is|are)?\s{0,3}guaranteed\b/gi,
    /\b(?:zero|no)[ -]downtime\b(?!\s{1,5}(?:deploy\w*|release\w*|migration\w*|upgrade\w*))/gi,
    /\balways\s{1,5}(?:available|online|up and running)\b/gi,
  ],
  message: () => 'Availability criteria look at preparedness, not at a guaranteed figure. State the SLA as a commitment with its source.',
  unless: ({ text }, before) => /^no[ -]downtime/i.test(text) && !/\b(?:with|offers?|promises?|has|have)\s+$/i.test(before),
  fixes: ({ finding, entity, context }) => {
    const manifest = context.view.manifestEntity();
    const tree = manifest && context.view.file(manifest.file)?.tree;
    const body = entity.bodyStart;
    if (!manifest?.node || !tree || body === undefined || finding.start < body) return [];
    const { text } = context.file.tree;
    const { start, end } = sentenceAround(text.slice(body), finding.start - body, finding.end - body);
    const words = text.slice(body + start, body + end).trim().replace(/\s+/g, ' ');
    const taken = new Set((manifest.data.commitments ?? []).map((each) => each.id));
    let number = 1;
    while (taken.has(`SC-${number}`)) number += 1;
    const item = `{id: SC-${number}, category: availability, text: ${quoteIfNeeded(words)}, source: Say where it is promised}`;
    const moved = editIn(manifest.file, 'Move it to the commitments', addItem(tree, manifest.node, 'commitments', item, placeOf('manifest', [], 'commitments')));
    return moved.map((fix) => ({ ...fix, edits: [...fix.edits!, { file: context.file.path, edits: [{ start: body + start, end: body + end, newText: '' }] }] }));
  },
});
