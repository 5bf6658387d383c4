import * as vscode from 'vscode';
import { candidates } from '../../protocol/actions';
import type { Place } from '../../protocol/place';
import type { CoverageCriterion } from '../../protocol/coverage';
import { lookOf } from '../results/state-words';
import type { CoverageStore } from '../results/coverage-store';
import type { ServerLink } from '../server-link';
import { openAt, performAction, tellNoAnswer, type Show } from './apply-action';
import { askCandidate, askCriterion, askText } from './ask';
import { askProgramme } from './ask-programme';
import { askRoleOrNone } from './ask-role-or-none';
import { questions } from './questions';

/** The subject of an action: a criterion of a programme. */
export interface Subject {
  root: string;
  criterion: CoverageCriterion;
}

/** What the questions about a control for a criterion need to know of it. */
export interface ControlSubject {
  root: string;
  criterion: Pick<CoverageCriterion, 'id' | 'title' | 'activities'>;
}

interface ControlEntry extends vscode.QuickPickItem {
  run: () => Promise<unknown>;
}

/**
 * The criterion of the row on which a command was run, else a criterion that the person picks; undefined when there is
 * none.
 */
export async function subjectOf(store: CoverageStore, row: unknown, title: string): Promise<Subject | undefined> {
  if (isRow(row)) {
    const { root } = row;
    const criterion =
      typeof row.criterion === 'string'
        ? store.results.find((each) => each.root === root)?.criteria.find((each) => each.id === row.criterion)
        : row.criterion;
    return criterion && { root, criterion };
  }
  const programme = await askProgramme(store, title);
  if (!programme) return undefined;
  const id = await askCriterion(title, programme, (state) => lookOf(state).counted);
  const criterion = programme.criteria.find((each) => each.id === id);
  return criterion ? { root: programme.root, criterion } : undefined;
}

/** Creates a planned control for a criterion; asks for its title and its owner, which may both be left open. */
export async function createControl(link: ServerLink, { root, criterion }: ControlSubject, show?: Show): Promise<void> {
  const title = vscode.l10n.t('Create a control for {0} {1}', criterion.id, criterion.title);
  const name = await questions.showInputBox({
    title,
    prompt: vscode.l10n.t('What the control is, as a short noun phrase. Empty: the title of the criterion.'),
    placeHolder: criterion.activities[0] ?? '',
    ignoreFocusOut: true,
  });
  if (name === undefined) return;
  const owner = await askRoleOrNone(link, { root, title, placeHolder: vscode.l10n.t('Role that owns the control') });
  if (owner === undefined) return;
  const named = name.trim() === '' ? {} : { title: name.trim() };
  await performAction(link, { action: 'createControl', criterion: criterion.id, ...named, owner, root }, show);
}

/**
 * Lets a person say which control addresses a criterion: one that is planned for it already is opened, a new one is
 * created, any other one is mapped.
 */
export async function mapControl(link: ServerLink, subject: ControlSubject, show?: Show): Promise<void> {
  const { root, criterion } = subject;
  const params = { root, kind: 'control', criterion: criterion.id, withPlanned: true } as const;
  const found = await link.request(candidates, params);
  if (!found) {
    tellNoAnswer();
    return;
  }
  const map = (control: string, at: Place | undefined): Promise<unknown> =>
    performAction(link, { action: 'mapControl', criterion: criterion.id, control, at, root }, show);
  const rows = found.map(({ id, title, detail, place, planned, open }): ControlEntry => {
    if (!planned) return { label: id, description: title, detail, run: () => map(id, place) };
    const { uri, range } = planned;
    const label = open ? vscode.l10n.t('Open {0} (statement still open)', id) : vscode.l10n.t('Open {0} (planned)', id);
    return { label, description: title, run: () => openAt(uri, range.start, show) };
  });
  const create: ControlEntry = {
    label: vscode.l10n.t('New control…'),
    detail: vscode.l10n.t('Begins a planned control for {0}', criterion.id),
    run: () => createControl(link, subject, show),
  };
  const planned = found.filter((each) => each.planned).length;
  const picked = await questions.showQuickPick([...rows.slice(0, planned), create, ...rows.slice(planned)], {
    title: vscode.l10n.t('Map a control to {0} {1}', criterion.id, criterion.title),
    placeHolder: vscode.l10n.t('Control that does what the criterion asks for; the best fit comes first'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await picked?.run();
}

export async function markNotRelevant(link: ServerLink, { root, criterion }: Subject): Promise<void> {
  const title = vscode.l10n.t('{0} {1}: not relevant', criterion.id, criterion.title);
  const reason = await askText(
    title,
    vscode.l10n.t('Why this criterion does not concern the system. The reason is printed in the description (DC 8).'),
    vscode.l10n.t('The system collects no personal information directly from individuals.'),
    vscode.l10n.t('A criterion can only be left out with a reason.'),
  );
  if (reason !== undefined)
    await performAction(link, { action: 'notRelevant', criterion: criterion.id, reason: reason.trim(), root });
}

export async function markCarvedOut(link: ServerLink, { root, criterion }: Subject): Promise<void> {
  const title = vscode.l10n.t('{0} {1}: carved out', criterion.id, criterion.title);
  const vendor = await askCandidate(
    link,
    title,
    vscode.l10n.t('Subservice organisation whose controls are assumed to cover it'),
    { root, kind: 'vendor', criterion: criterion.id },
  );
  if (vendor === 'none') {
    void questions.showInformationMessage(
      vscode.l10n.t(
        'SOC 2: the programme names no vendors yet. Add a file such as vendors/aws.yaml with the vendor’s name first.',
      ),
    );
    return;
  }
  if (!vendor) return;
  const text = await askText(
    title,
    vscode.l10n.t('What is assumed that {0} does (a CSOC), as one sentence.', vendor.title || vendor.id),
    vscode.l10n.t('Physical access to hosting facilities is restricted to authorised personnel.'),
    vscode.l10n.t('Say what is assumed of the vendor.'),
  );
  if (text !== undefined)
    await performAction(link, {
      action: 'carveOut',
      criterion: criterion.id,
      vendor: vendor.id,
      at: vendor.place,
      text: text.trim(),
      root,
    });
}

/** A row has the whole criterion; a link in a text has only its id. */
function isRow(value: unknown): value is { root: string; criterion: CoverageCriterion | string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'root' in value &&
    'criterion' in value &&
    (typeof value.criterion === 'string' || typeof value.criterion === 'object')
  );
}
