import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { action } from '../../src/protocol/actions';
import { trusted } from '../../src/protocol/host-files';
import { send } from '../../src/protocol/request';
import { ownRole, roles } from '../../src/protocol/roles';
import { hasGit } from '../support/repository';
import { files } from '../support/programme';
import { scenario, type LspClient } from './client';

const people = files['people.yaml']!.replace('name: Dana Ruiz', 'name: Dana Ruiz, email: dana@larkspur.example');

/** The owner of a control that is begun now. */
async function ownerOfNew(client: LspClient): Promise<string | undefined> {
  await client.ready();
  const { changes } = await client.ask(action, { action: 'newRecord', kind: 'risk', title: 'Leaver keeps access' });
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
