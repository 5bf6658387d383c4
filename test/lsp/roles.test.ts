import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { action } from '../../src/protocol/actions';
import { fsList, fsRead, trusted } from '../../src/protocol/host-files';
import { send } from '../../src/protocol/request';
import { ownRole, roles } from '../../src/protocol/roles';
import { hasGit } from '../support/repository';
import { files } from '../support/programme';
import { scenario, type LspClient } from './client';

const people = files['people.yaml']!.replace('name: Dana Ruiz', 'name: Dana Ruiz, email: dana@larkspur.example');

/** The owner of a control that is begun now. */
async function ownerOfNew(client: LspClient, root?: string): Promise<string | undefined> {
  await client.ready();
  const { changes } = await client.ask(action, {
    action: 'newRecord',
    kind: 'risk',
    title: 'Leaver keeps access',
    root,
  });
  return /^owner: *(.*)$/m.exec(changes[0]!.create!)?.[1];
}

describe('lsp: the role of the person', () => {
  it('owns new records as soon as it is chosen, and goes behind a setting', () =>
    scenario({ files }, async (client) => {
      await send(client.connection, ownRole, { role: 'security-lead' });
      assert.equal(await ownerOfNew(client), 'security-lead');
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { soc2: { myRole: 'ceo' } },
      });
      assert.equal(await ownerOfNew(client), 'ceo');
    }));

  const folders = ['a', 'b'];
  const both = Object.fromEntries(
    folders.flatMap((folder) => Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text] as const)),
  );
  const ownersOfNew = async (client: LspClient): Promise<(string | undefined)[]> => [
    await ownerOfNew(client, client.uri('a')),
    await ownerOfNew(client, client.uri('b')),
  ];

  it('is one for each programme, and choosing it reads no file again', async () => {
    const asked: string[] = [];
    const texts = Object.entries(both);
    await scenario(
      {
        initializationOptions: { today: '2026-05-01', fileAccess: 'client' },
        answer: {
          [fsList.method]: ({ root }: { root: string }) => {
            asked.push(fsList.method);
            return texts.map(([path]) => ({ uri: `${root}/${path}`, size: 0 }));
          },
          [fsRead.method]: ({ uri }: { uri: string }) => {
            asked.push(fsRead.method);
            return Buffer.from(texts.find(([path]) => uri.endsWith(`/${path}`))?.[1] ?? '').toString('base64');
          },
        },
      },
      async (client) => {
        assert.deepEqual(await ownersOfNew(client), ['', '']);
        const before = asked.length;
        assert.ok(before > texts.length, `${before} requests`);
        await send(client.connection, ownRole, { role: 'security-lead', root: client.uri('a') });
        await send(client.connection, ownRole, { role: 'ceo', root: client.uri('b') });
        assert.deepEqual(await ownersOfNew(client), ['security-lead', 'ceo']);
        await send(client.connection, ownRole, { root: client.uri('b') });
        assert.deepEqual(await ownersOfNew(client), ['security-lead', '']);
        assert.equal(asked.length, before, 'files were read again');
      },
    );
  });

  it('of a programme goes before the one of the whole workspace', () =>
    scenario({ files: both }, async (client) => {
      await send(client.connection, ownRole, { role: 'ceo' });
      await send(client.connection, ownRole, { role: 'security-lead', root: client.uri('b') });
      assert.deepEqual(await ownersOfNew(client), ['ceo', 'security-lead']);
    }));

  it('is known from the start to a server that starts again', () =>
    scenario({ files, initializationOptions: { today: '2026-05-01', ownRole: 'security-lead' } }, async (client) =>
      assert.equal(await ownerOfNew(client), 'security-lead'),
    ));

  it('is proposed by git’s e-mail address, in a trusted folder only', async function () {
    if (!hasGit) this.skip();
    await scenario(
      { files: { ...files, 'people.yaml': people }, initializationOptions: { today: '2026-05-01', trusted: false } },
      async (client) => {
        for (const words of [
          ['init', '-q'],
          ['config', 'user.email', 'dana@larkspur.example'],
        ])
          spawnSync('git', words, { cwd: client.folder });
        await client.ready();
        const before = await client.ask(roles, {});
        assert.deepEqual(
          before.roles.map(({ id, holder }) => `${id} ${holder}`),
          ['ceo Mira Okafor', 'security-lead Dana Ruiz'],
        );
        assert.equal(before.own, undefined);
        await send(client.connection, trusted);
        assert.equal((await client.ask(roles, {})).own, 'security-lead');
      },
    );
  });
});
