import * as vscode from 'vscode';
import { accept, answering, choose, dismiss, enter, file, tick, type } from './answering';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, open, read, remembered, remove, running, write } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** The active editor, once its text fits. */
const editorWith = (pattern: RegExp): Promise<vscode.TextEditor> =>
  eventually(`${pattern} in the editor`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor && pattern.test(editor.document.getText()) ? editor : undefined;
  });

describe('commands for records', () => {
  /** Files that a test has made beside the programme. */
  const made: vscode.Uri[] = [];
  let restore: () => Promise<void>;
  const exists = (uri: vscode.Uri): Thenable<boolean> =>
    vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );

  before(async () => {
    await running();
    restore = await remembered();
  });
  afterEach(async () => {
    await restore();
    for (const uri of made.splice(0)) await remove(uri);
  });

  it('are begun as a snippet: the file is on the disk, the first blank is selected, and undo leads back to the file', async () => {
    await answering([type('')], () => run('soc2.newVendor'));
    const editor = await editorWith(/^id: vendor\nname: /);
    const { document, selection } = editor;
    const written = await read('vendors/vendor.yaml');
    ok(/^id: vendor\nname: \n/.test(written), `on the disk: ${written}`);
    equal(selection.active.line, 1, 'line of the cursor');
    await run('type', { text: 'Datadog' });
    await run('jumpToNextSnippetPlaceholder');
    await run('type', { text: 'Metrics' });
    const text = document.getText();
    ok(/^id: vendor\nname: Datadog\nservices: Metrics\n/.test(text), text);
    for (let undone = 0; undone < 3 && document.isDirty; undone += 1) await run('undo');
    equal(document.getText(), written, 'the text after both words and the places to fill in were undone');
    ok(!document.isDirty, 'it differs from the disk');
    equal(await read('vendors/vendor.yaml'), written, 'the file on the disk');
  });

  it('leave the file unsaved where the setting for refactorings says so', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('refactoring.autoSave', false, vscode.ConfigurationTarget.Global);
    try {
      await open('controls/AC-01.yaml');
      await answering([choose('AC-01'), type('2026-01-14')], () => run('soc2.markReviewed'));
      ok((await editorWith(/reviewed: 2026-01-14/)).document.isDirty, 'the existing file was saved');
      await answering([type('Flood in the office')], () => run('soc2.newRisk'));
      const { document } = await editorWith(/title: Flood in the office/);
      ok(document.isDirty, 'the new file was saved');
      const created = await read(`risks/${document.uri.path.split('/').at(-1)!}`);
      ok(/^id: R-\d+\ntitle: Flood in the office\n/.test(created), `the new file on the disk: ${created}`);
    } finally {
      await files.update('refactoring.autoSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('go to a control by its owner or title', async () => {
    const { asked } = await answering([choose('BC-01')], () => run('soc2.goToControl'));
    equal([asked[0]!.title, asked[0]!.placeHolder], ['Go to control', 'By id, title, state or owner'], 'question');
    ok(
      asked[0]!.entries.some((each) => each.startsWith('AC-01\n')),
      'AC-01 is not offered',
    );
    const [row] = asked[0]!.entries.filter((each) => each.startsWith('BC-01\n'));
    ok(/back/i.test(row!) && /Head of|lead|owner/i.test(row!), `neither title nor owner can be searched for: ${row}`);
    await eventually('the control', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/controls/BC-01.yaml'),
    );
  });

  it('mark the control at the cursor as reviewed, which is offered first, on a day that is one', async () => {
    const editor = await open('controls/AC-01.yaml');
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    const { asked } = await answering([choose('AC-01'), type('tomorrow'), type('2026-01-14')], () =>
      run('soc2.markReviewed'),
    );
    equal(
      asked[0]!.entries.slice(0, 2).map((each) => each.split('\n')[0]),
      ['at the cursor', 'AC-01'],
      'first rows',
    );
    ok(asked[1]!.prompt.startsWith('Day of the review'), asked[1]!.prompt);
    equal(asked[1]!.refused, ['Write a day as YYYY-MM-DD.'], 'what was said to a word');
    const { document } = await editorWith(/reviewed: 2026-01-14/);
    ok(document.uri.path.endsWith('/controls/AC-01.yaml') && !document.isDirty, 'another file, or it was not saved');
    ok((await read('controls/AC-01.yaml')).includes('2026-01-14'), 'the file on disk lacks it');
  });

  it('do not offer to review what is over', async () => {
    const { asked } = await answering([dismiss], () => run('soc2.markReviewed'));
    ok(asked[0]!.entries.length > 3, 'nothing is offered');
    ok(!asked[0]!.entries.some((each) => /\nretired/.test(each)), asked[0]!.entries.join(' | '));
  });

  it('mark a policy as reviewed with what was said of the review', async () => {
    await open('policies/dcp.md', 'markdown');
    const answers = [choose('DCP'), type('2026-01-14'), choose('With a change'), type('Classes renamed')];
    const { asked } = await answering(answers, () => run('soc2.markReviewed'));
    ok(asked[2]!.entries[0]!.startsWith('Leave the comment open'), asked[2]!.entries.join(' | '));
    await editorWith(/- \{?date: 2026-01-14,?\s+comment: Classes renamed/);
  });

  it('record evidence of a control, for days that are asked for', async () => {
    const target = at('evidence/2026/ch-01-2026-01-01-to-2026-01-10.yaml');
    const { asked } = await answering(
      [
        choose('CH-01'),
        choose('From a day to a day'),
        type('2026-01-01'),
        type('2026-01-10'),
        type('2026-01-12'),
        choose('Without a file'),
        type('GitHub'),
        choose('Leave open'),
      ],
      () => run('soc2.recordEvidence'),
    );
    equal(
      asked.map((each) => each.prompt || each.placeHolder),
      [
        'Control that the evidence supports',
        'What the evidence covers',
        'First day that the evidence covers',
        'Last day that the evidence covers',
        'Day on which it was collected',
        'Where is the evidence?',
        'The system that the evidence came from. Leave it empty to leave it open.',
        'What does the evidence show?',
      ],
      'questions',
    );
    const { document } = await editorWith(/covers: \{from: 2026-01-01, to: 2026-01-10\}/);
    ok(/control: CH-01\n[^]*collected: 2026-01-12\n/.test(document.getText()), document.getText());
    ok(await exists(target), 'the file was not written');
  });

  it('record a file as evidence by its checksum, wherever it lies', async () => {
    const proof = vscode.Uri.joinPath(at('.'), '..', 'restore log.txt');
    made.push(proof);
    await vscode.workspace.fs.writeFile(proof, new TextEncoder().encode('restored in 41 minutes\n'));
    const { said } = await answering(
      [
        choose('CH-01'),
        choose('A day'),
        type('2026-01-14'),
        type('2026-01-14'),
        choose('Choose a file'),
        file(proof),
        accept,
        choose('OK'),
      ],
      () => run('soc2.recordEvidence'),
    );
    const { document } = await editorWith(/control: CH-01\n[^]*collected: 2026-01-14\n/);
    const hash = await sha256Of(await vscode.workspace.fs.readFile(proof));
    ok(document.getText().includes(`sha256: ${hash}`), document.getText());
    ok(/location: restore log\.txt\n/.test(document.getText()), document.getText());
    ok(
      said.some((each) => each.includes('lies outside the programme')),
      said.join(' | ') || 'nothing was said',
    );
  });

  it('begin an incident, with a decision by the questions of DC 4', async () => {
    const { asked } = await answering(
      [
        type('Back-up job failed'),
        choose('Answer the questions of DC 4 now'),
        tick('significant failure to meet'),
        choose('Disclose it'),
        accept,
      ],
      () => run('soc2.newIncident'),
    );
    ok(asked[0]!.prompt.startsWith('What happened, in one line'), asked[0]!.prompt);
    ok(asked[3]!.entries[0]!.startsWith('Leave it undecided'), asked[3]!.entries.join(' | '));
    ok(/^Disclose it\nwhat the answers point to/.test(asked[3]!.entries[1]!), asked[3]!.entries.join(' | '));
    ok(asked[4]!.prompt.startsWith('Why it is disclosed'), asked[4]!.prompt);
    const editor = await editorWith(/summary: Back-up job failed[^]*disclose: true\ndisclose_reason: "Yes to: /);
    ok(/^id: INC-\d{4}-\d\d$/m.test(editor.document.getText()), editor.document.getText());
    // What is typed goes where the severity stands.
    await vscode.commands.executeCommand('type', { text: 'high' });
    ok(/severity: high # low/.test(editor.document.getText()), editor.document.getText());
  });

  it('decide nothing about an incident when nothing but Enter is pressed', async () => {
    const { store } = await running();
    const given = { root: store.results[0]!.root, item: { kind: 'incident', id: 'INC-2026-01' } };
    const { asked } = await answering([enter, enter], () => run('soc2.decideIncident', given));
    ok(/^INC-2026-01: ./.test(asked[0]!.title), asked[0]!.title);
    ok(!vscode.workspace.textDocuments.some((each) => each.isDirty), 'something was edited');
    equal(vscode.window.tabGroups.all.flatMap((each) => each.tabs).length, 0, 'the files that were opened');
  });

  it('ask nothing about an incident that a narrow list would cut', async () => {
    const { store } = await running();
    const given = { root: store.results[0]!.root, item: { kind: 'incident', id: 'INC-2026-01' } };
    const { asked } = await answering([tick('public disclosure'), dismiss], () => run('soc2.decideIncident', given));
    const lines = asked.flatMap(({ placeHolder, entries }) => [placeHolder, ...entries.join('\n').split('\n')]);
    equal(
      lines.filter((each) => each.length > 50),
      [],
      'longer than a row',
    );
    equal(
      asked[0]!.entries.map((each) => each.split('\n').length),
      asked[0]!.entries.map(() => 2),
      'lines of a question',
    );
    ok(
      asked[0]!.entries.join(' | ').replaceAll('\n', ' ').includes('not suitably designed or did not operate?'),
      'words',
    );
    ok(/^Disclose it\nwhat the answers point to/.test(asked[1]!.entries[1]!), asked[1]!.entries.join(' | '));
  });

  it('decide an incident, those that nobody decided on first', async () => {
    await open('controls/AC-01.yaml');
    const { asked } = await answering(
      [choose('INC-2026-01'), tick(), choose('Do not disclose it'), type('Commitment kept: 41 minutes')],
      () => run('soc2.decideIncident'),
    );
    ok(/^INC-2026-01[^]*undecided/.test(asked[0]!.entries[0]!), asked[0]!.entries.join(' | '));
    ok(
      asked[1]!.entries.some((each) => each.includes('suitably designed')),
      asked[1]!.entries.join(' | '),
    );
    ok(asked[3]!.prompt.startsWith('Why it is not disclosed'), asked[3]!.prompt);
    await editorWith(/disclose: false\ndisclose_reason: "Commitment kept: 41 minutes"/);
  });

  describe('with several programmes', () => {
    const files = {
      'several/heron/soc2.yaml': yaml`
        schema: soc2/1
        company: {name: Heron}
        categories: [security]
      `,
      'several/heron/controls/AC-01.yaml': yaml`
        title: Sign-on of Heron
        criteria: [CC6.1]
      `,
      'several/otter/soc2.yaml': yaml`
        schema: soc2/1
        company: {name: Otter}
        categories: [security]
      `,
      'several/otter/controls/AC-01.yaml': yaml`
        title: Sign-on of Otter
        criteria: [CC6.1]
      `,
    };
    const programmes = async (): Promise<number> => (await running()).store.results.length;

    let restoreFirst: () => Promise<void>;

    before(async () => {
      for (const [path, text] of Object.entries(files)) await write(path, text);
      await eventually('the programmes', async () => (await programmes()) === 3);
      restoreFirst = restore;
      restore = await remembered();
    });
    after(async () => {
      restore = restoreFirst;
      await vscode.workspace.fs.delete(at('several'), { recursive: true });
      await eventually('the first programme alone', async () => (await programmes()) === 1);
    });

    it('ask once which programme is meant', async () => {
      const { asked } = await answering([choose('Otter'), type('Leaver keeps access')], () => run('soc2.newRisk'));
      ok(
        ['Heron', 'Otter'].every((name) => asked[0]!.entries.some((each) => each.startsWith(name))),
        asked[0]!.entries.join(' | '),
      );
      ok(asked[1]!.prompt.startsWith('What could go wrong'), asked[1]!.prompt);
      const { document } = await editorWith(/title: Leaver keeps access/);
      equal(document.uri.path, at('several/otter/risks/R-01.yaml').path, 'file');
      ok(await exists(at('several/otter/risks/R-01.yaml')), 'the file was not written');
    });

    it('list the controls of all, the programme of the editor first, each programme by its name', async () => {
      await open('several/otter/controls/AC-01.yaml');
      const { asked } = await answering([choose('Sign-on of Heron')], () => run('soc2.goToControl'));
      const all = asked[0]!.entries.join('\n');
      ok(/^at the cursor\nAC-01\nSign-on of Otter[^]*\nHeron\nAC-01\nSign-on of Heron/.test(all), all);
      const { document } = await editorWith(/title: Sign-on of Heron/);
      equal(document.uri.path, at('several/heron/controls/AC-01.yaml').path, 'file');
    });
  });
});

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((each) => each.toString(16).padStart(2, '0')).join('');
}
