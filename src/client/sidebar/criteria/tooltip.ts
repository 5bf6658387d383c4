import { l10n, type MarkdownString } from 'vscode';
import type { CoverageCriterion } from '../../../protocol/coverage';
import { stateText } from '../../results/state-text';
import { lookOf } from '../../results/state-words';
import { escapeMarkdownLine } from '../../../core/language/escape-markdown';
import { ruleScheme } from '../../editor/rule-pages';
import { commandLink, tooltipText } from '../tree/items';

/** Lines of each list, so that the whole can be read without scrolling; the rest is counted. */
const mostLines = 7;

/**
 * Explains a criterion: state and reason, what would raise it, what addresses it, what it requires, and a link to its
 * page, which says what companies do and what auditors ask to see.
 */
export function criterionTooltip(
  root: string,
  { id, title, state, reason, raise, summary, items }: CoverageCriterion,
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
      commandLink(l10n.t('Read more'), 'soc2.open', `${ruleScheme}:/${id}.md`, { line: 0, character: 0 }),
    ],
    ['soc2.explainCriterion', 'soc2.createControl', 'soc2.open'],
  );
}

function list(title: string, items: readonly string[]): string[] {
  const shown = items.slice(0, mostLines).map(escapeMarkdownLine);
  const more = items.length > mostLines ? [l10n.t('and {0} more', items.length - mostLines)] : [];
  return items.length === 0 ? [] : [`*${title}*`, [...shown, ...more].map((each) => `- ${each}`).join('\n')];
}
