import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { files } from '../support/programme';
import { scenario, type LspClient } from './client';
import { yaml } from '../../src/core/syntax/text-block';

const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] } },
  textDocument: { diagnostic: {} },
};
const path = 'controls/AC-09.yaml';
const control = yaml`
  owner: ceo
  title: T
  statement: >
    The CEO approves access.
    The CTO removes it.
  criteria: [CC6.2]
`;

function asked(client: LspClient, only: readonly string[]): Promise<CodeAction[]> {
  const position = { line: 4, character: 6 };
  return client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri(path) },
    range: { start: position, end: position },
    context: { diagnostics: [], only },
  });
}

function session(run: (client: LspClient) => Promise<void>, able: object = capabilities): Promise<void> {
  return scenario({ files: { ...files, [path]: control }, capabilities: able }, async (client) => {
    await client.open(path, control);
    await client.ready();
    await run(client);
  });
}

describe('lsp: refactorings', () => {
  it('lists its kinds and offers those that are asked for', () =>
    session(async (client) => {
      const provider = client.initialized.capabilities.codeActionProvider;
      const kinds = typeof provider === 'object' ? provider.codeActionKinds : [];
      for (const each of ['refactor.extract', 'refactor.move', 'refactor.rewrite', 'source.organizeKeys.soc2'])
        assert.ok(kinds?.includes(each), each);
      const actions = await asked(client, ['refactor']);
      assert.deepEqual(
        actions.map((each) => each.kind),
        ['refactor.extract'],
      );
      const [created, filled] = actions[0]!.edit!.documentChanges!;
      assert.deepEqual(created, {
        kind: 'create',
        uri: client.uri('controls/AC-10.yaml'),
        options: { ignoreIfExists: true },
      });
      assert.ok(filled && 'edits' in filled && 'newText' in filled.edits[0]!);
      assert.match(filled.edits[0].newText, /^id: AC-10\n[^]*The CTO removes it\.\n/);
      await client.apply(actions[0]!);
      assert.equal(
        client.text(path),
        yaml`
          owner: ceo
          title: T
          statement: >
            The CEO approves access.
          criteria: [CC6.2]
        `,
      );
    }));

  it('puts keys in order when it is asked for that', () =>
    session(async (client) => {
      const actions = await asked(client, ['source.organizeKeys']);
      assert.deepEqual(
        actions.map((each) => each.kind),
        ['source.organizeKeys.soc2'],
      );
      await client.apply(actions[0]!);
      assert.match(client.text(path), /^title: T\nstatement: >\n {2}The CEO[^]*\nowner: ceo\n$/);
    }));

  it('offers no new file to a client that cannot create one', () =>
    session(async (client) => assert.deepEqual(await asked(client, ['refactor']), []), {
      textDocument: { diagnostic: {} },
    }));
});
