import * as vscode from 'vscode';
import { askCriterion } from '../actions/ask';
import { askProgramme } from '../actions/ask-programme';
import { subjectOf } from '../actions/criterion-actions';
import { mapPairs } from '../actions/map-pairs';
import type { CoverageStore } from '../results/coverage-store';
import { askWhatIf } from './criteria/ask-what-if';
import { explainCriterion } from './criteria/explain';
import { lookOf } from '../results/state-words';
import type { Place } from '../../protocol/place';
import type { ServerLink } from '../server-link';
import { noFilter } from './tree/filter';
import { switchSetting } from './follow-editor';
import { idOf, type AnyRow } from './tree/id-of';
import { openRecord } from './open-record';
import { pickFilter, pickGrouping } from './pick-filter';
import type { Sidebar } from './sidebar';

type Commands = Record<string, (...args: never[]) => unknown>;

/** Commands of the sidebar's views, by their ids. */
export function sidebarCommands(link: ServerLink, store: CoverageStore, views: Sidebar): Commands {
  const { criteria, controls, due, controlsStore, dueStore } = views;
  const filterTitles = {
    criteria: vscode.l10n.t('Filter criteria'),
    controls: vscode.l10n.t('Filter controls'),
    due: vscode.l10n.t('Filter due work'),
  };
  const groupTitles = {
    criteria: vscode.l10n.t('Group criteria'),
    controls: vscode.l10n.t('Group controls'),
    due: vscode.l10n.t('Group due work'),
  };
  return {
    'soc2.showCoverage': () => focusOn('criteria'),
    'soc2.showControls': () => focusOn('controls'),
    'soc2.showDue': () => focusOn('due'),
    'soc2.showUncovered': () => criteria.showOnlyOpen(true),
    'soc2.showAll': () => criteria.setFilter(noFilter),
    'soc2.showAllControls': () => controls.setFilter(noFilter),
    'soc2.showAllDue': () => due.setFilter(noFilter),
    'soc2.showEvidenceGaps': () => {
      controls.showLacking();
      return focusOn('controls');
    },
    'soc2.showMyWork': () => due.showMine(),
    'soc2.chooseMyRole': () => due.showMine(true),
    'soc2.filterCriteria': () => pickFilter(criteria, filterTitles.criteria),
    'soc2.filterControls': () => pickFilter(controls, filterTitles.controls),
    'soc2.filterDue': () => pickFilter(due, filterTitles.due),
    'soc2.groupCriteria': () => pickGrouping(criteria, groupTitles.criteria),
    'soc2.groupControls': () => pickGrouping(controls, groupTitles.controls),
    'soc2.groupDue': () => pickGrouping(due, groupTitles.due),
    'soc2.showPointsOfFocus': () => switchSetting('criteria.pointsOfFocus', true),
    'soc2.hidePointsOfFocus': () => switchSetting('criteria.pointsOfFocus', false),
    'soc2.followEditor': () => switchSetting('sidebar.followEditor', true),
    'soc2.unfollowEditor': () => switchSetting('sidebar.followEditor', false),
    'soc2.whatIfCategories': async () => {
      const programme = await askProgramme(store, vscode.l10n.t('What if'));
      if (programme) await askWhatIf(criteria, programme);
    },
    'soc2.clearWhatIf': () => criteria.supposing(),
    'soc2.explainCriterion': async (row: unknown) => {
      const subject = await subjectOf(store, row, vscode.l10n.t('Explain a criterion'));
      if (subject) await explainCriterion(link, store, subject);
    },
    'soc2.revealControl': ({ root, item }: { root: string; item: { id: string; place?: Place | null } }) =>
      controls.reveal(root, item.id, item.place?.uri),
    'soc2.mapToCriterion': (row: unknown) => mapToCriterion(link, store, row),
    'soc2.copyId': (row: AnyRow | 'criteria' | 'controls' | 'due', rows?: AnyRow[]) =>
      copyIds(typeof row === 'string' ? views[row].selection : rows && rows.length > 0 ? rows : [row]),
    'soc2.openRecord': (row: Parameters<typeof openRecord>[1]) =>
      openRecord({ controls: controlsStore, due: dueStore }, row),
  };
}

function focusOn(view: 'criteria' | 'controls' | 'due'): Thenable<unknown> {
  return vscode.commands.executeCommand(`soc2.${view}.focus`);
}

/** Does with the keyboard what dropping a criterion on a control does. */
async function mapToCriterion(link: ServerLink, store: CoverageStore, row: unknown): Promise<void> {
  const { root, control } = row as {
    root: string;
    control: { id: string; criteria?: readonly string[]; place?: Place | null };
  };
  const programme = store.results.find((each) => each.root === root);
  if (!programme) return;
  const mapped = new Set(control.criteria);
  const others = { ...programme, criteria: programme.criteria.filter((each) => !mapped.has(each.id)) };
  const criterion = await askCriterion(
    vscode.l10n.t('Map {0} to a criterion', control.id),
    others,
    (state) => lookOf(state).counted,
  );
  if (criterion !== undefined)
    await mapPairs(link, root, [{ control: control.id, at: control.place ?? undefined, criterion }]);
}

/**
 * The ids of the things that rows represent, one a line. The keybinding passes the name of its view, whose selection is
 * used.
 */
async function copyIds(rows: readonly AnyRow[]): Promise<void> {
  const ids = [...new Set(rows.flatMap((each) => idOf(each) ?? []))];
  if (ids.length > 0) await vscode.env.clipboard.writeText(ids.join('\n'));
}
