import * as vscode from 'vscode';
import { action, type ActionParams, type ActionResult } from '../../protocol/actions';
import type { Place } from '../../protocol/place';
import { openPosition } from './open-place';
import type { ServerLink } from '../server-link';
import { makeChanges, performAction } from './apply-action';
import { questions } from './questions';

interface Pair {
  control: string;
  /** Where the control is: several may have its id. */
  at?: Place | undefined;
  criterion: string;
}

/**
 * Maps controls to criteria, each pair as one undoable edit, and shows what was done. The change of a single pair is
 * opened.
 */
export async function mapPairs(link: ServerLink, root: string, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 1) {
    const { control, criterion } = pairs[0]!;
    if (await performAction(link, mapping(root, pairs[0]!)))
      void questions.showInformationMessage(vscode.l10n.t('SOC 2: {0} is mapped to {1}.', control, criterion));
    return;
  }
  const done: Pair[] = [];
  const failed: string[] = [];
  let last: ActionResult['open'];
  for (const pair of pairs) {
    const result = await link.request(action, mapping(root, pair));
    if (result && result.error === undefined && (await makeChanges(result.changes))) {
      done.push(pair);
      last = result.open ?? last;
    } else failed.push(result?.error ?? vscode.l10n.t('{0} could not be mapped to {1}.', pair.control, pair.criterion));
  }
  tell(link, done, failed, last);
}

function mapping(root: string, { control, at, criterion }: Pair): ActionParams {
  return { action: 'mapControl', root, control, at, criterion };
}

function tell(link: ServerLink, done: readonly Pair[], failed: readonly string[], last: ActionResult['open']): void {
  const words = [
    ...(done.length > 0
      ? [vscode.l10n.t('Mapped: {0}.', done.map(({ control, criterion }) => `${control} → ${criterion}`).join(', '))]
      : []),
    ...failed,
  ].join(' ');
  const open = vscode.l10n.t('Open');
  const show = failed.length > 0 ? questions.showWarningMessage : questions.showInformationMessage;
  const answered = show(`SOC 2: ${words}`, ...(last ? [open] : []));
  link.inBackground(
    action.method,
    answered.then((answer) => (answer === open && last ? openPosition(last.uri, last.position) : undefined)),
  );
}
