import * as vscode from 'vscode';
import type { CoverageResult } from '../../protocol/coverage';
import type { RecordKind } from '../../protocol/records';
import type { CoverageStore } from '../results/coverage-store';
import { lookOf } from '../results/state-words';
import type { ServerLink } from '../server-link';
import { performAction } from './apply-action';
import { askCriterionOrNone } from './ask';
import { askProgramme } from './ask-programme';
import { askDisclosure } from './disclosure';
import { givenSubject } from './given-subject';
import { pickRecord } from './pick-record';
import { kindWord, recordKinds } from './record-kinds';
import { questions } from './questions';

/** Creates a record in a file of its own; asks for its kind when none is given. */
export async function newRecord(
  link: ServerLink,
  store: CoverageStore,
  kind: RecordKind | undefined,
  given: unknown,
): Promise<void> {
  const chosen = kind ?? (await askKind());
  if (!chosen) return;
  const title = titleFor(chosen);
  const subject = givenSubject(given);
  const programme = store.results.find((each) => each.root === subject?.root) ?? (await askProgramme(store, title));
  if (!programme) return;
  const { root } = programme;
  if (chosen === 'control') return newControl(link, programme, title);
  const name = await askName(chosen, title);
  if (name === undefined) return;
  const named = name.trim() === '' ? {} : { title: name.trim() };
  if (chosen === 'incident') return newIncident(link, root, title, named);
  if (chosen === 'finding') {
    const control = subject?.kind === 'control' ? subject.id : await controlOfFinding(link, store, root, title);
    if (control !== undefined)
      await performAction(link, {
        action: 'newRecord',
        kind: chosen,
        ...named,
        ...(control === '' ? {} : { control }),
        root,
      });
    return;
  }
  await performAction(link, { action: 'newRecord', kind: chosen, ...named, root });
}

async function newControl(link: ServerLink, programme: CoverageResult, title: string): Promise<void> {
  const criterion = await askCriterionOrNone(title, programme, (state) => lookOf(state).counted);
  if (criterion === undefined) return;
  const name = await askName('control', title);
  if (name === undefined) return;
  await performAction(link, {
    action: 'newRecord',
    kind: 'control',
    ...(name.trim() === '' ? {} : { title: name.trim() }),
    ...(criterion === 'none' ? {} : { criterion }),
    root: programme.root,
  });
}

async function newIncident(link: ServerLink, root: string, title: string, named: { title?: string }): Promise<void> {
  const choices = [
    {
      label: vscode.l10n.t('Decide later'),
      detail: vscode.l10n.t('Reported when the incident is of the period.'),
      now: false,
    },
    {
      label: vscode.l10n.t('Answer the questions of DC 4 now'),
      detail: vscode.l10n.t('They tell whether the description has to tell of it.'),
      now: true,
    },
  ];
  const chosen = await questions.showQuickPick(choices, {
    title,
    placeHolder: vscode.l10n.t('Is the incident disclosed?'),
    ignoreFocusOut: true,
  });
  if (!chosen) return;
  const decision = chosen.now ? await askDisclosure(link, title) : 'undecided';
  if (decision)
    await performAction(link, {
      action: 'newRecord',
      kind: 'incident',
      ...named,
      ...(decision === 'undecided' ? {} : { decision }),
      root,
    });
}

/** Empty for a finding about no control; undefined when the person cancels. */
async function controlOfFinding(
  link: ServerLink,
  store: CoverageStore,
  root: string,
  title: string,
): Promise<string | undefined> {
  const about = await questions.showQuickPick(
    [
      { label: vscode.l10n.t('About a control…'), one: true },
      { label: vscode.l10n.t('About no control, or about several'), one: false },
    ],
    { title, ignoreFocusOut: true },
  );
  if (!about?.one) return about && '';
  const none = vscode.l10n.t('SOC 2: there is no control yet. Run “SOC 2: New Control…” to begin one.');
  return (
    await pickRecord(link, store, {
      title,
      placeHolder: vscode.l10n.t('Control that the finding concerns'),
      kinds: ['control'],
      none,
      root,
    })
  )?.row.id;
}

async function askKind(): Promise<RecordKind | undefined> {
  const entries = recordKinds.map((kind) => ({
    label: kindWord(kind),
    kind: vscode.QuickPickItemKind.Default,
    record: kind,
  }));
  return (
    await questions.showQuickPick(entries, {
      title: vscode.l10n.t('New record'),
      placeHolder: vscode.l10n.t('Kind of record'),
    })
  )?.record;
}

/** The name may be left out: then the cursor is placed there in the new file. */
function askName(kind: RecordKind, title: string): Thenable<string | undefined> {
  return questions.showInputBox({
    title,
    prompt: vscode.l10n.t('{0} Leave it empty to write it in the file.', promptFor(kind)),
    ignoreFocusOut: true,
  });
}

function titleFor(kind: RecordKind): string {
  switch (kind) {
    case 'control':
      return vscode.l10n.t('New control');
    case 'policy':
      return vscode.l10n.t('New policy');
    case 'vendor':
      return vscode.l10n.t('New vendor');
    case 'risk':
      return vscode.l10n.t('New risk');
    case 'incident':
      return vscode.l10n.t('New incident');
    case 'finding':
      return vscode.l10n.t('New finding');
  }
}

function promptFor(kind: RecordKind): string {
  switch (kind) {
    case 'control':
      return vscode.l10n.t('What the control is, as a short noun phrase.');
    case 'policy':
      return vscode.l10n.t('Name of the policy.');
    case 'vendor':
      return vscode.l10n.t('Name of the vendor.');
    case 'risk':
      return vscode.l10n.t('What could go wrong, in a few words.');
    case 'incident':
      return vscode.l10n.t('What happened, in one line.');
    case 'finding':
      return vscode.l10n.t('What is wrong, in one line.');
  }
}
