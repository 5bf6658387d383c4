import * as vscode from 'vscode';
import { unchanged } from '../../core/records/unchanged';
import { action, type ActionParams } from '../../protocol/actions';
import type { RecordKind } from '../../protocol/records';
import type { CoverageStore } from '../results/coverage-store';
import { localDate } from '../local-date';
import type { ServerLink } from '../server-link';
import { performRequest } from './apply-action';
import { askText } from './ask';
import { askDay } from './ask-day';
import { askRoleOrNone } from './ask-role-or-none';
import { givenSubject } from './given-subject';
import { pickRecord, recordById } from './pick-record';
import { questions } from './questions';

const kinds = ['control', 'policy', 'risk', 'vendor'] as const;
type ReviewedKind = (typeof kinds)[number];

/**
 * Records that a person reviewed a record. The day is today unless the person enters another; what the review found is
 * what the person says, or stays open. Records that are over are not offered.
 */
export async function markReviewed(link: ServerLink, store: CoverageStore, given: unknown): Promise<void> {
  const subject = givenSubject(given);
  const picked =
    subject && isReviewed(subject.kind)
      ? await recordById(link, subject)
      : await pickRecord(link, store, {
          title: vscode.l10n.t('Mark reviewed'),
          placeHolder: vscode.l10n.t('Control, policy, risk or vendor; the longest unreviewed first'),
          kinds,
          none: vscode.l10n.t(
            'SOC 2: there is no control, policy, risk or vendor yet. Run “SOC 2: New Record…” to begin one.',
          ),
          rank: ({ reviewed }) => reviewed ?? '',
          only: ({ over }) => !over,
        });
  if (!picked) return;
  const {
    root,
    row: { kind, id, revised, place },
  } = picked;
  if (!isReviewed(kind)) return;
  const today = picked.today ?? localDate();
  const title = vscode.l10n.t('Mark {0} reviewed', id);
  const date = await askDay(title, vscode.l10n.t('Day of the review'), today, { notAfter: today });
  if (date === undefined) return;
  const said = revised ? await askComment(title) : {};
  if (!said) return;
  const params: ActionParams = { action: 'markReviewed', kind, id, at: place ?? undefined, date, ...said, root };
  await performRequest(link, action, params, { askReading: () => askReading(link, root, title) });
}

/** Asks what a review changed; undefined when the person cancels. The first choice claims nothing. */
async function askComment(title: string): Promise<{ comment?: string } | undefined> {
  const choices = [
    {
      label: vscode.l10n.t('Leave the comment open'),
      detail: vscode.l10n.t('It is written in the file, by whoever reviewed it.'),
      ask: () => Promise.resolve({}),
    },
    {
      label: vscode.l10n.t('Without change'),
      detail: unchanged,
      ask: () => Promise.resolve({ comment: unchanged }),
    },
    {
      label: vscode.l10n.t('With a change…'),
      detail: vscode.l10n.t('You say what changed.'),
      ask: async () => {
        const comment = await askText(title, vscode.l10n.t('What changed'), '', vscode.l10n.t('Say what changed.'));
        return comment === undefined ? undefined : { comment: comment.trim() };
      },
    },
  ];
  const placeHolder = vscode.l10n.t('What did the review change?');
  const chosen = await questions.showQuickPick(choices, { title, placeHolder, ignoreFocusOut: true });
  return chosen?.ask();
}

/** Asks who read the report of a vendor, and what it notes; both may be left open. */
async function askReading(
  link: ServerLink,
  root: string,
  title: string,
): Promise<{ by: string; exceptions?: string } | undefined> {
  const by = await askRoleOrNone(link, { root, title, placeHolder: vscode.l10n.t('Role that read the report') });
  if (by === undefined) return undefined;
  const exceptions = await questions.showInputBox({
    title,
    prompt: vscode.l10n.t('Exceptions that the report notes, or “none”. Leave it empty to leave it open.'),
    ignoreFocusOut: true,
  });
  if (exceptions === undefined) return undefined;
  return exceptions.trim() === '' ? { by } : { by, exceptions: exceptions.trim() };
}

function isReviewed(kind: RecordKind): kind is ReviewedKind {
  return (kinds as readonly RecordKind[]).includes(kind);
}
