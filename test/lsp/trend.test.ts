import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { previewChanged, previewOpen, type PreviewBlock } from '../../src/protocol/preview';
import { files } from '../support/programme';
import { hasGit } from '../support/repository';
import { scenario, type LspClient } from './client';
import { fsList, fsRead, trusted } from '../../src/protocol/host-files';
import { send } from '../../src/protocol/request';
import { yaml } from '../../src/core/syntax/text-block';

function git(client: LspClient, words: readonly string[], day = '2026-01-01'): void {
  const date = `${day}T12:00:00Z`;
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  assert.equal(spawnSync('git', words, { cwd: client.folder, env }).status, 0);
}

function commit(client: LspClient, day: string): void {
  git(client, ['add', '-A']);
  git(client, ['commit', '-q', '-m', 'x'], day);
}

const isTrend = (each: PreviewBlock): boolean => each.id.startsWith('dashboard/trend/');

/** The first message after `from` that says something else about the trend; its picture follows when it is drawn. */
async function told(client: LspClient, from = 0): Promise<string> {
  const change = await client.hears(previewChanged, from, (each) =>
    each.changed.some(({ id }) => id === 'dashboard/trend/lead' || id === 'dashboard/trend/none'),
  );
  return change.changed
    .filter(isTrend)
    .map((each) => each.html)
    .join('\n');
}

describe('lsp: trend of coverage', () => {
  it('is patched into the report when the history has been read, and again after a commit', async function () {
    if (!hasGit) this.skip();
    await scenario({ files }, async (client) => {
      git(client, ['init', '-q', '-b', 'main']);
      commit(client, '2026-03-10');
      client.write(
        'controls/AC-09.yaml',
        yaml`
          id: AC-09
          title: T
          statement: The platform lead does it.
          criteria: [CC7.1]
          owner: platform-lead
        `,
      );
      commit(client, '2026-04-10');
      await client.ready();
      const document = await client.ask(previewOpen, { view: 'report' });
      assert.match(
        document.blocks
          .filter(isTrend)
          .map((each) => each.html)
          .join(),
        /is being read/,
      );
      const html = await told(client);
      const [, first, last] =
        /From (\d+)\/\d+ covered on 31 March 2026 to (\d+)\/\d+ covered on 1 May 2026/.exec(html) ?? [];
      assert.equal(Number(last) - Number(first), 1, html);
      assert.match(html, /<figure/);
      const from = client.heard.length;
      client.write(
        'controls/AC-10.yaml',
        yaml`
          id: AC-10
          title: T
          statement: The platform lead does it.
          criteria: [CC7.2]
          owner: platform-lead
        `,
      );
      commit(client, '2026-04-30');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uri('.git/logs/HEAD'), type: 2 }],
      });
      assert.match(await told(client, from), new RegExp(`to ${Number(last) + 1}/\\d+ covered on 1 May 2026`));
    });
  });

  it('says why there is none outside of a repository', () =>
    scenario({ files }, async (client) => {
      await client.ask(previewOpen, { view: 'report' });
      assert.match(await told(client), /in no git repository|no git was found/);
    }));

  it('says in Restricted Mode that git is not asked, until the folder is trusted', async function () {
    if (!hasGit) this.skip();
    await scenario({ files, initializationOptions: { today: '2026-05-01', trusted: false } }, async (client) => {
      git(client, ['init', '-q', '-b', 'main']);
      commit(client, '2026-03-10');
      await client.ask(previewOpen, { view: 'report' });
      assert.match(await told(client), /Restricted Mode/);
      const from = client.heard.length;
      await send(client.connection, trusted);
      assert.match(await told(client, from), /covered on 1 May 2026/);
    });
  });

  it('says where files come from the client that their history cannot be read', () => {
    const texts = Object.entries(files);
    return scenario(
      {
        initializationOptions: { today: '2026-05-01', fileAccess: 'client' },
        answer: {
          [fsList.method]: ({ root }: { root: string }) => texts.map(([path]) => ({ uri: `${root}/${path}`, size: 0 })),
          [fsRead.method]: ({ uri }: { uri: string }) =>
            Buffer.from(texts.find(([path]) => uri.endsWith(`/${path}`))?.[1] ?? '').toString('base64'),
        },
      },
      async (client) => {
        await client.ask(previewOpen, { view: 'report' });
        assert.match(await told(client), /in a browser or in a virtual workspace/);
      },
    );
  });
});
