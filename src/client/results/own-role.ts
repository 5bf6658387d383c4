import { Uri, workspace, type Memento } from 'vscode';

const key = 'soc2.myRole';

/** The settings that name the person's role; the first outranks the second, which is its former name. */
const roleSettings = ['myRole', 'newControls.owner'] as const;

/**
 * Id of the person's own role: what a setting names, else what the person chose for this workspace; empty when it is not
 * known. `root`: uri of a programme, since settings may differ by folder.
 */
export function ownRole(root: string | undefined, memory: Memento): string {
  return roleBySetting(root)?.role ?? chosenRole(memory) ?? '';
}

/** The setting that names the person's role, with the id. */
export function roleBySetting(root: string | undefined): { setting: string; role: string } | undefined {
  const configuration = workspace.getConfiguration('soc2', root === undefined ? undefined : Uri.parse(root));
  return roleSettings
    .map((each) => ({ setting: `soc2.${each}`, role: configuration.get(each, '') }))
    .find((each) => each.role !== '');
}

/** The role that the person chose for this workspace. */
export function chosenRole(memory: Memento): string | undefined {
  return memory.get<string>(key);
}

export async function chooseRole(memory: Memento, role: string | undefined): Promise<void> {
  await memory.update(key, role);
}
