import * as vscode from 'vscode';
import { ownRole as tellRole, roles, type RoleRow } from '../../protocol/roles';
import { chooseRole, ownRole, roleBySetting } from '../results/own-role';
import type { ServerLink } from '../server-link';
import { tellNoAnswer } from './apply-action';
import { tellNoProgramme } from './ask-programme';
import { questions } from './questions';

interface Asking {
  link: ServerLink;
  /** Where the answer is kept. */
  memory: vscode.Memento;
  /** Root uri of the programme whose roles are offered. */
  root: string | undefined;
}

/** The person's role: the one that is known, as long as the programme has it, else the answer to `askRole`. */
export async function knownRole(asking: Asking): Promise<string | undefined> {
  const role = ownRole(asking.root, asking.memory);
  if (role === '') return askRole(asking);
  const known = await asking.link.request(roles, { root: asking.root });
  return known && !known.roles.some((each) => each.id === role) ? askRole(asking) : role;
}

/**
 * Asks which role is the person's in a programme, by name, and remembers the answer for it in this workspace. The role
 * whose holder has git's e-mail address comes first. Undefined when the person cancels or there is no role.
 */
export async function askRole({ link, memory, root }: Asking): Promise<string | undefined> {
  const found = await link.request(roles, { root });
  if (found === undefined) {
    tellNoAnswer();
    return undefined;
  }
  if (!found) {
    tellNoProgramme();
    return undefined;
  }
  if (found.roles.length === 0) {
    void questions.showInformationMessage(
      vscode.l10n.t('SOC 2: people.yaml names no role yet. Add the roles of the company there, then choose yours.'),
    );
    return undefined;
  }
  const now = ownRole(found.root, memory);
  const isOwn = (each: RoleRow): boolean => each.id === found.own;
  const ordered = [...found.roles.filter(isOwn), ...found.roles.filter((each) => !isOwn(each))];
  const entries = ordered.map((each) => ({
    label: each.title,
    description: [
      each.holder,
      isOwn(each) ? vscode.l10n.t('your git e-mail') : undefined,
      each.id === now ? vscode.l10n.t('as now') : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
    id: each.id,
  }));
  const picked = await questions.showQuickPick(entries, {
    title: vscode.l10n.t('Which role is yours?'),
    placeHolder: vscode.l10n.t('Its work is shown as yours, and it owns new records; remembered for this workspace'),
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  await chooseRole(memory, found.root, picked.id);
  link.tell(tellRole, { role: picked.id, root: found.root });
  const setting = roleBySetting(found.root);
  if (setting && setting.role !== picked.id) link.inBackground(tellRole.method, tellOfSetting(setting.setting));
  return picked.id;
}

/** A setting goes before what a person chose, so that the choice would do nothing for new records. */
async function tellOfSetting(setting: string): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const answer = await questions.showInformationMessage(
    vscode.l10n.t('SOC 2: the setting {0} names another role and goes before your choice. Empty it there.', setting),
    open,
  );
  if (answer === open) await vscode.commands.executeCommand('workbench.action.openSettings', setting);
}
