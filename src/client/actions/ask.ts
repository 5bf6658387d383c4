import * as vscode from 'vscode';
import { candidates, type Candidate, type CandidatesParams } from '../../protocol/actions';
import type { CoverageResult } from '../../protocol/coverage';
import { stateText } from '../results/state-text';
import { lookOf } from '../results/state-words';
import type { ServerLink } from '../server-link';
import { tellNoAnswer } from './apply-action';
import { questions } from './questions';

/** Asks for one line of text; undefined when the person cancels. Empty text is not accepted. */
export function askText(
  title: string,
  prompt: string,
  placeHolder: string,
  needed: string,
  value = '',
): Thenable<string | undefined> {
  return questions.showInputBox({
    title,
    prompt,
    placeHolder,
    value,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? needed : undefined),
  });
}

/** Asks for a criterion of a programme; criteria that nothing covers come first. */
export async function askCriterion(
  title: string,
  programme: CoverageResult,
  which?: (state: string) => boolean,
): Promise<string | undefined> {
  return pickCriterion(title, criterionEntries(programme, which));
}

/** Asks for a criterion that is optional: the last entry stands for none, and the answer is then `none`. */
export async function askCriterionOrNone(
  title: string,
  programme: CoverageResult,
  which?: (state: string) => boolean,
): Promise<string | undefined> {
  const none: CriterionEntry = {
    label: vscode.l10n.t('No criterion yet'),
    detail: vscode.l10n.t('The file is begun with an empty list of criteria.'),
    id: 'none',
  };
  return pickCriterion(title, [...criterionEntries(programme, which), none]);
}

type CriterionEntry = vscode.QuickPickItem & { id: string };

function criterionEntries(programme: CoverageResult, which: (state: string) => boolean = () => true): CriterionEntry[] {
  const rank = (state: string): number => (!lookOf(state).counted ? 2 : lookOf(state).covered ? 1 : 0);
  return programme.criteria
    .filter((each) => which(each.state))
    .map((each, index) => ({ each, index }))
    .sort((a, b) => rank(a.each.state) - rank(b.each.state) || a.index - b.index)
    .map(({ each }) => {
      const { icon } = lookOf(each.state);
      return {
        label: `$(${icon}) ${each.id} ${each.title}`,
        description: stateText(each.state),
        detail: each.summary,
        id: each.id,
      };
    });
}

async function pickCriterion(title: string, entries: CriterionEntry[]): Promise<string | undefined> {
  const picked = await questions.showQuickPick(entries, {
    title,
    placeHolder: vscode.l10n.t('Criterion by number or by what it is about'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id;
}

/**
 * Asks for a control or a vendor of the programme, best fit first in the server's ranking. `none`: there is none.
 * Undefined when the person cancels, or when the server does not answer, which is then said.
 */
export async function askCandidate(
  link: ServerLink,
  title: string,
  placeHolder: string,
  params: CandidatesParams,
): Promise<Candidate | 'none' | undefined> {
  const found = await link.request(candidates, params);
  if (!found) {
    tellNoAnswer();
    return undefined;
  }
  if (found.length === 0) return 'none';
  const entries = found.map((each) => ({ label: each.id, description: each.title, detail: each.detail, each }));
  return (await questions.showQuickPick(entries, { title, placeHolder, matchOnDescription: true, matchOnDetail: true }))
    ?.each;
}

/** The workspace folder; the person is asked only when there are several. */
export async function askFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length < 2
    ? folders[0]?.uri
    : (await questions.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Folder of the programme') }))?.uri;
}
