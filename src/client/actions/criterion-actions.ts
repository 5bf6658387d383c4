import * as vscode from 'vscode';
import type { CoverageCriterion } from '../../protocol/coverage';
import { lookOf } from '../results/state-words';
import type { CoverageStore } from '../results/coverage-store';
import type { ServerLink } from '../server-link';
import { performAction } from './apply-action';
import { askCandidate, askCriterion, askText } from './ask';
import { askProgramme } from './ask-programme';
import { questions } from './questions';

/** The subject of an action: a criterion of a programme. */
export interface Subject {
  root: string;
  criterion: CoverageCriterion;
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

export async function createControl(link: ServerLink, { root, criterion }: Subject): Promise<void> {
  await performAction(link, { action: 'createControl', criterion: criterion.id, root });
}

export async function mapControl(link: ServerLink, { root, criterion }: Subject): Promise<void> {
  const title = vscode.l10n.t('Map a control to {0} {1}', criterion.id, criterion.title);
  const control = await askCandidate(
    link,
    title,
    vscode.l10n.t('Control that does what the criterion asks for; the best fit comes first'),
    { root, kind: 'control', criterion: criterion.id },
  );
  if (control === 'none') await offerControl(link, { root, criterion });
  else if (control)
    await performAction(link, { action: 'mapControl', criterion: criterion.id, control: control.id, root });
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
      text: text.trim(),
      root,
    });
}

async function offerControl(link: ServerLink, subject: Subject): Promise<void> {
  const create = vscode.l10n.t('Create Control');
  const answer = await questions.showInformationMessage(
    vscode.l10n.t('SOC 2: there is no control that could be mapped to {0}.', subject.criterion.id),
    create,
  );
  if (answer === create) await createControl(link, subject);
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
