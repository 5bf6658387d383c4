import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-protocol';
import { action, candidates as candidatesRequest } from '../../src/protocol/actions';
import { controls } from '../../src/protocol/controls';
import { coverage } from '../../src/protocol/coverage';
import { due } from '../../src/protocol/due';
import { membership as membershipRequest, programmes } from '../../src/protocol/programmes';
import { ask } from '../../src/protocol/request';
import { files } from '../support/programme';
import { scenario, type LspClient } from './client';
import { changed } from '../../src/protocol/changed';
import { fsList, fsRead } from '../../src/protocol/host-files';
import { yaml } from '../../src/core/syntax/text-block';
import { eventually } from '../support/eventually';

const unmapped = yaml`
  # ours
  title: Access reviewed
  statement: Each quarter the Head of Security reviews every account in Okta and records the review in the SEC project.
  owner: security-lead # who
  frequency: quarterly
  type: detective
  nature: manual
`;
const workspace = { ...files, 'controls/AC-05.yaml': unmapped };

describe('lsp: features', () => {
  it('a quick fix maps an unmapped control', () =>
    scenario({ files: workspace }, async (client) => {
      await client.open('controls/AC-05.yaml', unmapped);
      await client.ready();
      const problem = (await client.pull('controls/AC-05.yaml')).items!.find(
        (each) => each.code === 'soc2.control.unmapped',
      )!;
      const actions = await client.actions('controls/AC-05.yaml', problem);
      assert.ok(actions.length > 0);
      await client.apply(actions[0]!);
      assert.match(client.text('controls/AC-05.yaml'), /^# ours\n[^]*owner: security-lead # who\n/);
      assert.ok(!(await client.codes('controls/AC-05.yaml')).includes('soc2.control.unmapped'));
      const after = await client.ask(coverage, {});
      assert.ok(after.criteria.some((each) => each.items.some((item) => item.id === 'AC-05')));
    }));

  it('completes half-typed lines, and describes the item that is looked at', () =>
    scenario({ files: workspace }, async (client) => {
      await client.open('controls/AC-05.yaml', unmapped);
      await client.ready();
      await client.replace('controls/AC-05.yaml', 'owner: security-lead # who', 'criteria: [CC6.1, CC');
      const text = client.text('controls/AC-05.yaml');
      const list = await client.complete('controls/AC-05.yaml', text.indexOf(', CC') + 4);
      const item = list.items.find((each) => each.label === 'CC6.2')!;
      const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
      assert.match((resolved.documentation as MarkupContent).value, /CC6\.2/);
      assert.ok(resolved.detail);
    }));

  it('hovers, goes to definitions, finds references and outlines', () =>
    scenario({ files: workspace }, async (client) => {
      await client.open('controls/AC-02.yaml', files['controls/AC-02.yaml']!);
      await client.ready();
      const at = files['controls/AC-02.yaml']!.indexOf('security-lead') + 2;
      assert.match(
        ((await client.hover('controls/AC-02.yaml', at))!.contents as MarkupContent).value,
        /Head of Security/,
      );
      const textDocument = { uri: client.uri('controls/AC-02.yaml') };
      const position = { line: 3, character: 10 };
      const [place] = await client.request<{ uri: string }[]>('textDocument/definition', { textDocument, position });
      assert.equal(place?.uri, client.uri('people.yaml'));
      assert.ok(
        (
          await client.request<unknown[]>('textDocument/references', {
            textDocument,
            position,
            context: { includeDeclaration: false },
          })
        ).length > 3,
      );
      assert.equal((await client.request<unknown[]>('textDocument/documentSymbol', { textDocument })).length, 1);
    }));

  it('survives requests that make no sense', () =>
    scenario({ files: workspace }, async (client) => {
      await client.open('controls/AC-05.yaml', unmapped);
      const textDocument = { uri: client.uri('controls/AC-05.yaml') };
      assert.equal(await client.request('textDocument/hover', { textDocument, position: null as never }), null);
      assert.equal(await client.request('textDocument/completion', { textDocument, position: null as never }), null);
      assert.deepEqual(
        await client.request('textDocument/codeAction', {
          textDocument,
          range: null,
          context: { diagnostics: [null] },
        }),
        [],
      );
      await assert.rejects(client.request('textDocument/hover', {}));
      await assert.rejects(client.request('soc2/nothing', {}));
      assert.equal(
        await client.request('textDocument/hover', { textDocument, position: { line: 9999, character: 9999 } }),
        null,
      );
      assert.ok(client.heard.some((each) => each.method === 'window/logMessage'));
      assert.ok((await client.codes('controls/AC-05.yaml')).includes('soc2.control.unmapped'));
    }));

  it('answers cancelled requests as cancelled', () =>
    scenario({ files: workspace }, async (client) => {
      const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
      await client.ready();
      const previous = (await client.pullAll()).items.map((each) => ({ uri: each.uri, value: each.resultId! }));
      const source = new CancellationTokenSource();
      const held = client.connection.sendRequest(
        'workspace/diagnostic',
        { previousResultIds: previous, partialResultToken: 't' },
        source.token,
      );
      source.cancel();
      await assert.rejects(held, (error: { code?: number }) => error.code === -32800);
    }));
});

describe('lsp: clients of all kinds', () => {
  it('need not give any options', () =>
    scenario({ files: workspace, initializationOptions: null }, async (client) => {
      assert.ok((await client.ready()).files >= 6);
      await client.open('controls/AC-05.yaml', unmapped, 'yaml');
      assert.ok((await client.codes('controls/AC-05.yaml')).includes('soc2.control.unmapped'));
    }));

  it('may read the files for the server', () => {
    const list = Object.keys(workspace).map((path) => `file:///virtual/${path}`);
    const answer = {
      [fsList.method]: () => list.map((uri) => ({ uri, size: 10 })),
      [fsRead.method]: ({ uri }: { uri: string }) =>
        Buffer.from(workspace[uri.replace('file:///virtual/', '') as keyof typeof workspace] ?? '').toString('base64'),
    };
    return scenario(
      { initializationOptions: { fileAccess: 'client', folders: ['file:///virtual'], today: '2026-05-01' }, answer },
      async (client) => {
        assert.equal((await client.ready()).files, list.length);
        const membership = await client.ask(membershipRequest, {
          uris: [
            'file:///virtual/controls/AC-05.yaml',
            'file:///virtual/policies/aotp.md',
            'file:///virtual/x.yaml',
            'file:///elsewhere/controls/a.yaml',
          ],
        });
        assert.deepEqual(membership, ['soc2', 'markdown', null, null]);
      },
    );
  });

  it('are asked to watch files when they can', () =>
    scenario(
      { files: workspace, capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } },
      async (client) => {
        await client.hears('client/registerCapability');
      },
    ));
});

describe('lsp: requests of the sidebar', () => {
  it('tell the state of every criterion and when it may have changed', () =>
    scenario({ files: workspace }, async (client) => {
      await client.open('controls/AC-02.yaml', files['controls/AC-02.yaml']!);
      await client.ready();
      const before = await client.ask(coverage, {});
      assert.equal(before.criteria.find((each) => each.id === 'CC6.2')!.state, 'addressed');
      const from = client.heard.length;
      await client.replace('controls/AC-02.yaml', 'CC6.2', 'CC6.6');
      await client.hears(changed, from);
      const after = await client.ask(coverage, {});
      assert.equal(after.criteria.find((each) => each.id === 'CC6.2')!.state, 'gap');
    }));

  it('announce one edit once, with the results that may differ, and only those that were asked for', () =>
    scenario({ files: workspace }, async (client) => {
      const path = 'controls/AC-02.yaml';
      await client.open(path, files[path]!);
      await client.ready();
      const [root] = await ask(client.connection, programmes);
      const announced = async (edit: () => Promise<void>): Promise<unknown[]> => {
        const from = client.heard.length;
        await edit();
        await client.ready();
        return client.heard.slice(from).flatMap(({ method, params }) => (method === changed.method ? [params] : []));
      };
      assert.deepEqual(await announced(() => client.replace(path, 'CC6.2', 'CC6.6')), []);
      await client.ask(coverage, {});
      assert.deepEqual(await announced(() => client.replace(path, 'CC6.6', 'CC6.2')), [
        { roots: [root], results: ['coverage'] },
      ]);
      await Promise.all([client.ask(coverage, {}), client.ask(controls, {}), client.ask(due, {})]);
      assert.deepEqual(await announced(() => client.replace(path, 'CC6.2', 'CC6.6')), [
        { roots: [root], results: ['coverage', 'controls', 'due'] },
      ]);
    }));

  it('send a client that keeps its rows those that differ', () =>
    scenario({ files: workspace }, async (client) => {
      await client.open('controls/AC-02.yaml', files['controls/AC-02.yaml']!);
      await client.ready();
      const changesSince = (since: number) => client.ask(coverage.changes, { since });
      const all = await changesSince(0);
      assert.equal(all.changed.length, 61);
      assert.deepEqual([all.since, all.order?.length], [0, 61]);
      const same = await changesSince(all.version);
      assert.deepEqual([same.since, same.changed, same.order], [all.version, [], undefined]);
      const from = client.heard.length;
      await client.replace('controls/AC-02.yaml', 'CC6.2', 'CC6.6');
      await client.hears(changed, from);
      const differs = await changesSince(same.version);
      assert.deepEqual(
        differs.changed.map(([key, row]) => [key, row.state]),
        [
          ['CC6.2', 'gap'],
          ['CC6.6', 'addressed'],
        ],
      );
      assert.deepEqual((await changesSince(all.version)).changed.length, 2, 'an earlier version');
      assert.equal((await changesSince(differs.version + 1000)).changed.length, 61, 'a version that nobody was told');
    }));

  it('work out edits and candidates', () =>
    scenario({ files: workspace }, async (client) => {
      await client.ready();
      const candidates = await client.ask(candidatesRequest, { kind: 'control', criterion: 'CC6.3' });
      assert.ok(candidates.some((each) => each.id === 'AC-05'));
      const mapped = await client.ask(action, {
        action: 'mapControl',
        criterion: 'CC6.3',
        control: 'AC-05',
      });
      assert.deepEqual(
        mapped.changes.map((each) => each.uri),
        [client.uri('controls/AC-05.yaml')],
      );
      const failed = await client.ask(action, {
        action: 'mapControl',
        criterion: 'CC6.3',
        control: 'none',
      });
      assert.match(failed.error!, /no control/);
    }));

  it('turn a comply repository into a programme', () =>
    scenario({ files: complyFiles }, async (client) => {
      await client.ready();
      const before = await client.ask(coverage, {});
      assert.deepEqual(
        [before.layout, before.hasManifest, before.criteria.find((each) => each.id === 'CC6.1')!.state],
        ['comply', false, 'policy-only'],
      );
      const result = await client.ask(action, { action: 'createManifest' });
      assert.equal(result.changes[0]?.uri, client.uri('soc2.yaml'));
      assert.match(result.changes[0].create!, /Acme/);
      client.write('soc2.yaml', result.changes[0].create!);
      await client.changedOnDisk('soc2.yaml');
      await indexedWith(client, 'soc2');
    }));
});

const complyFiles = {
  'comply.yml': 'name: Acme\n',
  'policies/access.md': yaml`
    name: Access
    acronym: AP
    satisfies:
      TSC:
        - CC6.1
    ---

    Text of {{.Name}}
  `,
  'narratives/security.md': yaml`
    name: Security
    acronym: SN
    ---
    Text
  `,
};

async function indexedWith(client: LspClient, layout: string): Promise<void> {
  await eventually(
    `a programme in the layout ${layout}`,
    async () => (await ask(client.connection, coverage, {}))?.layout === layout,
  );
}
