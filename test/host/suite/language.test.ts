import * as vscode from 'vscode';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, closeAll, holds, open, placeOf, replace, running, write } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

describe('the language in the editor', () => {
  before(running);
  afterEach(closeAll);

  /** What a provider of the editor answers, once it answers anything. */
  function asked<T>(what: string, command: string, ...given: unknown[]): Promise<T[]> {
    return eventually(what, async () => {
      const all = await vscode.commands.executeCommand<T[] | undefined>(command, ...given);
      return all && all.length > 0 ? all : undefined;
    });
  }

  it('says above a control what it addresses, its evidence and its owner', async () => {
    const { document } = await open('controls/AC-03.yaml');
    const titles = await eventually('resolved lenses', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        20,
      );
      const all = (lenses ?? []).flatMap((each) => each.command?.title ?? []);
      return all.length >= 3 ? all : undefined;
    });
    ok(
      titles.some((each) => each.includes('CC6.2')) &&
        titles.some((each) => /evidence/.test(each)) &&
        titles.some((each) => each.includes('Head of Security')),
      titles.join(' | '),
    );
  });

  it('shows titles behind criteria and people behind roles', async () => {
    const { document } = await open('controls/AC-03.yaml');
    const hints = await asked<vscode.InlayHint>(
      'inlay hints',
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, 60, 0),
    );
    const labels = hints.map((each) => String(each.label));
    ok(labels.includes('Granting and withdrawing accounts'), labels.join(' | '));
  });

  it('tells ids of different kinds apart', async () => {
    const { document } = await open('controls/AC-03.yaml');
    const legend = await eventually(
      'a legend',
      async () =>
        await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
          'vscode.provideDocumentSemanticTokensLegend',
          document.uri,
        ),
    );
    const { data } = await eventually(
      'tokens',
      async () =>
        await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
          'vscode.provideDocumentSemanticTokens',
          document.uri,
        ),
    );
    const types = new Set(
      Array.from(data).flatMap((each, index) => (index % 5 === 3 ? [legend.tokenTypes[each]] : [])),
    );
    for (const each of ['criterion', 'control', 'role', 'enumMember'])
      ok(types.has(each), `${each} is not among ${[...types].join(' ')}`);
  });

  it('leads from a criterion to what else addresses it', async () => {
    const editor = await open('controls/AC-03.yaml');
    const places = await asked<vscode.Location | vscode.LocationLink>(
      'the definition of a criterion',
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      placeOf(editor, 'CC6.2', 2),
    );
    const files = places.map((each) => ('targetUri' in each ? each.targetUri : each.uri).path.split('/').at(-1));
    ok(files.includes('AC-02.yaml') && !files.includes('AC-03.yaml'), files.join(' '));
  });

  it('wraps prose, and keeps it in its column after Enter', async () => {
    const path = 'controls/ZZ-04.yaml';
    await write(
      path,
      yaml`
      title: T
      statement: >
      notes:
        - text: |
    `,
    );
    const editor = await open(path);
    equal(vscode.workspace.getConfiguration('editor', editor.document).get('wordWrap'), 'on', 'wrapping');
    const writeAfter = async (words: string, typed: readonly string[]): Promise<void> => {
      const place = placeOf(editor, words, words.length);
      editor.selection = new vscode.Selection(place, place);
      for (const text of typed) await vscode.commands.executeCommand('type', { text });
    };
    await writeAfter('- text: |', ['\n', 'One', '\n', 'two']);
    await writeAfter('statement: >', ['\n', 'First', '\n', 'goes on', '\n', '\n', 'Last']);
    equal(
      editor.document.getText(),
      yaml`
        title: T
        statement: >
          First
          goes on

          Last
        notes:
          - text: |
              One
              two
      `,
      'text',
    );
    await vscode.workspace.fs.delete(at(path));
  });

  it('renames a role in every file that uses it', async () => {
    const editor = await open('controls/AC-03.yaml');
    const edit = await eventually(
      'an edit',
      async () =>
        await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
          'vscode.executeDocumentRenameProvider',
          editor.document.uri,
          placeOf(editor, 'security-lead', 2),
          'ciso',
        ),
    );
    const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1)!);
    ok(files.includes('people.yaml') && files.includes('AC-03.yaml') && files.length > 5, files.join(' '));
    let message = '';
    try {
      await vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        placeOf(editor, 'CC6.2', 2),
        'x',
      );
    } catch (error) {
      message = String(error);
    }
    ok(/criteria have fixed ids/.test(message), `the refusal says: ${message}`);
  });

  it('begins a rename with the id itself', async () => {
    const editor = await open('controls/AC-03.yaml');
    const { placeholder } = await eventually(
      'what is renamed',
      async () =>
        await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string } | undefined>(
          'vscode.prepareRename',
          editor.document.uri,
          placeOf(editor, 'owner: ', 'owner: '.length + 2),
        ),
    );
    equal(placeholder, /^owner: (\S+)/m.exec(editor.document.getText())![1], 'the name to begin with');
  });

  it('changes references when a file whose name is an id is renamed', async () => {
    await write('controls/ZZ-01.yaml', 'title: Named by its file\n');
    await write(
      'controls/ZZ-02.yaml',
      yaml`
        title: Refers
        compensates: [ZZ-01]
      `,
    );
    const editor = await open('controls/ZZ-02.yaml');
    await asked(
      'the definition of the new file',
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      placeOf(editor, 'ZZ-01', 2),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at('controls/ZZ-01.yaml'), at('controls/ZZ-77.yaml'));
    ok(await vscode.workspace.applyEdit(edit), 'the rename was refused');
    await eventually('the new name in the reference', () => editor.document.getText().includes('[ZZ-77]'));
    await vscode.workspace.saveAll(false);
    await holds(
      'controls/ZZ-02.yaml',
      yaml`
        title: Refers
        compensates: [ZZ-77]
      `,
    );
    for (const each of ['controls/ZZ-77.yaml', 'controls/ZZ-02.yaml']) await vscode.workspace.fs.delete(at(each));
  });

  it('folds, selects, links and finds symbols', async () => {
    const editor = await open('controls/AC-03.yaml');
    const { uri } = editor.document;
    const [selected] = await asked<vscode.SelectionRange>('selections', 'vscode.executeSelectionRangeProvider', uri, [
      placeOf(editor, 'CC6.2', 2),
    ]);
    ok(selected!.parent?.parent !== undefined, 'the selection does not grow');
    const manifest = await open('soc2.yaml');
    ok(
      (await asked<vscode.FoldingRange>('folds', 'vscode.executeFoldingRangeProvider', manifest.document.uri)).length >
        3,
      'no folds',
    );
    const symbols = await eventually('symbols', async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'AC-03',
      );
      return all.some((each) => each.name.startsWith('AC-03')) ? all : undefined;
    });
    ok(symbols.length > 0, 'no symbols');
  });

  it('offers refactorings', async () => {
    const editor = await open('controls/AC-03.yaml');
    await replace(
      editor,
      'statement:',
      yaml`
        notes: moved
        statement:`,
    );
    const range = new vscode.Range(placeOf(editor, 'notes'), placeOf(editor, 'notes'));
    const actions = await eventually('the order of keys', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        range,
        'source.organizeKeys',
      );
      return all.length > 0 ? all : undefined;
    });
    equal(actions[0]!.title, 'Put the keys in the usual order', 'title');
  });

  it('completes a whole record in an empty file', async () => {
    await write('controls/ZZ-03.yaml', '');
    const { document } = await open('controls/ZZ-03.yaml');
    const item = await eventually('a whole control', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 0),
      );
      return items.find((each) => (typeof each.label === 'string' ? each.label : each.label.label) === 'new control');
    });
    ok(item.insertText instanceof vscode.SnippetString, 'it has no stops');
    await vscode.workspace.fs.delete(at('controls/ZZ-03.yaml'));
  });
});
