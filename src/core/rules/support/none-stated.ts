import type { Entity, FileEntry } from '../../index/entity';
import { bodyProse, matchesIn } from '../../language/prose';
import type { Finding, Fix, RuleContext } from '../rule';
import { editHere } from './fixes';
import { sentenceAround } from './sentence';

/** Matches at which a narrative states that there was none of something. */
export function statementsIn(narrative: Entity, file: FileEntry, pattern: RegExp): { start: number; end: number }[] {
  const prose = bodyProse(file.tree, narrative, true);
  return prose ? [...matchesIn(prose, pattern)].map(({ start, end }) => ({ start, end })) : [];
}

/** A fix that removes the sentence around a finding from a narrative. */
export function removeSentence(finding: Finding, narrative: Entity, context: RuleContext): Fix[] {
  const { text } = context.file.tree;
  const from = narrative.bodyStart ?? 0;
  const sentence = sentenceAround(text.slice(from), finding.start - from, finding.end - from);
  return editHere(
    context,
    'Remove the sentence',
    { start: from + sentence.start, end: from + sentence.end, newText: '' },
    { preferred: true },
  );
}
