import * as vscode from 'vscode';
import type { CoverageStore } from '../results/coverage-store';
import type { ServerLink } from '../server-link';
import { performAction, type Show } from './apply-action';
import { askDisclosure } from './disclosure';
import { givenSubject } from './given-subject';
import { pickRecord, recordById, type PickedRecord } from './pick-record';

/** Lets a person decide by the questions of DC 4 whether the description discloses an incident. */
export async function decideIncident(link: ServerLink, store: CoverageStore, given: unknown): Promise<void> {
  const subject = givenSubject(given);
  const picked =
    subject?.kind === 'incident'
      ? await recordById(link, subject)
      : await pickRecord(link, store, {
          title: vscode.l10n.t('Decide an incident'),
          placeHolder: vscode.l10n.t('Incident; those that nobody decided on first'),
          kinds: ['incident'],
          none: vscode.l10n.t('SOC 2: there is no incident yet. Run “SOC 2: New Incident…” to begin one.'),
          rank: ({ decided }) => Number(decided === true),
        });
  if (picked) await decideOn(link, picked);
}

/** Asks for the decision on one incident, and records it. */
export async function decideOn(link: ServerLink, { root, row }: PickedRecord, show?: Show): Promise<void> {
  const decision = await askDisclosure(link, [row.id, row.title].filter(Boolean).join(': '));
  if (decision && decision !== 'undecided')
    await performAction(
      link,
      { action: 'decideIncident', incident: row.id, at: row.place ?? undefined, ...decision, root },
      show,
    );
}
