import * as vscode from 'vscode';
import type { RecordKind } from '../../protocol/records';
import type { CoverageStore } from '../results/coverage-store';
import { localDate } from '../local-date';
import type { ServerLink } from '../server-link';
import { performAction } from './apply-action';
import { askDay } from './ask-day';
import { givenSubject } from './given-subject';
import { pickRecord, recordById } from './pick-record';

const kinds = ['control', 'policy', 'risk', 'vendor'] as const;
type ReviewedKind = (typeof kinds)[number];

/** Records that a person reviewed a record. The day is today unless the person enters another. */
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
        });
  if (!picked) return;
  const {
    root,
    row: { kind, id },
  } = picked;
  if (!isReviewed(kind)) return;
  const today = picked.today ?? localDate();
  const date = await askDay(vscode.l10n.t('Mark {0} reviewed', id), vscode.l10n.t('Day of the review'), today, {
    notAfter: today,
  });
  if (date !== undefined) await performAction(link, { action: 'markReviewed', kind, id, date, root });
}

function isReviewed(kind: RecordKind): kind is ReviewedKind {
  return (kinds as readonly RecordKind[]).includes(kind);
}
