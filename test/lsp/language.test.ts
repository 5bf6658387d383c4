import assert from 'node:assert/strict';
import type {
  CodeLens,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  InlayHint,
  Location,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { rulePage } from '../../src/protocol/rule-pages';
import { files } from '../support/programme';
import { scenario, type LspClient } from './client';
import { yaml } from '../../src/core/syntax/text-block';

/** What a capable editor says of itself. */
const capabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    fileOperations: { willRename: true },
  },
  textDocument: {
    diagnostic: {},
    rename: { prepareSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
};
const path = 'controls/AC-01.yaml';
const text = files[path]!;

function at(client: LspClient, what: string, into = 2, inFile = path): object {
  const before = client
    .text(inFile)
    .slice(0, client.text(inFile).indexOf(what) + into)
    .split('\n');
  return {
    textDocument: { uri: client.uri(inFile) },
    position: { line: before.length - 1, character: before[before.length - 1]!.length },
  };
}

function session(
  run: (client: LspClient) => Promise<void>,
  options: Partial<Parameters<typeof scenario>[0]> = {},
): Promise<void> {
  return scenario({ files, capabilities, ...options }, async (client) => {
    await client.open(path, text);
    await client.ready();
    await run(client);
  });
}

const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('lsp: the whole language', () => {
  it('promises what it answers', () =>
    session(async (client) => {
      const promised = client.initialized.capabilities;
      for (const each of [
        'completion',
        'hover',
        'definition',
        'typeDefinition',
        'implementation',
        'references',
        'documentHighlight',
        'rename',
        'documentSymbol',
        'workspaceSymbol',
        'documentLink',
        'codeLens',
        'inlayHint',
        'semanticTokens',
        'foldingRange',
        'selectionRange',
        'codeAction',
        'documentOnTypeFormatting',
      ] as const) {
        assert.ok(promised[`${each}Provider`], each);
      }
      assert.ok(promised.workspace?.fileOperations?.willRename);
    }));

  it('renames an id, its file where that is its name, and refuses with a reason', () =>
    session(async (client) => {
      assert.deepEqual(
        (await client.request<{ placeholder: string }>('textDocument/prepareRename', at(client, 'security-lead')))
          .placeholder,
        'security-lead',
      );
      const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
        ...at(client, 'security-lead'),
        newName: 'ciso',
      });
      assert.ok(edit.documentChanges!.length >= 5);
      await client.apply({ title: '', edit });
      assert.match(client.text(path), /owner: ciso/);
      await assert.rejects(
        client.request('textDocument/prepareRename', at(client, 'CC6.1')),
        /criteria have fixed ids/,
      );
      await assert.rejects(
        client.request('textDocument/rename', { ...at(client, 'AC-01'), newName: 'AC-02' }),
        /already/,
      );
    }));

  it('answers in an editor that can do little', () =>
    session(
      async (client) => {
        const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
          ...at(client, 'AC-01'),
          newName: 'AC-50',
        });
        assert.deepEqual(
          Object.keys(edit.changes ?? {}).sort(),
          [client.uri(path), client.uri('policies/aotp.md')].sort(),
        );
        await client.open(
          'policies/aotp.md',
          yaml`
            name: N
            acronym: AOTP
            ---
            AC-02
          `,
          'markdown',
        );
        await assert.rejects(
          client.request('textDocument/rename', { ...at(client, 'AC-02', 2, 'policies/aotp.md'), newName: 'AC-51' }),
          /does not rename files/,
        );
      },
      { capabilities: { textDocument: {} } },
    ));

  it('changes references when a file gets another name', () =>
    session(async (client) => {
      await client.open(
        'controls/AC-09.yaml',
        yaml`
          title: T
          compensates: [AC-02]
        `,
      );
      const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', {
        files: [{ oldUri: client.uri('controls/AC-02.yaml'), newUri: client.uri('controls/AC-77.yaml') }],
      });
      await client.apply({ title: '', edit });
      assert.equal(
        client.text('controls/AC-09.yaml'),
        yaml`
          title: T
          compensates: [AC-77]
        `,
      );
      assert.equal(
        await client.request('workspace/willRenameFiles', {
          files: [{ oldUri: 'file:///elsewhere/a', newUri: 'file:///elsewhere/b' }],
        }),
        null,
      );
    }));

  it('reports references as problems as soon as their file is deleted', () =>
    session(async (client) => {
      await client.open(
        'controls/AC-09.yaml',
        yaml`
          title: T
          compensates: [AC-02]
        `,
      );
      assert.ok(!(await client.codes('controls/AC-09.yaml')).includes('soc2.reference.unknown-control'));
      const before = await client.codes('controls/AC-09.yaml');
      client.remove('controls/AC-02.yaml');
      const from = client.heard.length;
      await client.changedOnDisk('controls/AC-02.yaml');
      await client.hears('workspace/diagnostic/refresh', from);
      const after = await client.codes('controls/AC-09.yaml');
      assert.equal(after.length, before.length + 1, after.join(' '));
    }));

  it('leads to definitions, types, implementations, highlights, links and symbols', () =>
    session(async (client) => {
      const ask = async (method: string, what: string): Promise<string[]> =>
        (await client.request<Location[]>(`textDocument/${method}`, at(client, what))).map((each) => each.uri);
      assert.deepEqual(await ask('typeDefinition', 'security-lead'), [client.uri('people.yaml')]);
      assert.deepEqual(await ask('implementation', 'CC6.1'), [client.uri('policies/aotp.md')]);
      assert.equal(
        (await client.request<DocumentHighlight[]>('textDocument/documentHighlight', at(client, 'AOTP'))).length,
        1,
      );
      const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
        textDocument: { uri: client.uri(path) },
      });
      assert.deepEqual(
        links.map((each) => each.target),
        [client.uri('policies/aotp.md')],
      );
      const [symbol] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'second factor' });
      assert.equal(symbol?.name, 'AC-01 Single sign-on with a second factor');
    }));

  it('shows lenses, hints, colours, folds and selections, and asks for them anew when other files change', () =>
    session(async (client) => {
      const textDocument = { uri: client.uri(path) };
      const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
      const resolved = await Promise.all(lenses.map((each) => client.request<CodeLens>('codeLens/resolve', each)));
      assert.ok(resolved.some((each) => each.command?.title === 'Head of Security (Dana Ruiz)'));
      assert.ok(
        (await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: everything })).some(
          (each) => each.label === 'Dana Ruiz',
        ),
      );
      const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
      const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
        textDocument,
        range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
      });
      assert.ok(whole.data.length > part.data.length && part.data.length === 5);
      await client.open('people.yaml', files['people.yaml']!);
      assert.equal(
        (
          await client.request<FoldingRange[]>('textDocument/foldingRange', {
            textDocument: { uri: client.uri('people.yaml') },
          })
        ).length,
        2,
      );
      const { textDocument: same, position } = at(client, 'CC6.1') as { textDocument: object; position: object };
      const [selected] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
        textDocument: same,
        positions: [position],
      });
      assert.ok(selected?.parent?.parent);
      const from = client.heard.length;
      await client.replace('people.yaml', 'Head of Security', 'CISO');
      for (const each of ['codeLens', 'inlayHint', 'semanticTokens'])
        await client.hears(`workspace/${each}/refresh`, from);
    }));

  it('links from a criterion to its page in a client that has such pages', async () => {
    const own = { today: '2026-05-01', openCommand: 'soc2.open', ruleScheme: 'soc2-rule' };
    await session(
      async (client) => {
        const { contents } = await client.request<{ contents: MarkupContent }>(
          'textDocument/hover',
          at(client, 'CC6.1'),
        );
        const [, query] = /\[Explain\]\(command:soc2\.open\?([^)]*)\)/.exec(contents.value)!;
        const [uri] = JSON.parse(decodeURIComponent(query!)) as [string];
        assert.equal(uri, 'soc2-rule:/CC6.1.md');
        assert.match(await client.ask(rulePage, { code: 'CC6.1' }), /Typical evidence/);
      },
      { initializationOptions: own },
    );
    await session(async (client) => {
      const { contents } = await client.request<{ contents: MarkupContent }>('textDocument/hover', at(client, 'CC6.1'));
      assert.doesNotMatch(contents.value, /command:/);
    });
  });

  it('leads from a criterion to what else addresses it', () =>
    session(async (client) => {
      const places = await client.request<Location[]>('textDocument/definition', at(client, 'CC6.1'));
      assert.deepEqual(
        places.map((each) => each.uri),
        [client.uri('policies/aotp.md')],
      );
    }));

  it('goes on with a sentence after a blank, and offers everything only on request', () =>
    session(async (client) => {
      const open = yaml`
        statement: >
          Somebody reads the \x20`;
      await client.open('controls/AC-09.yaml', open.replace(/ $/, ''));
      const asked = async (where: object, context: object): Promise<string[]> =>
        (await client.request<CompletionList>('textDocument/completion', { ...where, context })).items.map(
          (each) => each.label,
        );
      const end = at(client, 'reads the ', 'reads the '.length, 'controls/AC-09.yaml');
      const middle = at(client, 'reads the ', 'reads '.length, 'controls/AC-09.yaml');
      const blank = { triggerKind: 2, triggerCharacter: ' ' };
      assert.deepEqual(await asked(end, blank), ['Chief Executive Officer', 'Head of Security']);
      assert.deepEqual(await asked(middle, blank), []);
      assert.ok((await asked(middle, { triggerKind: 1 })).includes('Okta'));
    }));

  it('goes on with a list after Enter', () =>
    session(async (client) => {
      await client.open('controls/AC-09.yaml', 'criteria:\n  - CC6.1\n  \n');
      const edits = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
        textDocument: { uri: client.uri('controls/AC-09.yaml') },
        position: { line: 2, character: 2 },
        ch: '\n',
        options: { tabSize: 2, insertSpaces: true },
      });
      await client.edit('controls/AC-09.yaml', edits);
      assert.equal(
        client.text('controls/AC-09.yaml'),
        yaml`
          criteria:
            - CC6.1
            -\x20
        `,
      );
    }));
});

describe('lsp: completion in a large file', () => {
  const records = Array.from(
    { length: 400 },
    (_, index) => yaml`
      - id: EV-${index}
        title: Record ${index}
        control: AC-01
        kind: review
        collected: 2026-01-15
        location: vault://x
    `,
  ).join('');

  it('knows what was typed a moment ago, with and without an error in it', () =>
    session(async (client) => {
      const large = 'evidence/all.yaml';
      await client.open(large, records);
      await client.pull(large);
      await client.replace(
        large,
        yaml`
            control: AC-01
            kind: review
            collected: 2026-01-15
            location: vault://x
          - id: EV-200
        `,
        yaml`
            control: AC-01
            kind: re
          - id: EV-200
        `,
      );
      const at = client.text(large).indexOf('kind: re\n') + 8;
      assert.ok((await client.complete(large, at)).items.some((each) => each.label === 'review'));
      await client.replace(large, 'kind: re\n', 'kind: [re\n');
      assert.equal(
        (await client.pull(large)).items!.some((each) => String(each.code).startsWith('soc2.syntax')),
        true,
      );
      await client.replace(large, 'kind: [re\n', 'con');
      const keys = await client.complete(large, client.text(large).indexOf('  con- id: EV-200') + 5);
      assert.ok(Array.isArray(keys.items));
    }));
});

describe('lsp: settings', () => {
  const answer = (soc2: object): { answer: Record<string, (params: never) => unknown> } => ({
    answer: { 'workspace/configuration': (params: { items: unknown[] }) => params.items.map(() => soc2) },
  });

  it('of a folder decide what is read and how it is judged', () =>
    session(
      async (client) => {
        assert.equal((await client.ready()).files, Object.keys(files).length - 1);
        await client.open('vendors/aws.yaml', files['vendors/aws.yaml']!);
        assert.deepEqual(await client.codes('vendors/aws.yaml'), []);
        const problem = (await client.pull(path)).items!.find((each) => each.code === 'soc2.evidence.missing');
        assert.equal(problem?.severity, 1);
      },
      answer({ exclude: ['vendors/**'], rules: { 'soc2.evidence.missing': 'error' } }),
    ));

  it('that cannot be used are told', () =>
    session(
      async (client) => {
        const { message } = await client.hears<{ message: string }>('window/showMessage');
        assert.match(message, /soc2\.layout is `"grc"`/);
      },
      answer({ layout: 'grc' }),
    ));

  it('take effect when they change', () =>
    session(async (client) => {
      const textDocument = { uri: client.uri(path) };
      assert.ok((await client.request<CodeLens[]>('textDocument/codeLens', { textDocument })).length > 0);
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: {
          soc2: { codeLens: { enabled: false }, inlayHints: { criteria: false, roles: false, policies: false } },
        },
      });
      assert.deepEqual(await client.request<CodeLens[]>('textDocument/codeLens', { textDocument }), []);
      assert.deepEqual(
        await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: everything }),
        [],
      );
    }));
});
