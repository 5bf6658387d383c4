import * as vscode from 'vscode';
import { createControl, markCarvedOut, markNotRelevant, type Subject } from '../../actions/criterion-actions';
import { mapPairs } from '../../actions/map-pairs';
import { stateText } from '../../results/state-text';
import { lookOf } from '../../results/state-words';
import { openPlace } from '../../editor/open-place';
import type { ServerLink } from '../../server-link';
import { withIcon } from '../tree/items';
import { candidates, type Candidate } from '../../../protocol/actions';
import { questions } from '../../actions/questions';

interface Entry extends vscode.QuickPickItem {
  /** What choosing the entry does. Entries without it only inform; choosing them keeps the list open. */
  run?: () => Promise<unknown>;
}

/**
 * Explains the coverage of a criterion in a list for the keyboard: why it has its state, what would raise it, what
 * addresses it and which controls fit best. Choosing a suggested control maps it; choosing something that addresses the
 * criterion opens it.
 */
export async function explainCriterion(link: ServerLink, subject: Subject): Promise<void> {
  const { root, criterion } = subject;
  const { id, title, state } = criterion;
  const fitting = lookOf(state).counted
    ? ((await link.request(candidates, { root, kind: 'control', criterion: id })) ?? [])
    : [];
  const pick = questions.createQuickPick<Entry>();
  pick.title = `${id} ${title}: ${stateText(state)}`;
  pick.placeholder = vscode.l10n.t('Choose a control to map it to {0}', id);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = entriesOf(link, subject, fitting);
  pick.onDidAccept(() => {
    const run = pick.selectedItems[0]?.run;
    if (!run) return;
    pick.hide();
    link.inBackground('Explaining a criterion', run());
  });
  await new Promise<void>((resolve) => {
    pick.onDidHide(() => {
      pick.dispose();
      resolve();
    });
    pick.show();
  });
}

/** The number of controls in an explanation; controls further down hardly fit. */
const mostCandidates = 12;

function entriesOf(link: ServerLink, subject: Subject, fitting: readonly Candidate[]): Entry[] {
  const { root, criterion } = subject;
  const { id, state, reason, raise, items } = criterion;
  const { icon, counted } = lookOf(state);
  return [
    ...section(vscode.l10n.t('Why it has this state'), [{ label: withIcon(icon, stateText(state)), detail: reason }]),
    ...section(
      vscode.l10n.t('What would raise it'),
      raise.map((each) => ({ label: withIcon('arrow-up', each) })),
    ),
    ...section(
      vscode.l10n.t('What addresses it'),
      items.map((each) => ({
        label: withIcon('go-to-file', each.id),
        description: each.title,
        detail: each.note,
        run: async () => each.place && openPlace(each.place),
      })),
    ),
    ...section(
      vscode.l10n.t('Controls, the best fit first'),
      fitting.slice(0, mostCandidates).map((each) => ({
        label: withIcon('link', each.id),
        description: each.title,
        detail: each.detail,
        run: () => mapPairs(link, root, [{ control: each.id, criterion: id }]),
      })),
    ),
    ...(counted
      ? section(vscode.l10n.t('Other answers'), [
          { label: withIcon('add', vscode.l10n.t('Create a control for it')), run: () => createControl(link, subject) },
          {
            label: withIcon('references', vscode.l10n.t('Carve it out to a subservice organisation')),
            run: () => markCarvedOut(link, subject),
          },
          {
            label: withIcon('dash', vscode.l10n.t('Say why it is not relevant')),
            run: () => markNotRelevant(link, subject),
          },
        ])
      : []),
  ];
}

function section(label: string, entries: readonly Entry[]): Entry[] {
  return entries.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...entries];
}
