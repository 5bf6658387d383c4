import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hasGit } from '../support/repository';
import { scenario, type LspClient } from './client';
import { fsExist, fsList, fsRead, trusted } from '../../src/protocol/host-files';
import { send } from '../../src/protocol/request';
import { yaml } from '../../src/core/syntax/text-block';
import { eventually } from '../support/eventually';

const record = (rest: string): string => yaml`
  title: A
  control: AC-01
  kind: log
  collected: 2026-04-02
  ${rest}
`;
const files = {
  'soc2.yaml': yaml`
    schema: soc2/1
    company: {name: A}
    report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
    categories: [security]
  `,
  'evidence/a.yaml': record('location: ./gone.pdf\n'),
  'evidence/b.yaml': record(yaml`
    location: ./here.csv
    sensitive: true
  `),
  'evidence/here.csv': 'name\n',
};

async function codes(client: LspClient, path: string): Promise<unknown[]> {
  const { items } = await client.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri: client.uri(path) },
  });
  return items.map((each) => each.code);
}

/** Facts arrive some time after everything has been read. */
async function reported(client: LspClient, path: string, code: string): Promise<void> {
  await eventually(`${code} in ${path}`, async () => (await codes(client, path)).includes(code));
}

/** Resolves when a file no longer has a problem. */
async function settledIn(client: LspClient, path: string, code: string): Promise<void> {
  await eventually(`${path} without ${code}`, async () => !(await codes(client, path)).includes(code));
}

function start(client: LspClient): void {
  for (const words of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    assert.equal(spawnSync('git', words, { cwd: client.folder }).status, 0);
}

describe('lsp: facts outside the texts', () => {
  it('say that evidence is not there, and hear when it is', async () => {
    await scenario({ files }, async (client) => {
      await reported(client, 'evidence/a.yaml', 'soc2.evidence.location-missing');
      client.write('evidence/gone.pdf', 'x');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uri('evidence/gone.pdf'), type: 1 }],
      });
      await settledIn(client, 'evidence/a.yaml', 'soc2.evidence.location-missing');
    });
  });

  it('come from git as soon as the folder is trusted, and not before', async function () {
    if (!hasGit) this.skip();
    await scenario({ files, initializationOptions: { today: '2026-05-01', trusted: false } }, async (client) => {
      start(client);
      await reported(client, 'evidence/a.yaml', 'soc2.evidence.location-missing');
      assert.ok(!(await codes(client, 'evidence/b.yaml')).includes('soc2.evidence.sensitive-in-git'));
      await send(client.connection, trusted);
      await reported(client, 'evidence/b.yaml', 'soc2.evidence.sensitive-in-git');
    });
  });

  it('come from the client where the server reads nothing itself, null meaning that nobody knows', async () => {
    const asked: string[] = [];
    const texts = Object.entries(files);
    await scenario(
      {
        initializationOptions: { today: '2026-05-01', fileAccess: 'client' },
        answer: {
          [fsList.method]: ({ root }: { root: string }) => texts.map(([path]) => ({ uri: `${root}/${path}`, size: 0 })),
          [fsRead.method]: ({ uri }: { uri: string }) =>
            Buffer.from(texts.find(([path]) => uri.endsWith(`/${path}`))?.[1] ?? '').toString('base64'),
          [fsExist.method]: ({ uris }: { uris: string[] }) =>
            uris.map((uri) => {
              asked.push(uri.slice(uri.lastIndexOf('/') + 1));
              return uri.endsWith('gone.pdf') ? false : null;
            }),
        },
      },
      async (client) => {
        await reported(client, 'evidence/a.yaml', 'soc2.evidence.location-missing');
        assert.ok(!(await codes(client, 'evidence/b.yaml')).includes('soc2.evidence.location-missing'));
        assert.deepEqual(asked.sort(), ['gone.pdf', 'here.csv']);
      },
    );
  });
});
