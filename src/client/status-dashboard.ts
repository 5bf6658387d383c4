import { l10n } from 'vscode';
import type { ControlRow } from '../protocol/controls';
import type { CoverageResult } from '../protocol/coverage';
import type { DueRow } from '../protocol/due';
import { evidenceLooks } from './sidebar/controls/evidence-looks';
import { fractionText, stateText } from './results/state-text';
import { lookOf, stateLooks } from './results/state-words';
import { escapeMarkdownLine } from '../core/language/escape-markdown';
import { commandLink } from './sidebar/tree/items';

/** Commands that the links of the dashboard run. */
export const dashboardCommands = [
  'soc2.showCoverage',
  'soc2.showControls',
  'soc2.showDue',
  'soc2.showEvidenceGaps',
  'soc2.openDescription',
];

/** What the status bar shows of a programme, and what a screen reader says; with its name where there are `several`. */
export function statusWords(programme: CoverageResult, several: boolean): { text: string; spoken: string } {
  const { covered, inScope } = programme;
  const name = several ? [programme.name] : [];
  return {
    text: [`SOC 2 ${covered}/${inScope}`, ...name].join(' · '),
    spoken: [l10n.t('SOC 2: {0} of {1} criteria covered', covered, inScope), ...name].join(', '),
  };
}

/** The state of a programme as Markdown: coverage by category, states of criteria, missing evidence, due work. */
export function dashboard(
  { name, categories, criteria, covered, inScope }: CoverageResult,
  controls: readonly ControlRow[] | undefined,
  due: readonly DueRow[] | undefined,
): string {
  const rows = categories.map(
    ({ id, title }) =>
      `| ${escapeMarkdownLine(title)} | ${fractionText(criteria.filter((each) => each.category === id).map((each) => each.state))} |`,
  );
  const counts = Object.keys(stateLooks).flatMap((state) => {
    const count = criteria.filter((each) => each.state === state).length;
    return count > 0 && lookOf(state).counted ? [`$(${lookOf(state).icon}) ${count} ${stateText(state)}`] : [];
  });
  return [
    `**${escapeMarkdownLine(name)}**: ${l10n.t('{0}/{1} criteria covered', covered, inScope)}`,
    [`| ${l10n.t('Category')} | ${l10n.t('Covered')} |`, '|:---|---:|', ...rows].join('\n'),
    counts.join(' &nbsp; '),
    ...(controls && controls.length > 0 ? [evidenceLine(controls)] : []),
    ...(due ? [dueLine(due)] : []),
    `${commandLink(l10n.t('Criteria'), 'soc2.showCoverage')} · ${commandLink(l10n.t('Controls'), 'soc2.showControls')} · ${commandLink(l10n.t('Due'), 'soc2.showDue')} · ${commandLink(l10n.t('System description'), 'soc2.openDescription')}`,
  ].join('\n\n');
}

function evidenceLine(controls: readonly ControlRow[]): string {
  const count = (evidence: ControlRow['evidence']): number =>
    controls.filter((each) => each.evidence === evidence).length;
  const [late, missing] = [count('late'), count('missing')];
  if (late + missing === 0) return `$(${evidenceLooks.current.icon}) ${l10n.t('No evidence is late or missing')}`;
  return `$(${evidenceLooks.late.icon}) ${commandLink(l10n.t('Evidence: {0} late, {1} missing', late, missing), 'soc2.showEvidenceGaps')}`;
}

function dueLine(rows: readonly DueRow[]): string {
  const count = (bucket: DueRow['bucket']): number => rows.filter((each) => each.bucket === bucket).length;
  return `$(calendar) ${commandLink(l10n.t('Work: {0} overdue, {1} due this week', count('overdue'), count('week')), 'soc2.showDue')}`;
}
