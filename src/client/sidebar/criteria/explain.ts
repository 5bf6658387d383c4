import * as vscode from 'vscode';
import {
  createControl,
  mapControl,
  markCarvedOut,
  markNotRelevant,
  type Subject,
} from '../../actions/criterion-actions';
import { mapPairs } from '../../actions/map-pairs';
import { recordEvidence } from '../../actions/record-evidence';
import type { CoverageStore } from '../../results/coverage-store';
import { stateText } from '../../results/state-text';
import { lookOf } from '../../results/state-words';
import { openPlace } from '../../actions/open-place';
import type { ServerLink } from '../../server-link';
import { withIcon } from '../tree/items';
import { candidates, type Candidate } from '../../../protocol/actions';
import type { CoverageStep } from '../../../protocol/coverage';
import { questions } from '../../actions/questions';
import { linesOf } from './explain-lines';

interface Entry extends vscode.QuickPickItem {
  /** What choosing the entry does. Entries without it only inform; choosing them keeps the list open. */
  run?: () => Promise<unknown>;
}

/**
 * Explains the coverage of a criterion in a list for the keyboard: what would raise its state, first, so that Enter
 * does it; why it has its state, in full; what addresses it, and which controls fit best.
 */
export async function explainCriterion(link: ServerLink, store: CoverageStore, subject: Subject): Promise<void> {
  const { root, criterion } = subject;
  const { id, title, state } = criterion;
  const fitting = lookOf(state).counted
    ? ((await link.request(candidates, { root, kind: 'control', criterion: id })) ?? [])
    : [];
  const pick = questions.createQuickPick<Entry>();
  pick.title = `${id} ${title}: ${stateText(state)}`;
  pick.placeholder = vscode.l10n.t('What to do about {0}', id);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = entriesOf({ link, store, subject }, fitting);
  const first = pick.items.find((each) => each.run);
  if (first) pick.activeItems = [first];
  let run: Entry['run'];
  pick.onDidAccept(() => {
    run = pick.selectedItems[0]?.run;
    if (run) pick.hide();
  });
  await new Promise<void>((resolve) => {
    pick.onDidHide(() => {
      pick.dispose();
      resolve();
    });
    pick.show();
  });
  await run?.();
}

interface Explained {
  link: ServerLink;
  store: CoverageStore;
  subject: Subject;
}

/** The number of controls in an explanation; controls further down hardly fit. */
const mostCandidates = 12;

function entriesOf(explained: Explained, fitting: readonly Candidate[]): Entry[] {
  const { link, subject } = explained;
  const { root, criterion } = subject;
  const { id, state, reason, steps, items } = criterion;
  const { icon, counted } = lookOf(state);
  return [
    ...section(
      vscode.l10n.t('What would raise it'),
      steps.flatMap((each) => rowsOfText('arrow-up', each.text, () => doStep(explained, each))),
    ),
    ...section(vscode.l10n.t('Why it has this state'), [
      { label: withIcon(icon, stateText(state)) },
      ...rowsOfText('blank', reason),
    ]),
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

/** A text in as many rows as show all of it, two lines each. */
function rowsOfText(icon: string, text: string, run?: Entry['run']): Entry[] {
  const lines = linesOf(text);
  return lines.flatMap((label, index) =>
    index % 2 === 1
      ? []
      : [
          {
            label: withIcon(index === 0 ? icon : 'blank', label),
            ...(lines[index + 1] === undefined ? {} : { detail: lines[index + 1] }),
            ...(run ? { run } : {}),
          },
        ],
  );
}

async function doStep({ link, store, subject }: Explained, { act, id, place }: CoverageStep): Promise<void> {
  const { root } = subject;
  if (act === 'evidence')
    await recordEvidence(link, store, { root, ...(id === undefined ? {} : { control: id, at: place ?? undefined }) });
  else if (act === 'map') await mapControl(link, subject);
  else if (place) await openPlace(place);
}

function section(label: string, entries: readonly Entry[]): Entry[] {
  return entries.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...entries];
}
