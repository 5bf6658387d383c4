import { l10n, type MarkdownString } from 'vscode';
import type { CoverageCriterion } from '../../../protocol/coverage';
import { stateText } from '../../results/state-text';
import { lookOf } from '../../results/state-words';
import { escapeMarkdownLine } from '../../../core/language/escape-markdown';
import { commandLink, tooltipText } from '../tree/items';

/**
 * Explains a criterion: state and reason, what would raise it, what addresses it, what it requires, what companies do
 * and what auditors ask to see.
 */
export function criterionTooltip(
  root: string,
  { id, title, state, reason, raise, summary, items, focus, activities, evidence, pitfall }: CoverageCriterion,
): MarkdownString {
  const { icon, counted } = lookOf(state);
  const row = { root, criterion: id };
  const links = [
    commandLink(`$(question) ${l10n.t('Explain and find controls')}`, 'soc2.explainCriterion', row),
    ...(counted ? [commandLink(`$(add) ${l10n.t('Create Control')}`, 'soc2.createControl', row)] : []),
  ];
  return tooltipText(
    [
      `**${escapeMarkdownLine(`${id} ${title}`)}**`,
      `$(${icon}) ${stateText(state)}: ${escapeMarkdownLine(reason)}`,
      ...list(l10n.t('What would raise it'), raise),
      ...list(
        l10n.t('What addresses it'),
        items.map((each) =>
          [each.id, each.title, each.note === '' ? '' : `(${each.note})`].filter((part) => part !== '').join(' '),
        ),
      ),
      links.join(' &nbsp; '),
      '---',
      escapeMarkdownLine(summary),
      ...list(
        l10n.t('Points of focus (guidance, not required)'),
        focus.map((each) => each.text),
      ),
      ...list(l10n.t('Typical activities'), activities),
      ...list(l10n.t('Typical evidence'), evidence),
      ...(pitfall === '' ? [] : [`*${l10n.t('Pitfall')}:* ${escapeMarkdownLine(pitfall)}`]),
    ],
    ['soc2.explainCriterion', 'soc2.createControl'],
  );
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`*${title}*`, items.map((each) => `- ${escapeMarkdownLine(each)}`).join('\n')];
}
