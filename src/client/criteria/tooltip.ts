import { MarkdownString } from 'vscode';
import type { CoverageCriterion } from '../../server/protocol';
import { lookOf } from '../coverage/state-words';

/** Explains a criterion: state and reason, what it asks for, points of focus, what companies do and what auditors ask to see. */
export function criterionTooltip(criterion: CoverageCriterion): MarkdownString {
  const text = new MarkdownString('', true);
  const { icon, words } = lookOf(criterion.state);
  text.appendMarkdown('**').appendText(`${criterion.id} ${criterion.title}`).appendMarkdown('**\n\n');
  text.appendMarkdown(`$(${icon}) ${words}: `).appendText(criterion.reason).appendMarkdown('\n\n');
  text.appendText(criterion.summary).appendMarkdown('\n\n');
  appendList(text, 'Points of focus (guidance, not required)', criterion.focus);
  appendList(text, 'Typical activities', criterion.activities);
  appendList(text, 'Typical evidence', criterion.evidence);
  if (criterion.pitfall !== '') text.appendMarkdown('*Pitfall:* ').appendText(criterion.pitfall);
  return text;
}

function appendList(text: MarkdownString, title: string, items: readonly string[]): void {
  if (items.length === 0) return;
  text.appendMarkdown(`*${title}*\n\n`);
  for (const item of items) text.appendMarkdown('- ').appendText(item).appendMarkdown('\n');
  text.appendMarkdown('\n');
}
