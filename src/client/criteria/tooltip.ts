import { l10n, MarkdownString } from 'vscode';
import type { CoverageCriterion } from '../../server/protocol';
import { stateText } from '../coverage/state-text';
import { lookOf } from '../coverage/state-words';
import { escapeMarkdown } from './escape-markdown';

/** Explains a criterion: state and reason, what it asks for, points of focus, what companies do and what auditors ask to see. */
export function criterionTooltip({ id, title, state, reason, summary, focus, activities, evidence, pitfall }: CoverageCriterion): MarkdownString {
  const { icon } = lookOf(state);
  const parts = [
    `**${escapeMarkdown(`${id} ${title}`)}**`,
    `$(${icon}) ${stateText(state)}: ${escapeMarkdown(reason)}`,
    escapeMarkdown(summary),
    ...list(l10n.t('Points of focus (guidance, not required)'), focus.map((each) => each.text)),
    ...list(l10n.t('Typical activities'), activities),
    ...list(l10n.t('Typical evidence'), evidence),
    ...(pitfall === '' ? [] : [`*${l10n.t('Pitfall')}:* ${escapeMarkdown(pitfall)}`]),
  ];
  return new MarkdownString(parts.join('\n\n'), true);
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`*${title}*`, items.map((each) => `- ${escapeMarkdown(each)}`).join('\n')];
}
