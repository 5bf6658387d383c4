import assert from 'node:assert/strict';
import type { RenameFile, ShowMessageRequestParams, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { offerFileRename, renameFile, type FileRename } from '../../src/protocol/file-rename';
import { yaml } from '../../src/core/syntax/text-block';
import { files } from '../support/programme';
import { scenario, type LspClient, type StartOptions } from './client';

const path = 'controls/AC-01.yaml';
const text = files[path]!;
const policy = 'policies/links.md';
const linking = yaml`
  name: Links
  acronym: LINKS
  ---
  [AC-01](../controls/AC-01.yaml)
`;

/** What a client can do; the rest is left out. */
interface Client {
  /** Questions of the server, and edits that it sends. */
  asks?: boolean;
  renamesFiles?: boolean;
  annotations?: boolean;
  /** Our own extension. */
  own?: boolean;
  setting?: 'ask' | 'always' | 'never';
  /** The answer to the question. */
  answer?: 'Rename' | 'Keep Name';
}

function session(given: Client, run: (client: LspClient) => Promise<void>): Promise<void> {
  const { asks = false, renamesFiles = true, annotations = true, own = false, setting, answer } = given;
  const options: StartOptions = {
    files: { ...files, [policy]: linking },
    capabilities: {
      workspace: {
        ...(asks ? { applyEdit: true } : {}),
        workspaceEdit: {
          documentChanges: true,
          resourceOperations: ['create', ...(renamesFiles ? ['rename'] : [])],
          ...(annotations ? { changeAnnotationSupport: {} } : {}),
        },
      },
      ...(asks ? { window: { showMessage: {} } } : {}),
      textDocument: { diagnostic: {} },
    },
    initializationOptions: {
      today: '2026-05-01',
      ...(own ? { fileAccess: 'node' } : {}),
      ...(setting ? { settings: { rename: { file: setting } } } : {}),
    },
    answer: {
      'window/showMessageRequest': ({ actions }: ShowMessageRequestParams) =>
        actions?.find(({ title }) => title === answer) ?? null,
      'workspace/applyEdit': () => ({ applied: true }),
    },
  };
  return scenario(options, async (client) => {
    await client.open(path, text);
    await client.open(policy, linking, 'markdown');
    await client.ready();
    await run(client);
  });
}

async function renameAt(client: LspClient, newName = 'AC-55'): Promise<WorkspaceEdit> {
  return client.request('textDocument/rename', {
    textDocument: { uri: client.uri(path) },
    position: { line: 0, character: 6 },
    newName,
  });
}

/** Resolves when the server has read every edit, and has sent what it had to say about it. */
const settled = async (client: LspClient): Promise<unknown> => {
  await client.ready();
  return client.codes(path);
};
const operations = (edit: WorkspaceEdit): RenameFile[] =>
  (edit.documentChanges ?? []).flatMap((each) => ('kind' in each && each.kind === 'rename' ? [each] : []));
const said = (client: LspClient, method: string): unknown[] =>
  client.heard.filter((each) => each.method === method).map(({ params }) => params);

describe('lsp: rename', () => {
  for (const annotations of [true, false])
    it(`changes every place in one step and waits with the file, ${annotations ? 'with' : 'without'} annotations`, () =>
      session({ annotations, own: true }, async (client) => {
        const edit = await renameAt(client);
        assert.deepEqual(operations(edit), []);
        assert.equal(edit.changeAnnotations, undefined);
        await client.apply({ title: '', edit });
        assert.match(client.text(path), /^id: AC-55\n/);
        assert.match(client.text(policy), /\[AC-55\]\(\.\.\/controls\/AC-01\.yaml\)/);
      }));

  it('offers our own client the file once the id is renamed, and renames it with the links to it', () =>
    session({ own: true }, async (client) => {
      const edit = await renameAt(client);
      await settled(client);
      assert.deepEqual(said(client, offerFileRename.method), [], 'it was offered before the edit was applied');
      await client.apply({ title: '', edit });
      const offer = await client.hears<FileRename>(offerFileRename);
      assert.deepEqual(offer, { root: client.uri(''), from: path, to: 'controls/AC-55.yaml', id: 'AC-55' });
      const { changes, error } = await client.ask(renameFile, offer);
      assert.equal(error, undefined);
      assert.deepEqual(
        changes.map((each) => [each.uri, each.edits?.map(({ newText }) => newText), each.rename]),
        [
          [client.uri(policy), ['../controls/AC-55.yaml'], undefined],
          [client.uri(path), undefined, client.uri('controls/AC-55.yaml')],
        ],
      );
    }));

  it('refuses to rename the file when the id was taken back before the answer', () =>
    session({ own: true }, async (client) => {
      await client.apply({ title: '', edit: await renameAt(client) });
      const offer = await client.hears<FileRename>(offerFileRename);
      await client.replace(path, 'id: AC-55', 'id: AC-01');
      const { changes, error } = await client.ask(renameFile, offer);
      assert.deepEqual(changes, []);
      assert.match(error!, /keeps its name/);
    }));

  it('offers nothing for a rename that was previewed and discarded, whatever is typed later', () =>
    session({ own: true }, async (client) => {
      await renameAt(client);
      await client.replace(path, 'id: AC-01', 'id: AC-0');
      await settled(client);
      await client.replace(path, 'id: AC-0', 'id: AC-55');
      await settled(client);
      assert.deepEqual(said(client, offerFileRename.method), []);
    }));

  it('offers what the last rename was, and once', () =>
    session({ own: true }, async (client) => {
      await renameAt(client, 'AC-44');
      await client.apply({ title: '', edit: await renameAt(client) });
      assert.equal((await client.hears<FileRename>(offerFileRename)).to, 'controls/AC-55.yaml');
      await client.replace(path, 'id: AC-55', 'id: AC-01');
      await settled(client);
      await client.replace(path, 'id: AC-01', 'id: AC-55');
      await settled(client);
      assert.equal(said(client, offerFileRename.method).length, 1);
    }));

  it('asks in another editor by its own means, and sends it the edit', () =>
    session({ asks: true, answer: 'Rename' }, async (client) => {
      await client.apply({ title: '', edit: await renameAt(client) });
      const { message, actions } = await client.hears<ShowMessageRequestParams>('window/showMessageRequest');
      assert.equal(message, 'AC-01.yaml still has the old id as its name. Rename it to AC-55.yaml?');
      assert.deepEqual(
        actions?.map(({ title }) => title),
        ['Rename', 'Keep Name'],
      );
      const { edit } = await client.hears<{ edit: WorkspaceEdit }>('workspace/applyEdit');
      assert.deepEqual(operations(edit), [
        { kind: 'rename', oldUri: client.uri(path), newUri: client.uri('controls/AC-55.yaml') },
      ]);
      await client.apply({ title: '', edit });
      assert.match(client.text(policy), /\(\.\.\/controls\/AC-55\.yaml\)/);
      assert.deepEqual(said(client, offerFileRename.method), []);
    }));

  const quiet: Readonly<Record<string, Client>> = {
    'that keeps the name': { asks: true, answer: 'Keep Name' },
    'that does not answer': { asks: true },
    'that can show no question': {},
    'that cannot rename files': { asks: true, renamesFiles: false, answer: 'Rename' },
    'that never wants it': { asks: true, setting: 'never', answer: 'Rename' },
  };
  for (const [which, able] of Object.entries(quiet))
    it(`renames no file in an editor ${which}`, () =>
      session(able, async (client) => {
        const edit = await renameAt(client);
        assert.deepEqual(operations(edit), []);
        await client.apply({ title: '', edit });
        await settled(client);
        const asked = said(client, 'window/showMessageRequest').length;
        assert.equal(asked, able.setting === undefined && able.asks && able.renamesFiles !== false ? 1 : 0);
        assert.deepEqual(said(client, 'workspace/applyEdit'), []);
      }));

  it('renames the file in the same step where that is set, without a question', () =>
    session({ own: true, setting: 'always' }, async (client) => {
      const edit = await renameAt(client);
      assert.deepEqual(operations(edit), [
        { kind: 'rename', oldUri: client.uri(path), newUri: client.uri('controls/AC-55.yaml') },
      ]);
      await client.apply({ title: '', edit });
      assert.match(client.text(policy), /\[AC-55\]\(\.\.\/controls\/AC-55\.yaml\)/);
      await settled(client);
      assert.deepEqual(said(client, offerFileRename.method), []);
    }));
});
