import * as vscode from 'vscode';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, closeAll, open, placeOf, replace, running } from './programme';

describe('answers in the editor', () => {
  before(running);
  afterEach(closeAll);

  it('gives controls and the manifest our language, and leaves Markdown and other files alone', async () => {
    for (const path of ['controls/AC-01.yaml', 'soc2.yaml', 'vendors/aws.yaml']) await open(path, 'soc2');
    for (const path of ['policies/isp.md', 'README.md']) await open(path, 'markdown');
  });

  it('gives it again to a control that was closed meanwhile, and leaves it a language that a person chose', async () => {
    const uri = at('controls/AC-04.yaml');
    const document = (): vscode.TextDocument | undefined =>
      vscode.workspace.textDocuments.find((each) => each.uri.path === uri.path);
    for (const time of ['first', 'second']) {
      // As from the explorer: nothing but its editor keeps the document.
      await vscode.commands.executeCommand('vscode.open', uri);
      await eventually(`our language, the ${time} time`, () => document()?.languageId === 'soc2');
      if (time === 'first') {
        await closeAll();
        await eventually('the document closed', () => document() === undefined);
      }
    }
    await vscode.commands.executeCommand('workbench.action.keepEditor');
    await vscode.languages.setTextDocumentLanguage(document()!, 'yaml');
    await open('controls/AC-03.yaml', 'soc2');
    equal(document()?.languageId, 'yaml', 'the language that a person chose');
    await vscode.languages.setTextDocumentLanguage(document()!, 'soc2');
  });

  it('completes criteria with their titles, also in a text that does not parse', async () => {
    const editor = await open('controls/AC-03.yaml');
    await replace(editor, '[CC6.2, CC6.3]', '[CC6.2, ');
    const list = await completions(editor, placeOf(editor, '[CC6.2, ', 8), 'CC6.1');
    const item = list.find((each) => labelOf(each) === 'CC6.1')!;
    ok(
      JSON.stringify([item.label, item.detail]).includes('Logical access architecture'),
      `CC6.1 is offered without its title: ${JSON.stringify([item.label, item.detail])}`,
    );
  });

  it('completes owners, values and keys', async () => {
    const editor = await open('controls/AC-03.yaml');
    await replace(editor, 'owner: security-lead', 'owner: ');
    const owners = await completions(editor, placeOf(editor, 'owner: ', 7), 'platform-lead');
    const lead = owners.find((each) => labelOf(each) === 'platform-lead')!;
    ok(/Platform/.test(JSON.stringify([lead.label, lead.detail])), `without its title: ${JSON.stringify(lead)}`);
    await replace(editor, 'frequency: quarterly', 'frequency: ');
    await completions(editor, placeOf(editor, 'frequency: ', 11), 'monthly');
    await replace(editor, 'nature: manual\n', 'nature: manual\n\n');
    await completions(editor, placeOf(editor, 'nature: manual\n', 15), 'components');
  });

  it('explains criteria, keys and ids where they stand', async () => {
    const editor = await open('controls/AC-03.yaml');
    const criterion = await hover(editor, placeOf(editor, 'CC6.2', 2));
    for (const each of ['Granting and withdrawing accounts', 'State: ', '[Explain](command:soc2.open?'])
      ok(criterion.includes(each), `${each} is missing in ${criterion}`);
    ok((await hover(editor, placeOf(editor, 'frequency', 2))).length > 20, 'the key is not explained');
    ok(
      (await hover(editor, placeOf(editor, 'security-lead', 2))).includes('Head of Security'),
      'the role is not named',
    );
  });

  it('shows what is known of a criterion in any programme on a page', async () => {
    await vscode.commands.executeCommand('soc2.open', 'soc2-rule:/CC6.2.md', { line: 0, character: 0 });
    await eventually('its page', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.uri.path === '/CC6.2.md';
    });
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('soc2-rule:/CC6.2.md'));
    ok(page.getText().includes('Typical evidence'), page.getText());
  });

  it('explains a criterion in the front matter of a policy', async () => {
    const editor = await open('policies/isp.md', 'markdown');
    ok(
      (await hover(editor, placeOf(editor, 'CC2.2', 2))).includes('Internal communication'),
      'the criterion is not named',
    );
  });

  it('goes from an owner to the role', async () => {
    const editor = await open('controls/AC-03.yaml');
    const places = await eventually('a definition', async () => {
      const all = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        placeOf(editor, 'security-lead', 2),
      );
      return all.length > 0 ? all : undefined;
    });
    equal(
      places.map((each) => ('uri' in each ? each.uri : each.targetUri).path.split('/').at(-1)),
      ['people.yaml'],
      'files of the definition',
    );
  });

  it('outlines a control', async () => {
    const editor = await open('controls/AC-01.yaml');
    const symbols = await eventually('symbols', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      return all && all.length > 0 ? all : undefined;
    });
    equal(symbols[0]!.name, 'AC-01', 'first symbol');
  });
});

function completions(
  { document }: vscode.TextEditor,
  position: vscode.Position,
  label: string,
): Promise<vscode.CompletionItem[]> {
  return eventually(`${label} among the completions`, async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return items.some((each) => labelOf(each) === label) ? items : undefined;
  });
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function hover({ document }: vscode.TextEditor, position: vscode.Position): Promise<string> {
  return eventually('a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return (
      hovers
        .flatMap((each) => each.contents)
        .map((each) => (typeof each === 'string' ? each : each.value))
        .join('\n') || undefined
    );
  });
}
