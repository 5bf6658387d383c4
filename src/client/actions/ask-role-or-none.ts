import * as vscode from 'vscode';
import { roles } from '../../protocol/roles';
import type { ServerLink } from '../server-link';
import { tellNoAnswer } from './apply-action';
import { questions } from './questions';

/**
 * Asks for a role by its name; the first choice leaves it open and answers with an empty text. Undefined when the
 * person cancels, or when the server does not answer, which is then said. Nothing is asked, and it stays open, where
 * the programme has no roles.
 */
export async function askRoleOrNone(
  link: ServerLink,
  { root, title, placeHolder }: { root: string; title: string; placeHolder: string },
): Promise<string | undefined> {
  const found = await link.request(roles, { root });
  if (found === undefined) {
    tellNoAnswer();
    return undefined;
  }
  if (!found || found.roles.length === 0) return '';
  const open = { label: vscode.l10n.t('Leave open'), description: '', id: '' };
  const named = found.roles.map((each) => ({ label: each.title, description: each.holder ?? '', id: each.id }));
  const picked = await questions.showQuickPick([open, ...named], {
    title,
    placeHolder,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.id;
}
