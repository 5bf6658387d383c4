import * as vscode from 'vscode';
import type { Days } from '../../protocol/evidence';
import type { CoverageStore } from '../results/coverage-store';
import type { ServerLink } from '../server-link';
import { performAction } from './apply-action';
import { askCovers } from './ask-covers';
import { askDay } from './ask-day';
import { evidenceFile, type EvidenceFile } from './evidence-file';
import { pickRecord } from './pick-record';
import { questions } from './questions';

/** What is known before the questions: the programme, and any of control, file and the days to cover. */
export interface EvidenceSubject {
  root: string;
  control?: string;
  file?: vscode.Uri;
  interval?: Days;
}

/**
 * Creates an evidence record of a control: asks for what is not given (the control, what it covers, when it was
 * collected, a file), then requests the record from the server. A file is only read for its checksum, and never copied.
 */
export async function recordEvidence(link: ServerLink, store: CoverageStore, subject?: EvidenceSubject): Promise<void> {
  const picked =
    subject?.control === undefined
      ? await askControl(link, store, subject?.root)
      : { root: subject.root, control: subject.control };
  if (!picked) return;
  const { root, control } = picked;
  const title = vscode.l10n.t('Record evidence of {0}', control);
  const given = subject?.file && (await evidenceFile(subject.file, root));
  if (subject?.file && !given) return;
  const span = await askCovers(link, title, root, control, subject?.interval);
  if (!span) return;
  const { covers, today } = span;
  const collected = await askDay(title, vscode.l10n.t('Day on which it was collected'), today, {
    notBefore: covers.from,
    notAfter: today,
  });
  if (collected === undefined) return;
  const file = given ?? (await askFile(title, root));
  if (!file) return;
  const known = file === 'none' ? {} : { location: file.location, sha256: file.sha256 };
  const done = await performAction(link, {
    action: 'recordEvidence',
    control,
    covers: { from: covers.from, to: covers.to },
    collected,
    ...known,
    root,
  });
  if (done && file !== 'none' && !file.inside) {
    void questions.showInformationMessage(
      vscode.l10n.t(
        'SOC 2: {0} lies outside the programme. The record holds its name and its checksum; the file stays where it is and was not copied. Say under location where it is kept.',
        file.location,
      ),
    );
  }
}

async function askControl(
  link: ServerLink,
  store: CoverageStore,
  root: string | undefined,
): Promise<{ root: string; control: string } | undefined> {
  const none = vscode.l10n.t('SOC 2: there is no control yet. Run “SOC 2: New Control…” to begin one.');
  const picked = await pickRecord(link, store, {
    title: vscode.l10n.t('Record evidence'),
    placeHolder: vscode.l10n.t('Control that the evidence supports'),
    kinds: ['control'],
    none,
    ...(root === undefined ? {} : { root }),
  });
  return picked && { root: picked.root, control: picked.row.id };
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
