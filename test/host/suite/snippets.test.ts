import * as vscode from 'vscode';
import { yaml } from '../../../src/core/syntax/text-block';
import { performRequest, type Ways } from '../../../src/client/actions/apply-action';
import type { ServerLink } from '../../../src/client/server-link';
import { action, type ActionResult } from '../../../src/protocol/actions';
import { parseSource } from '../../../src/core/syntax/source';
import { answering, type } from './answering';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { active, at, open, read, remembered, replace, running, write } from './programme';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** Runs work while settings have other values; keys as in settings.json. */
async function withSettings(settings: Readonly<Record<string, unknown>>, work: () => Promise<void>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const update = (key: string, value: unknown): Thenable<void> =>
    configuration.update(key, value, vscode.ConfigurationTarget.Global);
  for (const [key, value] of Object.entries(settings)) await update(key, value);
  try {
    await work();
  } finally {
    for (const key of Object.keys(settings)) await update(key, undefined);
  }
}

/** Does what the server would answer, without a server. */
function perform(result: ActionResult, ways?: Ways<object>): Promise<boolean> {
  const link = { request: () => Promise.resolve(result) } as unknown as ServerLink;
  return performRequest<object>(link, action, {}, ways);
}

const rangeOf = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

/** Types a word at each place to fill in, from the first on. */
async function typeAtEachStop(...words: string[]): Promise<void> {
  for (const [index, word] of words.entries()) {
    if (index > 0) await run('jumpToNextSnippetPlaceholder');
    await run('type', { text: word });
  }
}

const exists = (path: string): Thenable<boolean> =>
  vscode.workspace.fs.stat(at(path)).then(
    () => true,
    () => false,
  );

const parses = (path: string, text: string): void =>
  equal(
    parseSource(path, text).problems.map((each) => each.message),
    [],
    `problems of ${text}`,
  );

describe('blanks of what a command wrote', () => {
  let restore: () => Promise<void>;
  before(async () => {
    await running();
    restore = await remembered();
  });
  afterEach(() => restore());

  /** A new file with the blanks after `version: ` and in a list below a key. */
  const policy = yaml`
    ---
    name:\x20
    version:\x20
    revisions:
      - date:\x20
        by: Say who
    ---

    # Purpose
  `;
  const policySnippet = yaml`
      ---
      name: \${1}
      version: \${2}
      revisions:
        - date: \${3}
          by: \${4:Say who}
      ---

      # Purpose
    `;
  const filled = yaml`
    ---
    name: Zebra
    version: 1
    revisions:
      - date: 2026-01-02
        by: Dana
    ---

    # Purpose
  `;
  const creation = (path: string): ActionResult => {
    const uri = at(path).toString();
    return {
      changes: [{ uri, create: policy }],
      open: { uri, position: { line: 1, character: 6 } },
      snippet: { range: rangeOf(0, 0), text: policySnippet },
    };
  };
  /** Files of their own for each test, since an editor remembers what it showed. */
  let path = '';
  let control = '';
  let tests = 0;
  beforeEach(() => {
    tests += 1;
    path = `policies/zebra-${tests}.md`;
    control = `controls/ZE-0${tests}.yaml`;
  });

  /** Two new keys after the first line of a record, with places to fill in. */
  const insertion = (file: string): ActionResult => {
    const uri = at(file).toString();
    return {
      changes: [
        {
          uri,
          edits: [
            {
              range: rangeOf(1, 0),
              newText: yaml`
        owner:\x20
        evidence:
          - what:\x20
            source:\x20
      `,
            },
          ],
        },
      ],
      open: { uri, position: { line: 1, character: 7 } },
      snippet: {
        range: rangeOf(1, 0),
        text: yaml`
          owner: \${1}
          evidence:
            - what: \${2}
              source: \${3}
        `,
      },
    };
  };
  const controlFilled = yaml`
    title: Zebra
    owner: dana
    evidence:
      - what: Log
        source: Okta
    status: planned
  `;
  const openControl = async (): Promise<vscode.TextEditor> => {
    await write(
      control,
      yaml`
      title: Zebra
      status: planned
    `,
    );
    return open(control);
  };

  const settings: [string, Readonly<Record<string, unknown>>][] = [
    ['as the editor comes', {}],
    ['where saving trims the ends of lines', { 'files.trimTrailingWhitespace': true }],
    ['where saving trims the end of a file', { 'files.trimFinalNewlines': true, 'files.insertFinalNewline': true }],
    [
      'where lines are indented with tabs',
      { 'editor.insertSpaces': false, 'editor.tabSize': 2, 'editor.detectIndentation': false },
    ],
    ['where nothing is saved unasked', { 'files.refactoring.autoSave': false }],
  ];
  for (const [where, values] of settings) {
    it(`are filled in to a whole new file ${where}`, () =>
      withSettings(values, async () => {
        ok(await perform(creation(path)), 'it was not done');
        equal(await read(path), policy, 'the file on the disk');
        const { document } = await active(path);
        await typeAtEachStop('Zebra', '1', '2026-01-02', 'Dana');
        equal(document.getText(), filled, 'the text');
        parses(path, document.getText());
        await document.save();
        equal(await read(path), filled, 'the file once it is saved');
      }));

    it(`are filled in to an existing file ${where}`, () =>
      withSettings(values, async () => {
        const { document } = await openControl();
        ok(await perform(insertion(control)), 'it was not done');
        parses(control, await read(control));
        const isSaved = values['files.refactoring.autoSave'] !== false;
        equal((await read(control)).includes('evidence:'), isSaved, 'whether the change is on the disk');
        await typeAtEachStop('dana', 'Log', 'Okta');
        equal(document.getText(), controlFilled, 'the text');
        await document.save();
        equal(await read(control), controlFilled, 'the file once it is saved');
      }));
  }

  it('are gone after one undo, and what the command wrote stands as on the disk', async () => {
    await perform(creation(path));
    const { document } = await active(path);
    await run('undo');
    equal([document.getText(), document.isDirty, await read(path)], [policy, false, policy], 'the new file');
    await run('undo');
    await eventually('the new file gone after a second undo', async () => !(await exists(path)));
    const existing = await openControl();
    await perform(insertion(control));
    const written = await read(control);
    await run('undo');
    equal([existing.document.getText(), existing.document.isDirty], [written, false], 'the existing file');
    await run('undo');
    equal(
      existing.document.getText(),
      yaml`
      title: Zebra
      status: planned
    `,
      'after a second undo',
    );
  });

  it('are written as plain text where the editor cannot be shown', async () => {
    ok(await perform(creation(path), { show: () => Promise.resolve() }), 'it was not done');
    equal(await read(path), policy, 'the new file');
    await write(
      control,
      yaml`
      title: Zebra
      status: planned
    `,
    );
    ok(await perform(insertion(control), { show: () => Promise.resolve() }), 'it was not done');
    parses(control, await read(control));
    ok((await read(control)).includes('\n  - what:'), 'the existing file');
  });

  const takers: [string, () => PromiseLike<vscode.Disposable | undefined>][] = [
    [
      'another editor',
      async () => {
        await vscode.window.showTextDocument(at('controls/AC-01.yaml'), { viewColumn: vscode.ViewColumn.Two });
        return undefined;
      },
    ],
    [
      'a page',
      async () => {
        const panel = vscode.window.createWebviewPanel('soc2.test', 'A page', vscode.ViewColumn.Two, {
          enableScripts: true,
        });
        // A page takes the keyboard once more when it is loaded.
        const loaded = new Promise((resolve) => panel.webview.onDidReceiveMessage(resolve));
        panel.webview.html =
          '<script>const tell = () => acquireVsCodeApi().postMessage(0); document.hasFocus() ? tell() : (onfocus = tell)</script>';
        await loaded;
        await eventually('no active editor', () => vscode.window.activeTextEditor === undefined);
        return panel;
      },
    ],
  ];
  for (const [what, take] of takers)
    it(`are filled in although ${what} became the active one meanwhile`, async () => {
      const { document } = await openControl();
      let taker: vscode.Disposable | undefined;
      await perform(insertion(control), {
        show: async (_uri, _position, work) => {
          const editor = await open(control);
          taker = await take();
          await work(editor);
        },
      });
      try {
        await eventually('the keyboard in the editor', () => vscode.window.activeTextEditor?.document === document);
        await typeAtEachStop('dana', 'Log', 'Okta');
        equal(document.getText(), controlFilled, 'the text');
      } finally {
        taker?.dispose();
      }
    });

  it('are left as plain text where the editor was closed meanwhile', async () => {
    await openControl();
    ok(
      await perform(insertion(control), {
        show: async (_uri, _position, work) => {
          const editor = await open(control);
          await open('controls/AC-01.yaml');
          await eventually('its editor closed', () => !vscode.window.visibleTextEditors.includes(editor));
          await work(editor);
        },
      }),
      'it was not done',
    );
    ok((await read(control)).includes('\n  - what:'), 'the file');
  });

  it('are left as plain text where another editor, or another text, came between', async () => {
    const other = await open('controls/AC-01.yaml');
    const text = other.document.getText();
    await perform(creation(path), { show: (_uri, _position, work) => work(other) });
    equal([await read(path), other.document.getText()], [policy, text], 'both files');
    await openControl();
    await perform(insertion(control), {
      show: async (_uri, _position, work) => {
        const editor = await open(control);
        await replace(editor, 'evidence:', 'proof:');
        await work(editor);
      },
    });
    const { document } = await active(control);
    ok(/^owner: ?\nproof:$/m.test(document.getText()), document.getText());
  });

  it('of a record that the server writes give valid text when blanks at line ends are trimmed', () =>
    withSettings({ 'files.trimTrailingWhitespace': true }, async () => {
      await answering([type('Zebra grazing policy')], () => run('soc2.newPolicy'));
      const editor = await eventually('the policy', () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.getText().includes('name: Zebra grazing policy') === true ? active : undefined;
      });
      ok(
        (await read(`policies/${editor.document.uri.path.split('/').at(-1)!}`)).includes(yaml`

        version:\x20
      `),
        'the disk',
      );
      await run('type', { text: '1' });
      ok(
        editor.document.getText().includes(yaml`

        version: 1
      `),
        editor.document.getText(),
      );
    }));

  describe('that have values', () => {
    /** What is typed or asked for is taken with Tab or Enter, once the list of suggestions has come. */
    const take = (line: string): Promise<unknown> =>
      eventually(`“${line}” in the text`, async () => {
        await run('acceptSelectedSuggestion');
        return linesNow().includes(line);
      });
    const linesNow = (): string[] => vscode.window.activeTextEditor!.document.getText().split('\n');

    for (const [what, name, typed, line] of [
      ['take a value that is begun', 'Gnu', 'hi', 'tier: high # critical, high, medium, low'],
      ['keep what is no value', 'Yak', 'utmost', 'tier: utmost # critical, high, medium, low'],
    ] as const)
      it(`${what} in a new record`, async () => {
        await answering([type(name)], () => run('soc2.newVendor'));
        const file = `vendors/${name.toLowerCase()}.yaml`;
        const { document } = await active(file);
        equal(document.getText(), await read(file), 'the text beside that on the disk');
        await typeAtEachStop('Grazing', typed);
        await take(line);
        equal(linesNow().slice(1, 4), [`name: ${name}`, 'services: Grazing', line], 'the text');
      });

    it('give one in the place of a selected sentence, and lead on to the next', async () => {
      const uri = at(control).toString();
      const text = yaml`
        title: Zebra
        owner: Name the role that owns it
        criteria: []
        nature:\x20
      `;
      await perform({
        changes: [{ uri, create: text }],
        open: { uri, position: { line: 1, character: 7 } },
        snippet: {
          range: rangeOf(0, 0),
          text: yaml`
            title: Zebra
            owner: \${1:Name the role that owns it}
            criteria: [\${2}]
            nature: \${3}
          `,
        },
      });
      await run('editor.action.triggerSuggest');
      await take('owner: ceo');
      await run('jumpToNextSnippetPlaceholder');
      await run('editor.action.triggerSuggest');
      await take('criteria: [CC1.1]');
      await run('jumpToNextSnippetPlaceholder');
      await run('type', { text: 'aut' });
      await take('nature: automated');
      equal(linesNow(), ['title: Zebra', 'owner: ceo', 'criteria: [CC1.1]', 'nature: automated', ''], 'the text');
    });
  });
});
