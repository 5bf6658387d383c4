import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { files } from '../support/programme';
import { hasGit } from '../support/repository';
import { scenario, type LspClient } from './client';
import { rulePage } from '../../src/protocol/rule-pages';
import { ask } from '../../src/protocol/request';
import { yaml } from '../../src/core/syntax/text-block';
import { eventually } from '../support/eventually';

const unmapped = `title: Access reviewed
statement: Each quarter the Head of Security reviews every account in Okta and records the review in the SEC project.
owner: security-lead # who
frequency: quarterly
type: detective
nature: manual
`;
const workspace = {
  ...files,
  'controls/AC-05.yaml': unmapped,
  'README.md': '# not ours\n',
  'node_modules/x/soc2.yaml': 'schema: soc2/1\n',
};

describe('lsp: diagnostics', () => {
  it('are pulled, with data, and unchanged when nothing changed', () =>
    scenario({ files: workspace }, async (client) => {
      assert.equal(client.initialized.capabilities.diagnosticProvider !== undefined, true);
      await client.open('controls/AC-05.yaml', unmapped);
      await client.ready();
      const first = await client.pull('controls/AC-05.yaml');
      const problem = first.items?.find((each) => each.code === 'soc2.control.unmapped');
      assert.ok(problem);
      assert.equal(problem.source, 'soc2');
      assert.equal(typeof (problem.data as { start: number }).start, 'number');
      const second = await client.pull('controls/AC-05.yaml', first.resultId);
      assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
      assert.deepEqual(await client.pull('README.md'), { kind: 'full', items: [] });
      assert.equal(
        client.heard.some((each) => each.method === 'textDocument/publishDiagnostics'),
        false,
      );
    }));

  it('lead to the page of their rule where the client shows pages, and to none elsewhere', () =>
    scenario(
      { files: workspace, initializationOptions: { today: '2026-05-01', ruleScheme: 'soc2-rule' } },
      async (client) => {
        await client.open('controls/AC-05.yaml', unmapped);
        await client.ready();
        const { items } = await client.pull('controls/AC-05.yaml');
        for (const each of items!) assert.equal(each.codeDescription?.href, `soc2-rule:/${each.code}.md`);
        const page = await client.ask(rulePage, { code: 'soc2.control.unmapped' });
        assert.match(String(page), /^# [^\n]+\n\n`soc2\.control\.unmapped`/);
        for (const code of ['soc2.no.such', '../../etc', ''])
          assert.equal(await ask(client.connection, rulePage, { code }), null);
        await scenario({ files: workspace }, async (plain) => {
          assert.ok(
            (await plain.pullAll()).items.every(
              (each) => each.kind !== 'full' || each.items.every((one) => one.codeDescription === undefined),
            ),
          );
        });
      },
    ));

  it('take their severity from the settings, at the start and when these change; the manifest goes first', () => {
    const soc2 = files['soc2.yaml']!;
    const manifest = `${soc2}${soc2.endsWith('\n') ? '' : '\n'}lint: {rules: {soc2.control.owner-unknown: hint}}\n`;
    const texts = {
      ...workspace,
      'soc2.yaml': manifest,
      'controls/AC-05.yaml': unmapped.replace('security-lead', 'nobody'),
    };
    return scenario(
      {
        files: texts,
        initializationOptions: {
          today: '2026-05-01',
          rules: { 'soc2.control.unmapped': 'information', 'soc2.control.owner-unknown': 'error', other: 7 },
        },
      },
      async (client) => {
        const severities = async (): Promise<Record<string, number | undefined>> => {
          const report = (await client.pullAll()).items.find((each) => each.uri === client.uri('controls/AC-05.yaml'));
          return Object.fromEntries(
            (report?.kind === 'full' ? report.items : []).map((each) => [String(each.code), each.severity]),
          );
        };
        const first = await severities();
        assert.deepEqual([first['soc2.control.unmapped'], first['soc2.control.owner-unknown']], [3, 4]);
        await client.connection.sendNotification('workspace/didChangeConfiguration', {
          settings: { soc2: { rules: { 'soc2.control.unmapped': 'none' } } },
        });
        await client.ready();
        const second = await severities();
        assert.deepEqual(['soc2.control.unmapped' in second, second['soc2.control.owner-unknown']], [false, 4]);
      },
    );
  });

  it('follow unsaved edits', () =>
    scenario({ files: workspace }, async (client) => {
      await client.open('controls/AC-05.yaml', unmapped);
      await client.ready();
      await client.replace(
        'controls/AC-05.yaml',
        'owner: security-lead',
        yaml`
          owner: nobody
          criteria: [CC6.2]`,
      );
      const codes = await client.codes('controls/AC-05.yaml');
      assert.ok(!codes.includes('soc2.control.unmapped'));
      assert.ok(
        codes.includes('soc2.control.owner-unknown') || codes.some((each) => /owner|reference/.test(each)),
        codes.join(' '),
      );
    }));

  it('reach files that are not open, and leave with files that are deleted', () =>
    scenario({ files: workspace }, async (client) => {
      const first = await client.pullAll();
      const report = first.items.find((each) => each.uri === client.uri('controls/AC-05.yaml'));
      assert.equal(report?.kind, 'full');
      assert.ok(first.items.every((each) => !each.uri.includes('README') && !each.uri.includes('node_modules')));
      const previous = first.items.map((each) => ({ uri: each.uri, value: each.resultId! }));
      const again = await client.pullAll(previous);
      assert.ok(
        again.items.every((each) => each.kind === 'unchanged'),
        JSON.stringify(again.items.filter((each) => each.kind !== 'unchanged')),
      );
      client.remove('controls/AC-05.yaml');
      const from = client.heard.length;
      await client.changedOnDisk('controls/AC-05.yaml');
      await client.hears('workspace/diagnostic/refresh', from);
      const last = await client.pullAll(previous);
      const gone = last.items.find((each) => each.uri === client.uri('controls/AC-05.yaml'));
      assert.deepEqual(
        [gone?.kind, gone?.kind === 'full' ? gone.items : undefined, gone?.resultId],
        ['full', [], undefined],
      );
    }));

  it('leave with a file that is deleted while an editor holds it open, and return with it or with an edit', () =>
    scenario({ files: workspace }, async (client) => {
      const path = 'controls/AC-05.yaml';
      const codes = async (when: (all: string[]) => boolean): Promise<void> => {
        await eventually('other problems', async () => when(await client.codes(path)));
      };
      await client.open(path, unmapped);
      await client.ready();
      await codes((all) => all.length > 0);
      client.remove(path);
      await client.changedOnDisk(path);
      await codes((all) => all.length === 0);
      client.write(path, unmapped);
      await client.changedOnDisk(path);
      await codes((all) => all.includes('soc2.control.unmapped'));
      client.remove(path);
      await client.changedOnDisk(path);
      await codes((all) => all.length === 0);
      await client.replace(path, 'Access reviewed', 'Access reviewed again');
      await codes((all) => all.includes('soc2.control.unmapped'));
    }));

  it('leave with a file that was created, opened, closed and deleted before the editor reported it', () =>
    scenario({ files: workspace }, async (client) => {
      await client.ready();
      const path = 'controls/AC-77.yaml';
      client.write(path, unmapped);
      await client.open(path, unmapped);
      const reports = async (): Promise<boolean> =>
        (await client.pullAll()).items.some(
          (each) => each.uri === client.uri(path) && each.kind === 'full' && each.items.length > 0,
        );
      await client.close(path);
      assert.equal(await reports(), true);
      client.remove(path);
      await eventually('no problem of the file', async () => !(await reports()));
    }));

  it('ask for a refresh only when problems of other files changed', () =>
    scenario({ files: workspace }, async (client) => {
      await client.open('controls/AC-02.yaml', files['controls/AC-02.yaml']!);
      await client.open('people.yaml', files['people.yaml']!);
      await client.ready();
      await client.pullAll();
      const from = client.heard.length;
      await client.replace('controls/AC-02.yaml', 'each request', 'every request');
      await client.pull('controls/AC-02.yaml');
      await settle(client);
      assert.equal(
        client.heard.slice(from).some((each) => each.method === 'workspace/diagnostic/refresh'),
        false,
      );
      await client.replace('people.yaml', 'id: security-lead', 'id: security-chief');
      await client.hears('workspace/diagnostic/refresh', from);
      assert.ok((await client.codes('controls/AC-02.yaml')).some((each) => /owner|reference/.test(each)));
    }));

  it('are held back from a client that knows everything, until something changes', () =>
    scenario({ files: workspace }, async (client) => {
      await client.open('controls/AC-05.yaml', unmapped);
      const previous = (await client.pullAll()).items.map((each) => ({ uri: each.uri, value: each.resultId! }));
      let answered = false;
      const held = client.pullAll(previous, 'token').then((report) => {
        answered = true;
        return report;
      });
      await settle(client);
      assert.equal(answered, false);
      await client.replace(
        'controls/AC-05.yaml',
        'owner:',
        yaml`
          criteria: [CC6.2]
          owner:`,
      );
      const report = await held;
      assert.ok(report.items.some((each) => each.kind === 'full' && each.uri === client.uri('controls/AC-05.yaml')));
    }));

  it('are those of open and changed files where the setting says so, and follow both', async function () {
    if (!hasGit) this.skip();
    const git = (client: LspClient, ...words: string[]): void =>
      assert.equal(
        spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd: client.folder }).status,
        0,
        words.join(' '),
      );
    await scenario({ files: { ...workspace, 'README.md': '# ours' } }, async (client) => {
      const uris = async (): Promise<string[]> =>
        (await client.pullAll()).items
          .filter((each) => each.kind === 'full' && each.items.length > 0)
          .map((each) => each.uri);
      const are = (what: string, ...paths: string[]): Promise<unknown> =>
        eventually(
          `the problems of ${what}`,
          async () =>
            JSON.stringify((await uris()).sort()) === JSON.stringify(paths.map((each) => client.uri(each)).sort()),
        );
      const set = (scope: string): Promise<void> =>
        client.connection.sendNotification('workspace/didChangeConfiguration', {
          settings: { soc2: { problems: { scope } } },
        });
      git(client, 'init', '-q', '-b', 'main');
      git(client, 'add', '-A');
      git(client, 'commit', '-q', '-m', 'x');
      await client.ready();
      const all = (await uris()).length;
      assert.ok(all > 3, `${all} files`);
      await set('openFiles');
      await are('no file');
      await client.open('controls/AC-05.yaml', unmapped);
      await are('the open file', 'controls/AC-05.yaml');
      await set('changedFiles');
      await are('the open file', 'controls/AC-05.yaml');
      await client.close('controls/AC-05.yaml');
      await are('no file');
      client.write('controls/AC-02.yaml', `${files['controls/AC-02.yaml']!}# edited\n`);
      await client.changedOnDisk('controls/AC-02.yaml');
      await are('the edited file', 'controls/AC-02.yaml');
      git(client, 'checkout', '-q', '-b', 'work');
      git(client, 'commit', '-q', '-a', '-m', 'y');
      await client.changedOnDisk('.git/logs/HEAD');
      await are('the file of the branch', 'controls/AC-02.yaml');
      git(client, 'checkout', '-q', 'main');
      await client.changedOnDisk('.git/HEAD');
      await are('no file');
      await set('all');
      await eventually('all problems', async () => (await uris()).length === all);
    });
  });

  it('are sent to clients that cannot ask, and taken back', () =>
    scenario({ files: workspace, capabilities: { textDocument: {} } }, async (client) => {
      assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
      type Published = { uri: string; diagnostics: { code: string }[]; version?: number };
      const sent = await client.hears<Published>(
        'textDocument/publishDiagnostics',
        0,
        (each) => each.uri === client.uri('controls/AC-05.yaml'),
      );
      assert.ok(sent.diagnostics.some((each) => each.code === 'soc2.control.unmapped'));
      await client.open('controls/AC-05.yaml', unmapped);
      await client.replace(
        'controls/AC-05.yaml',
        'owner:',
        yaml`
          criteria: [CC6.2]
          owner:`,
      );
      const next = await client.hears<Published>(
        'textDocument/publishDiagnostics',
        0,
        (each) =>
          each.uri === client.uri('controls/AC-05.yaml') &&
          !each.diagnostics.some((one) => one.code === 'soc2.control.unmapped'),
      );
      assert.ok(next.version === undefined || next.version === 2);
      await client.replace('controls/AC-05.yaml', 'criteria: [CC6.2]\n', '');
      await client.hears<Published>(
        'textDocument/publishDiagnostics',
        client.heard.length,
        (each) => each.uri === client.uri('controls/AC-05.yaml') && each.diagnostics.length > 0,
      );
      const from = client.heard.length;
      await client.close('controls/AC-05.yaml');
      client.remove('controls/AC-05.yaml');
      await client.changedOnDisk('controls/AC-05.yaml');
      await client.hears<Published>(
        'textDocument/publishDiagnostics',
        from,
        (each) => each.uri === client.uri('controls/AC-05.yaml') && each.diagnostics.length === 0,
      );
    }));

  it('of a file opened from outside the folder leave when it is closed; those of another scheme are not looked for on the disk', () => {
    const outside = mkdtempSync(join(tmpdir(), 'soc2-outside-'));
    mkdirSync(join(outside, 'controls'));
    writeFileSync(join(outside, 'controls/AC-05.yaml'), unmapped);
    const manifest = files['soc2.yaml']!;
    return scenario({ files: workspace }, async (client) => {
      const uris = async (): Promise<string[]> =>
        (await client.pullAll()).items.map((each) => each.uri).filter((each) => each.includes('soc2-outside-'));
      const inFile = pathToFileURL(join(outside, 'soc2.yaml')).toString();
      await client.ready();
      for (const uri of [inFile.replace('file:', 'fugitive:'), inFile]) {
        await client.connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'soc2', version: 1, text: manifest },
        });
        await settle(client);
        assert.equal((await uris()).length > 0, uri === inFile, uri);
        await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        await settle(client);
        assert.deepEqual(await uris(), []);
      }
      rmSync(outside, { recursive: true });
    });
  });

  it('are told once when one workspace folder lies within another, whichever of the two goes', () =>
    scenario(
      { files: Object.fromEntries(Object.entries(workspace).map(([path, text]) => [`docs/${path}`, text])) },
      async (client) => {
        const file = client.uri('docs/controls/AC-05.yaml');
        const [outer, inner] = [client.uri(''), client.uri('docs')].map((uri) => ({ uri, name: uri }));
        const change = (event: object) =>
          client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
            event: { added: [], removed: [], ...event },
          });
        const told = async (): Promise<(string | number | undefined)[][]> => {
          await settle(client);
          return (await client.pullAll()).items
            .filter((each) => each.uri === file)
            .map((each) => (each.kind === 'full' ? each.items.map((one) => one.code) : []));
        };
        const before = await told();
        assert.equal(before.length, 1);
        await change({ added: [inner] });
        assert.deepEqual(await told(), before);
        await client.open(
          'docs/controls/AC-05.yaml',
          unmapped.replace(
            'owner:',
            yaml`
              criteria: [CC6.2]
              owner:`,
          ),
        );
        const mapped = await told();
        assert.ok(mapped.length === 1 && !mapped[0]!.includes('soc2.control.unmapped'));
        await change({ removed: [inner] });
        assert.deepEqual(await told(), mapped);
        await change({ added: [inner] });
        await change({ removed: [outer] });
        assert.deepEqual(await told(), mapped);
      },
    ));

  it('come at once while the rest is still being read', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [`controls/ZZ-${index}.yaml`, unmapped]),
    );
    return scenario({ files: { ...workspace, ...many } }, async (client) => {
      await client.open('controls/AC-05.yaml', unmapped.replace('owner: security-lead', 'owner: [a'));
      const early = await client.pull('controls/AC-05.yaml');
      assert.ok(
        (early.items ?? []).some((each) => String(each.code).startsWith('soc2.syntax')),
        JSON.stringify(early),
      );
      const { files: count } = await client.ready();
      assert.ok(count > 1500);
    });
  });
});

/** Gives the server time for what it does unasked. */
async function settle(client: LspClient): Promise<void> {
  for (let i = 0; i < 5; i += 1) {
    await client.ready();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
