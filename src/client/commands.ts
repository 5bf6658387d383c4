import * as vscode from 'vscode';
import { performRequest } from './actions/apply-action';
import {
  createControl,
  mapControl,
  markCarvedOut,
  markNotRelevant,
  subjectOf,
  type Subject,
} from './actions/criterion-actions';
import { createManifest } from './actions/create-manifest';
import { decideIncident } from './actions/decide-incident';
import { evidenceSubject } from './actions/given-subject';
import { goToControl, goToPolicy } from './actions/go-to-record';
import { markReviewed } from './actions/mark-reviewed';
import { newRecord } from './actions/new-record';
import { askProgramme } from './actions/ask-programme';
import { recordEvidence } from './actions/record-evidence';
import { askCriterion } from './actions/ask';
import type { CoverageStore } from './results/coverage-store';
import { rowNow } from './results/row-now';
import type { ItemNode } from './sidebar/criteria/nodes';
import { openPlace, openPosition } from './actions/open-place';
import { showPlaces } from './actions/show-places';
import { exportAgain } from './export/export-again';
import { exportFrom } from './export/export-document';
import { askShown, sayAll, type Narrowed } from './export/narrowed';
import type { Previews } from './preview/previews';
import type { ServerLink } from './server-link';
import { sidebarCommands } from './sidebar/commands';
import type { Sidebar } from './sidebar/sidebar';
import { chooseFix, type ChooseFixParams } from '../protocol/actions';
import type { ExportName } from '../protocol/exports';
import type { Position } from '../protocol/place';

interface Parts {
  link: ServerLink;
  store: CoverageStore;
  sidebar: Sidebar;
  previews: Previews;
}

/** Every command of the extension, by its id. */
export function registerCommands({ link, store, sidebar, previews }: Parts): vscode.Disposable {
  const onCriterion =
    (title: string, work: (link: ServerLink, subject: Subject) => Promise<void>) =>
    async (row: unknown): Promise<void> => {
      const subject = await subjectOf(store, row, title);
      if (subject) await work(link, subject);
    };
  const exporting = (
    document: ExportName,
    narrow?: (root: string | undefined, title: string) => Promise<Narrowed | undefined>,
  ) => withProgramme(store, previews, (given) => exportFrom(link, document, given, narrow));
  const allControls = sayAll(store, sidebar.controls);
  const shownControls = askShown(store, sidebar.controls);
  const commands: Record<string, (...args: never[]) => unknown> = {
    'soc2.openDescription': () => previews.open('description'),
    'soc2.openReport': () => previews.open('report'),
    'soc2.exportDescription': exporting('description'),
    'soc2.exportReport': exporting('report'),
    'soc2.exportMatrix': exporting('matrix', allControls),
    'soc2.exportEvidenceIndex': exporting('evidence-index', allControls),
    'soc2.exportShownMatrix': exporting('matrix', shownControls),
    'soc2.exportShownEvidenceIndex': exporting('evidence-index', shownControls),
    'soc2.exportDue': exporting('due', askShown(store, sidebar.due)),
    'soc2.exportAgain': (uri: unknown, agreed: unknown) => exportAgain(link, uri, agreed),
    'soc2.createManifest': () => createManifest(link, store),
    'soc2.createControl': onCriterion(vscode.l10n.t('Create a control for a criterion'), createControl),
    'soc2.mapControl': onCriterion(vscode.l10n.t('Map an existing control to a criterion'), mapControl),
    'soc2.markNotRelevant': onCriterion(vscode.l10n.t('Mark a criterion as not relevant'), markNotRelevant),
    'soc2.markCarvedOut': onCriterion(vscode.l10n.t('Mark a criterion as carved out'), markCarvedOut),
    'soc2.newRecord': (given: unknown) => newRecord(link, store, undefined, given),
    'soc2.newControl': (given: unknown) => newRecord(link, store, 'control', given),
    'soc2.newPolicy': (given: unknown) => newRecord(link, store, 'policy', given),
    'soc2.newVendor': (given: unknown) => newRecord(link, store, 'vendor', given),
    'soc2.newRisk': (given: unknown) => newRecord(link, store, 'risk', given),
    'soc2.newIncident': (given: unknown) => newRecord(link, store, 'incident', given),
    'soc2.newFinding': (given: unknown) => newRecord(link, store, 'finding', given),
    'soc2.recordEvidence': (given: unknown) => recordEvidence(link, store, withFile(evidenceSubject(given), given)),
    'soc2.markReviewed': (given: unknown) => markReviewed(link, store, given),
    'soc2.decideIncident': (given: unknown) => decideIncident(link, store, given),
    'soc2.goToControl': () => goToControl(link, store),
    'soc2.goToPolicy': () => goToPolicy(link, store),
    'soc2.goToCriterion': (given: unknown) => goToCriterion(store, sidebar, given),
    'soc2.copyPassage': (context: unknown) => previews.copyPassage(context),
    'soc2.openItem': (node: ItemNode) => openItem(store, node),
    'soc2.chooseFix': (uri: string, diagnostic: ChooseFixParams['diagnostic']) =>
      performRequest(link, chooseFix, { uri, diagnostic }, { saves: false }),
    'soc2.showInView': (view: 'criteria' | 'controls', root: string, id: string) => sidebar[view].reveal(root, id),
    'soc2.showPlaces': showPlaces,
    'soc2.open': (uri: string, position: Position) => openPosition(uri, position),
    'soc2.restart': () => link.restart(),
    ...sidebarCommands(link, store, sidebar),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/**
 * With several programmes, asks for the one that is exported unless the caller, the active preview or the active editor
 * says it.
 */
function withProgramme(store: CoverageStore, previews: Previews, run: (given: unknown) => unknown) {
  return async (given: unknown): Promise<unknown> => {
    const options = typeof given === 'object' && given !== null ? given : {};
    if ('root' in options || store.results.length < 2) return run(given);
    const root = previews.activeRoot ?? (await askProgramme(store, vscode.l10n.t('Export')))?.root;
    return root === undefined ? undefined : run({ ...options, root });
  };
}

/** `given`: the id of a criterion; without it the person is asked. */
async function goToCriterion(store: CoverageStore, { criteria }: Sidebar, given: unknown): Promise<void> {
  if (isNamed(given)) return criteria.reveal(given.root, given.criterion);
  const title = vscode.l10n.t('Go to criterion');
  const programme = await askProgramme(store, title);
  const id = programme && (await askCriterion(title, programme));
  if (id !== undefined) await criteria.reveal(programme!.root, id);
}

function isNamed(value: unknown): value is { root: string; criterion: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'root' in value &&
    'criterion' in value &&
    typeof value.criterion === 'string'
  );
}

/** Lines may have moved since the row was made, so its place is requested again. */
async function openItem(store: CoverageStore, { root, item, criterion }: ItemNode): Promise<void> {
  await store.refresh();
  const programme = store.results.find((each) => each.root === root);
  const items = programme?.criteria.find((each) => each.id === criterion)?.items ?? [];
  const now = rowNow(
    items.filter((each) => each.kind === item.kind),
    item,
    (each) => each.file,
  );
  const place = now?.place ?? item.place;
  if (place) await openPlace(place);
}

/** The file that was dropped on a control, with what else is known of the evidence. */
function withFile<T extends object>(subject: T | undefined, given: unknown): (T & { file?: vscode.Uri }) | undefined {
  const file =
    typeof given === 'object' && given !== null && 'file' in given && given.file instanceof vscode.Uri
      ? { file: given.file }
      : {};
  return subject && { ...subject, ...file };
}
