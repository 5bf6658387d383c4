import * as vscode from 'vscode';
import { equal, ok } from './check';
import { yaml } from '../../../src/core/syntax/text-block';
import { eventually } from '../../support/eventually';
import { answering, press, type Answer } from './answering';
import { active, at, closeAll, codesOf, holds, open, placeOf, read, remove, running, write } from './programme';

const control = 'controls/ZZ-11.yaml';
const renamed = 'controls/ZZ-99.yaml';
const policy = 'policies/zz.md';
const acronym = 'policies/ZZP.md';
const records: Readonly<Record<string, string>> = {
  [control]: yaml`
    id: ZZ-11
    title: First
    policies: [ZZP]
  `,
  'controls/ZZ-12.yaml': yaml`
    id: ZZ-12
    title: Second
    compensates: [ZZ-11]
  `,
  [policy]: yaml`
    name: Links
    acronym: ZZL
    ---
    ZZ-11 is [the first](../controls/ZZ-11.yaml), and the ZZP explains it.
  `,
  [acronym]: yaml`
    name: Named by its file
    acronym: ZZP
    ---
    The ZZP rules.
  `,
};
const openRecord = (path: string): Promise<vscode.TextEditor> => open(path, path.endsWith('.md') ? 'markdown' : 'soc2');
const question = 'SOC 2: ZZ-11.yaml still has the old id as its name. Rename it to ZZ-99.yaml?';

/** Waits until the server has read the new files: every place of the control's id is known. */
async function areKnown(): Promise<void> {
  const editor = await openRecord(policy);
  // VS Code keeps a document for a while after its editor is closed, and shows it before it reads the file again.
  await eventually('documents as their files are', () =>
    vscode.workspace.textDocuments.every((each) => {
      const [, text] = Object.entries(records).find(([path]) => at(path).path === each.uri.path) ?? [];
      return text === undefined || each.getText() === text;
    }),
  );
  await eventually('every place of ZZ-11', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      placeOf(editor, 'ZZ-11', 2),
    );
    const paths = new Set(found.map((each) => each.uri.path));
    return [control, 'controls/ZZ-12.yaml', policy].every((each) => paths.has(at(each).path)) && paths.size === 3;
  });
}

/**
 * A rename in the order in which the server sends it. What VS Code's command returns has the file's new name before the
 * texts, so that the file of the first text would be gone.
 */
function textsFirst(edit: vscode.WorkspaceEdit, from: string, to: string): vscode.WorkspaceEdit {
  const ordered = new vscode.WorkspaceEdit();
  for (const [uri, edits] of edit.entries()) ordered.set(uri, edits);
  ordered.renameFile(at(from), at(to));
  return ordered;
}

describe('renaming an id in the editor', () => {
  before(running);
  beforeEach(async () => {
    for (const [path, text] of Object.entries(records)) await write(path, text);
    await areKnown();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.getConfiguration('soc2').update('rename.file', undefined, vscode.ConfigurationTarget.Global);
    for (const path of [...Object.keys(records), renamed, 'controls/ZZ-98.yaml', 'policies/ZZN.md'])
      await remove(at(path));
  });

  /** What the language server makes of a new name, as F2 asks for it. */
  async function editOf(path: string, text: string, newName: string): Promise<vscode.WorkspaceEdit> {
    const editor = await openRecord(path);
    return eventually(
      'the edit of a rename',
      async () =>
        await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
          'vscode.executeDocumentRenameProvider',
          editor.document.uri,
          placeOf(editor, text, 1),
          newName,
        ),
    );
  }
  const apply = async (edit: vscode.WorkspaceEdit): Promise<void> =>
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'the edit was refused');
  const exists = (path: string): Promise<boolean> =>
    read(path).then(
      () => true,
      () => false,
    );
  const textOf = (path: string): string =>
    vscode.workspace.textDocuments.find((each) => each.uri.path === at(path).path && !each.isClosed)?.getText() ?? '';
  const unresolved = (): string[] =>
    [...Object.keys(records), renamed].flatMap(codesOf).filter((code) => code.startsWith('soc2.reference.'));

  /** Renames the control from a sentence, answers the question and waits for what follows from the answer. */
  async function renameControl(answers: readonly Answer[], outcome: () => Promise<boolean>): Promise<void> {
    const edit = await editOf(policy, 'ZZ-11', 'ZZ-99');
    const { said } = await answering(answers, async (conversation) => {
      await apply(edit);
      await eventually('the question', () => conversation.said.length > 0);
      await eventually('what follows from the answer', outcome);
    });
    equal(said, [question], 'what was asked');
    await vscode.workspace.saveAll(false);
    await holds('controls/ZZ-12.yaml', records['controls/ZZ-12.yaml']!.replace('ZZ-11', 'ZZ-99'), 'the reference');
    await eventually('no reference without its target', () => unresolved().length === 0);
  }
  const isMoved = async (): Promise<boolean> => (await exists(renamed)) && !(await exists(control));
  const settingOf = (): unknown => vscode.workspace.getConfiguration('soc2').get('rename.file');

  it('changes the id and what refers to it, then asks about the file and takes its links along', async () => {
    await renameControl([press('Rename')], isMoved);
    await holds(renamed, records[control]!.replace('ZZ-11', 'ZZ-99'), 'the control');
    await holds(
      policy,
      records[policy]!.replaceAll('ZZ-11', 'ZZ-99'),
      'the sentence and the link, in one edit with the name',
    );
    equal(settingOf(), 'ask', 'the setting');
  });

  for (const [what, answers] of [
    ['the answer is to keep its name', [press('Keep Name')]],
    ['there is no answer', []],
  ] as const)
    it(`leaves the file alone when ${what}`, async () => {
      await renameControl(answers, () => exists(control));
      await holds(policy, records[policy]!.replace('ZZ-11 is', 'ZZ-99 is'), 'the sentence, without the link');
      // A file that is renamed later went the same way, so that a late rename of the first would be done by then.
      const later = await editOf('controls/ZZ-12.yaml', 'ZZ-12', 'ZZ-98');
      await answering([press('Rename')], async () => {
        await apply(later);
        await eventually('the later rename', () => exists('controls/ZZ-98.yaml'));
      });
      await holds(control, records[control]!.replace('ZZ-11', 'ZZ-99'), 'the control');
      equal(await exists(renamed), false, 'there is another file');
    });

  it('remembers that files always follow, and renames this one', async () => {
    await renameControl([press('Always')], isMoved);
    await eventually('the setting', () => settingOf() === 'always');
  });

  it('takes the file along at once where files always follow, and back again in the next moment', async () => {
    await renameControl([press('Always')], isMoved);
    const back = await eventually('the sentence, and the link as the file goes along', async () => {
      const edit = await editOf(policy, 'ZZ-99', 'ZZ-11');
      return edit.get(at(policy)).length === 2 ? edit : undefined;
    });
    await apply(textsFirst(back, renamed, control));
    await eventually('the old name', async () => (await exists(control)) && !(await exists(renamed)));
    await vscode.workspace.saveAll(false);
    for (const [path, text] of Object.entries(records)) await holds(path, text);
    await eventually('no reference without its target', () => unresolved().length === 0);
  });

  for (const [where, path, moved] of [
    ['a sentence about it', policy, policy],
    ['its own file', control, renamed],
  ] as const)
    it(`takes the file along from ${where} and back again, once the old name is free`, async () => {
      await vscode.workspace
        .getConfiguration('soc2')
        .update('rename.file', 'always', vscode.ConfigurationTarget.Global);
      const there = await eventually('an edit that takes the file along', async () => {
        const edit = await editOf(path, 'ZZ-11', 'ZZ-99');
        return edit.get(at(policy)).length === 2 ? edit : undefined;
      });
      const { said } = await answering([], async () => {
        await apply(textsFirst(there, control, renamed));
        const editor = await vscode.window.showTextDocument(at(moved));
        const back = await eventually(
          'an edit back, which is refused until the server knows that the file is gone',
          async () =>
            await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
              'vscode.executeDocumentRenameProvider',
              editor.document.uri,
              placeOf(editor, 'ZZ-99', 1),
              'ZZ-11',
            ),
        );
        await apply(textsFirst(back, renamed, control));
      });
      equal(said, [], 'what was asked');
      await eventually('the old name alone', async () => (await exists(control)) && !(await exists(renamed)));
      await eventually('nothing unsaved', () => vscode.workspace.textDocuments.every((each) => !each.isDirty));
      for (const [path, text] of Object.entries(records)) await holds(path, text);
      await eventually('no reference without its target', () => unresolved().length === 0);
      equal(await exists(renamed), false, 'the other name is there again');
    });

  it('remembers that files never follow', async () => {
    await renameControl([press('Never')], async () => settingOf() === 'never' && (await exists(control)));
    equal(await exists(renamed), false, 'the file was renamed');
  });

  it('offers nothing for an edit that is not made', async () => {
    const { said } = await answering([press('Rename')], async () => {
      await editOf(policy, 'ZZ-11', 'ZZ-99');
      const edit = await editOf(acronym, 'ZZP', 'ZZN');
      ok(edit.size > 1, 'nothing changes');
      // A file that is renamed later went the same way, so that a late offer for the others would be made by then.
      await apply(await editOf('controls/ZZ-12.yaml', 'ZZ-12', 'ZZ-98'));
      await eventually('the later rename', () => exists('controls/ZZ-98.yaml'));
    });
    equal(said.length, 1, `what was asked: ${said.join(' | ')}`);
    equal(await read(control), records[control], 'the control');
  });

  it('mends the links itself when a file gets another name in any other way', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(control), at(renamed));
    await apply(edit);
    await eventually('the link', () => textOf(policy).includes('ZZ-11 is [the first](../controls/ZZ-99.yaml)'));
  });

  it('opens the record of a row that was made before its file got another name', async () => {
    const { store, sidebar } = await running();
    const [{ root }, first] = [store.results[0]!, 'controls/AC-01.yaml'];
    const rowOf = (path: string) =>
      sidebar.controlsStore.resultOf(root)!.controls.find(({ place }) => place?.uri.endsWith(`/${path}`));
    const row = await eventually('its row', () => rowOf(control));
    const [criterion, item] = store.results[0]!.criteria.flatMap((each) =>
      each.items.filter(({ place }) => place?.uri.endsWith(`/${first}`)).map((item) => [each.id, item] as const),
    )[0]!;
    const stale = {
      ...item,
      file: 'controls/elsewhere.yaml',
      place: { ...item.place!, uri: at('gone.yaml').toString() },
    };
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(control), at(renamed));
    await apply(edit);
    await eventually('its row again', () => rowOf(renamed));
    for (const [command, given, path] of [
      ['soc2.openRecord', { root, control: row }, renamed],
      ['soc2.openItem', { root, item: stale, criterion }, first],
    ] as const) {
      await vscode.commands.executeCommand(command, given);
      await active(path);
    }
  });
});
