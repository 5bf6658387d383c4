import * as vscode from 'vscode';
import type { ActionParams } from '../../protocol/actions';
import type { Place } from '../../protocol/place';
import type { CoverageStore } from '../results/coverage-store';
import type { ServerLink } from '../server-link';
import { performAction } from './apply-action';
import { askCovers, type GivenDays } from './ask-covers';
import { askDay } from './ask-day';
import { evidenceFile, type EvidenceFile } from './evidence-file';
import { newRecord } from './new-record';
import { pickRecord } from './pick-record';
import { questions } from './questions';

/** What is known before the questions: the programme, and any of control, file and the days to cover. */
export interface EvidenceSubject extends GivenDays {
  root: string;
  control?: string;
  /** Where the control is: several may have its id. */
  at?: Place | undefined;
  file?: vscode.Uri;
}

/**
 * Creates an evidence record of a control: asks for what is not given (the control, what it covers, when it was
 * collected, a file, its source, what it shows), then requests the record from the server. What the person leaves open
 * stays open. A file is only read for its checksum, and never copied.
 */
export async function recordEvidence(link: ServerLink, store: CoverageStore, subject?: EvidenceSubject): Promise<void> {
  const picked =
    subject?.control === undefined
      ? await askControl(link, store, subject?.root)
      : { root: subject.root, control: subject.control, at: subject.at };
  if (!picked) return;
  const { root, control, at } = picked;
  const title = vscode.l10n.t('Record evidence of {0}', control);
  const given = subject?.file && (await evidenceFile(subject.file, root));
  if (subject?.file && !given) return;
  const span = await askCovers(link, title, { root, control, file: given?.location }, subject ?? {});
  if (!span) return;
  const { covers, today, sources } = span;
  const collected = await askDay(title, vscode.l10n.t('Day on which it was collected'), today, {
    notBefore: covers.from,
    notAfter: today,
  });
  if (collected === undefined) return;
  const file = given ?? (await askFile(title, root));
  if (!file) return;
  const source = await askSource(title, sources);
  if (source === undefined) return;
  const result = await askResult(title);
  if (!result) return;
  const known = file === 'none' ? {} : { location: file.location, sha256: file.sha256 };
  const done = await performAction(link, {
    action: 'recordEvidence',
    control,
    at,
    covers,
    collected,
    source,
    ...known,
    ...(result === 'open' ? {} : { result }),
    root,
  });
  if (done && result === 'exception') offerFinding(link, store, root, control);
  if (done && file !== 'none' && !file.inside) {
    void questions.showInformationMessage(
      vscode.l10n.t(
        'SOC 2: {0} lies outside the programme. The record holds its name and its checksum; the file stays where it is and was not copied. Say under location where it is kept.',
        file.location,
      ),
    );
  }
}

/** Asks for the source, which may be left empty; undefined when the person cancels. */
async function askSource(title: string, sources: readonly string[]): Promise<string | undefined> {
  const [only = ''] = sources.length === 1 ? sources : [];
  const typed = await questions.showInputBox({
    title,
    prompt: vscode.l10n.t('The system that the evidence came from. Leave it empty to leave it open.'),
    placeHolder: sources.length > 1 ? sources.join(' | ') : '',
    value: only,
    ignoreFocusOut: true,
  });
  return typed?.trim();
}

type EvidenceResult = NonNullable<Extract<ActionParams, { action: 'recordEvidence' }>['result']>;

/** Asks what the evidence shows. The first choice claims nothing. Undefined when the person cancels. */
async function askResult(title: string): Promise<EvidenceResult | 'open' | undefined> {
  const choices: (vscode.QuickPickItem & { result: EvidenceResult | 'open' })[] = [
    {
      label: vscode.l10n.t('Leave open'),
      detail: vscode.l10n.t('Whoever looks at the evidence writes the result into the record.'),
      result: 'open',
    },
    { label: vscode.l10n.t('OK'), detail: vscode.l10n.t('The control operated as described.'), result: 'ok' },
    {
      label: vscode.l10n.t('Exception'),
      detail: vscode.l10n.t('It did not in at least one case. A finding says what is done about it.'),
      result: 'exception',
    },
    {
      label: vscode.l10n.t('Nothing happened'),
      detail: vscode.l10n.t('Nothing happened that the control would have had to act on.'),
      result: 'not-applicable',
    },
  ];
  const chosen = await questions.showQuickPick(choices, {
    title,
    placeHolder: vscode.l10n.t('What does the evidence show?'),
    ignoreFocusOut: true,
  });
  return chosen?.result;
}

function offerFinding(link: ServerLink, store: CoverageStore, root: string, control: string): void {
  const begin = vscode.l10n.t('Begin a Finding');
  const text = vscode.l10n.t(
    'SOC 2: the evidence of {0} records an exception. A finding says what is done about it.',
    control,
  );
  const answered = questions.showWarningMessage(text, begin);
  link.inBackground(
    'soc2.newFinding',
    answered.then((answer) =>
      answer === begin ? newRecord(link, store, 'finding', { root, control: { id: control } }) : undefined,
    ),
  );
}

async function askControl(
  link: ServerLink,
  store: CoverageStore,
  root: string | undefined,
): Promise<{ root: string; control: string; at: Place | undefined } | undefined> {
  const none = vscode.l10n.t('SOC 2: there is no control yet. Run “SOC 2: New Control…” to begin one.');
  const picked = await pickRecord(link, store, {
    title: vscode.l10n.t('Record evidence'),
    placeHolder: vscode.l10n.t('Control that the evidence supports'),
    kinds: ['control'],
    none,
    ...(root === undefined ? {} : { root }),
  });
  return picked && { root: picked.root, control: picked.row.id, at: picked.row.place ?? undefined };
}

/** Asks for a file, or none; undefined when the person cancels or the file cannot be recorded. */
async function askFile(title: string, root: string): Promise<EvidenceFile | 'none' | undefined> {
  const choices = [
    {
      label: vscode.l10n.t('Without a file'),
      detail: vscode.l10n.t('Where the evidence is kept is written in the record.'),
      choose: false,
    },
    {
      label: vscode.l10n.t('Choose a file…'),
      detail: vscode.l10n.t('The record holds its checksum; the file stays where it is.'),
      choose: true,
    },
  ];
  const chosen = await questions.showQuickPick(choices, {
    title,
    placeHolder: vscode.l10n.t('Where is the evidence?'),
    ignoreFocusOut: true,
  });
  if (!chosen?.choose) return chosen && 'none';
  const files = await questions.showOpenDialog({
    title,
    defaultUri: vscode.Uri.parse(root),
    canSelectMany: false,
    openLabel: vscode.l10n.t('Record'),
  });
  return files?.[0] && evidenceFile(files[0], root);
}
