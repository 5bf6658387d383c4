import * as vscode from 'vscode';
import type { CoverageCriterion } from '../../server/protocol';
import { lookOf } from '../coverage/state-words';
import type { CoverageStore } from '../coverage/coverage-store';
import type { ServerLink } from '../server-link';
import { performAction } from './apply-action';
import { askCandidate, askCriterion, askText } from './ask';

/** What an action works on: a criterion of a programme. */
export interface Subject {
  root: string;
  criterion: CoverageCriterion;
}

/** The row that a command was run on, else a criterion that the person picks; undefined when there is nothing to work on. */
export async function subjectOf(store: CoverageStore, row: unknown, title: string): Promise<Subject | undefined> {
  if (isRow(row)) {
    const { root, criterion } = row;
    return { root, criterion };
  }
  const programme = store.programmeOf(vscode.window.activeTextEditor?.document.uri.toString());
  if (!programme) {
    void vscode.window.showInformationMessage('SOC 2: there is no programme here yet. Run “SOC 2: Create Programme Manifest” first.');
    return undefined;
  }
  const id = await askCriterion(title, programme, (state) => lookOf(state).counted);
  const criterion = programme.criteria.find((each) => each.id === id);
  return criterion ? { root: programme.root, criterion } : undefined;
}

export async function createControl(link: ServerLink, { root, criterion }: Subject): Promise<void> {
  await performAction(link, { action: 'createControl', criterion: criterion.id, root });
}

export async function mapControl(link: ServerLink, { root, criterion }: Subject): Promise<void> {
  const title = `Map a control to ${criterion.id} ${criterion.title}`;
  const control = await askCandidate(link, title, 'Control that does what the criterion asks for; the best fit comes first', { root, kind: 'control', criterion: criterion.id });
  if (control === 'none') await offerControl(link, { root, criterion });
  else if (control) await performAction(link, { action: 'mapControl', criterion: criterion.id, control: control.id, root });
}

export async function markNotRelevant(link: ServerLink, { root, criterion }: Subject): Promise<void> {
  const title = `${criterion.id} ${criterion.title}: not relevant`;
  const reason = await askText(title, 'Why this criterion does not concern the system. The reason is printed in the description (DC 8).', 'The system collects no personal information directly from individuals.', 'A criterion can only be left out with a reason.');
  if (reason !== undefined) await performAction(link, { action: 'notRelevant', criterion: criterion.id, reason: reason.trim(), root });
}

export async function markCarvedOut(link: ServerLink, { root, criterion }: Subject): Promise<void> {
  const title = `${criterion.id} ${criterion.title}: carved out`;
  const vendor = await askCandidate(link, title, 'Subservice organisation whose controls are assumed to cover it', { root, kind: 'vendor', criterion: criterion.id });
  if (vendor === 'none') {
    void vscode.window.showInformationMessage('SOC 2: the programme names no vendors yet. Add a file such as vendors/aws.yaml with the vendor’s name first.');
    return;
  }
  if (!vendor) return;
  const text = await askText(title, `What is assumed that ${vendor.title || vendor.id} does (a CSOC), as one sentence.`, 'Physical access to hosting facilities is restricted to authorised personnel.', 'Say what is assumed of the vendor.');
  if (text !== undefined) await performAction(link, { action: 'carveOut', criterion: criterion.id, vendor: vendor.id, text: text.trim(), root });
}

async function offerControl(link: ServerLink, subject: Subject): Promise<void> {
  const create = 'Create Control';
  const answer = await vscode.window.showInformationMessage(`SOC 2: there is no control that could be mapped to ${subject.criterion.id}.`, create);
  if (answer === create) await createControl(link, subject);
}

function isRow(value: unknown): value is Subject {
  return typeof value === 'object' && value !== null && 'root' in value && 'criterion' in value && typeof value.criterion === 'object';
}
