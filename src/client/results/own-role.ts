import { Uri, workspace, type Memento } from 'vscode';

const key = 'soc2.myRole';

/** The settings that name the person's role; the first outranks the second, which is its former name. */
const roleSettings = ['myRole', 'newControls.owner'] as const;

/**
 * Id of the person's own role in a programme: what a setting names, else what the person chose there; empty when it is
 * not known. `root`: uri of the programme, since settings may differ by folder.
 */
export function ownRole(root: string | undefined, memory: Memento): string {
  const chosen = chosenRoles(memory);
  return roleBySetting(root)?.role ?? chosen[root ?? ''] ?? chosen[''] ?? '';
}

/** The setting that names the person's role, with the id. */
export function roleBySetting(root: string | undefined): { setting: string; role: string } | undefined {
  const configuration = workspace.getConfiguration('soc2', root === undefined ? undefined : Uri.parse(root));
  return roleSettings
    .map((each) => ({ setting: `soc2.${each}`, role: configuration.get(each, '') }))
    .find((each) => each.role !== '');
}

/**
 * The roles that the person chose in this workspace, by root of the programme. A role that was remembered for the whole
 * workspace, as it once was, is below the empty name.
 */
export function chosenRoles(memory: Memento): Readonly<Record<string, string>> {
  const kept = memory.get<string | Record<string, string>>(key);
  return typeof kept === 'string' ? { '': kept } : (kept ?? {});
}

/** Remembers a choice for one programme; what was chosen in others stays. */
export async function chooseRole(memory: Memento, root: string, role: string): Promise<void> {
  await memory.update(key, { ...chosenRoles(memory), [root]: role });
}
