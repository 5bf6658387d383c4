import type { Entity } from '../../index/entity';
import { nodeAtOffset } from '../../syntax/navigate';
import type { Finding, Fix, RuleContext } from '../rule';
import { editHere, rewordHere } from '../support/fixes';
import { sentenceAround } from '../support/sentence';

/** Takes the sentence of a claim out: of a Markdown body, or of a value as long as something is left of it. */
export function removeClaim(finding: Finding, entity: Entity, context: RuleContext): Fix[] {
  const { text } = context.file.tree;
  if (entity.bodyStart !== undefined && finding.start >= entity.bodyStart) {
    const { start, end } = sentenceAround(text.slice(entity.bodyStart), finding.start - entity.bodyStart, finding.end - entity.bodyStart);
    return editHere(context, 'Remove the sentence', { start: entity.bodyStart + start, end: entity.bodyStart + end, newText: '' }, { preferred: true });
  }
  const node = entity.node && nodeAtOffset(entity.node, finding.start)?.node;
  if (node?.kind !== 'scalar' || node.style !== 'plain') return [];
  const { start, end } = sentenceAround(text.slice(node.start, node.end), finding.start - node.start, finding.end - node.start);
  return start === 0 && end >= node.end - node.start ? [] : rewordHere(context, entity, 'Remove the sentence', { start: node.start + start, end: node.start + end, newText: '' }, { preferred: true });
}
