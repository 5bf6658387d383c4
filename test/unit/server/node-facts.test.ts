import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CancellationToken } from 'vscode-languageserver';
import type { BodyFact, FileFact, HistoryChange, OutsideKind } from '../../../src/core/index/outside-facts';
import { bodyHash } from '../../../src/core/outside/policy-history';
import type { WantedFacts } from '../../../src/core/outside/wanted';
import { createNodeFacts } from '../../../src/host/node/facts';
import { hasGit, Repository } from '../../support/repository';
import { textBlock, yaml } from '../../../src/core/syntax/text-block';

const sources = { manifest: 'soc2.yaml', controls: 'controls', vendors: 'vendors' };
const sha = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

interface Found {
  file: Record<string, FileFact>;
  body: Record<string, BodyFact>;
  history: Record<string, readonly HistoryChange[]>;
}

async function gather(
  repository: Repository,
  wanted: Partial<WantedFacts> & { paths?: string[] },
  options: { git?: boolean; root?: string; token?: CancellationToken } = {},
): Promise<Found> {
  const files = (wanted.paths ?? []).map((path) => ({ path, hash: true, tracked: true }));
  const root = options.root === undefined ? repository.uri : `${repository.uri}/${options.root}`;
  const inputs = await createNodeFacts().gather(
    { folder: repository.uri, root },
    { files, policies: [], sources, ...wanted },
    { git: options.git ?? true },
    options.token ?? CancellationToken.None,
  );
  const found: Record<OutsideKind, Record<string, unknown>> = { file: {}, body: {}, history: {}, trend: {} };
  for (const { kind, name, value } of inputs) found[kind][name] = value;
  return found as unknown as Found;
}

describe('server: facts about files', () => {
  let repository: Repository;
  before(() => {
    repository = new Repository(false);
    repository.write('a.txt', 'one\ntwo\n');
    repository.write('b.bin', Buffer.from([1, 0, 13, 10]));
    repository.write(
      'lfs.pdf',
      textBlock`
        version https://git-lfs.github.com/spec/v1
        oid sha256:${'d'.repeat(64)}
        size 12
      `,
    );
    repository.write('folder/x.pdf', 'x');
    repository.write('.git/config', '[core]\n');
    mkdirSync(join(repository.base, 'outside'));
    writeFileSync(join(repository.base, 'outside/secret.pdf'), 'secret');
    symlinkSync(join(repository.base, 'outside'), join(repository.folder, 'out'));
    symlinkSync(join(repository.base, 'outside/secret.pdf'), join(repository.folder, 'out.pdf'));
    symlinkSync(join(repository.base, 'nowhere.pdf'), join(repository.folder, 'dangling.pdf'));
    symlinkSync(join(repository.folder, 'folder'), join(repository.folder, 'in'));
  });
  after(() => repository.remove());

  it('tell whether they exist and what their checksums are, with any line ends', async () => {
    const { file } = await gather(repository, {
      paths: ['a.txt', 'b.bin', 'folder', 'gone.pdf', 'gone/too.pdf', 'a.txt/below.pdf', 'in/x.pdf'],
    });
    assert.deepEqual(file, {
      'a.txt': { exists: true, sha256: [sha('one\ntwo\n'), sha('one\r\ntwo\r\n')] },
      'b.bin': { exists: true, sha256: [sha(Buffer.from([1, 0, 13, 10]))] },
      folder: { exists: true },
      'gone.pdf': { exists: false },
      'gone/too.pdf': { exists: false },
      'a.txt/below.pdf': { exists: false },
      'in/x.pdf': { exists: true, sha256: [sha('x')] },
    });
  });

  it('are found by paths that are written from a folder above the programme', async () => {
    repository.write('docs/compliance/evidence/e.pdf', 'e');
    const { file } = await gather(
      repository,
      { paths: ['docs/compliance/evidence/e.pdf', 'compliance/evidence/e.pdf', 'docs/evidence/e.pdf', 'compliance'] },
      { root: 'docs/compliance' },
    );
    assert.deepEqual(
      Object.values(file).map((each) => each.exists),
      [true, true, false, false],
    );
  });

  it('take the checksum that git keeps in the place of a large file', async () => {
    assert.equal((await gather(repository, { paths: ['lfs.pdf'] })).file['lfs.pdf']?.sha256?.[0], 'd'.repeat(64));
  });

  it('know nothing outside the folder, whatever a path or a link says', async () => {
    const paths = [
      'out/secret.pdf',
      'out',
      'out.pdf',
      'out/none.pdf',
      'dangling.pdf',
      '../outside/secret.pdf',
      '../nowhere.pdf',
      'folder/../../outside/secret.pdf',
      join(repository.base, 'outside/secret.pdf'),
      '.git/config',
      '.GIT/config',
      'a\\b',
      './a.txt',
      'a.txt\0',
    ];
    assert.deepEqual((await gather(repository, { paths })).file, {});
  });

  it('are not looked up for a request that was cancelled', async () => {
    assert.deepEqual((await gather(repository, { paths: ['a.txt'] }, { token: CancellationToken.Cancelled })).file, {});
  });

  it('know nothing where the programme itself is a link that leads out', async () => {
    assert.deepEqual((await gather(repository, { paths: ['secret.pdf', 'none.pdf'] }, { root: 'out' })).file, {});
  });
});

const policy = (approved: string, body: string): string => yaml`
  ---
  name: A
  acronym: A
  approved_on: ${approved}
  ---
  ${body}
`;
const manifest = (infrastructure: string): string => yaml`
  schema: soc2/1
  categories: [security]
  system:
    infrastructure: [${infrastructure}]
`;
const period = { from: '2026-01-01', to: '2026-06-30' };
const range = '2026-01-01..2026-06-30';

describe('server: facts from git', function () {
  let repository: Repository;
  before(function () {
    if (!hasGit) {
      console.log('      git is not installed: these tests are left out');
      this.skip();
    }
  });
  beforeEach(() => void (repository = new Repository()));
  afterEach(() => repository?.remove());

  it('tell what is tracked: committed, added, below a folder', async () => {
    repository.commit('2026-01-02', { 'sub/above.csv': 'z', 'sub/a b.csv': 'x', 'sub/folder/y.csv': 'y' });
    repository.write('sub/*.csv', 'star');
    repository.write('sub/added.csv', 'x');
    repository.git('add', 'sub/added.csv');
    const { file } = await gather(
      repository,
      { paths: ['a b.csv', 'folder', '*.csv', 'added.csv', 'gone.csv', 'sub/above.csv'] },
      { root: 'sub' },
    );
    assert.deepEqual(
      Object.entries(file).map(([path, each]) => [path, each.tracked]),
      [
        ['a b.csv', true],
        ['folder', true],
        ['*.csv', false],
        ['added.csv', true],
        ['gone.csv', undefined],
        ['sub/above.csv', true],
      ],
    );
  });

  it('tell how a policy went on after its approval was recorded, on the main line', async () => {
    repository.commit('2025-12-01', {
      'p/policies/a.md': policy('2025-01-15', 'zero'),
      'p/policies/b.md': policy('2026-01-15', 'kept'),
    });
    repository.commit('2026-01-20', { 'p/policies/a.md': policy('2026-01-15', 'one') });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit('2026-02-01', { 'p/policies/a.md': policy('2026-01-15', 'draft') });
    repository.commit('2026-02-02', { 'p/policies/a.md': policy('2026-01-15', 'two') });
    repository.git('checkout', '-q', 'main');
    repository.run(['merge', '-q', '--no-ff', '-m', 'merge', 'side'], '2026-02-10T12:00:00Z');
    repository.commit('2026-03-01', {
      'p/policies/a.md': policy('2026-01-15', 'two').replace('name: A', 'name: B'),
      'p/policies/b.md': policy('2026-01-15', 'kept  '),
    });
    const policies = [
      { path: 'policies/a.md', approvedOn: '2026-01-15' },
      { path: 'policies/b.md', approvedOn: '2026-01-15' },
    ];
    const { body } = await gather(repository, { policies }, { root: 'p' });
    assert.deepEqual(body, {
      'policies/a.md': { approvedOn: '2026-01-15', approved: bodyHash('one'), changed: ['2026-02-10'] },
      'policies/b.md': { approvedOn: '2026-01-15', approved: bodyHash('kept'), changed: [] },
    });
  });

  it('tell how the system changed within the period', async () => {
    repository.commit('2025-12-01', {
      'soc2.yaml': manifest('{id: a, provider: aws}'),
      'controls/C-01.yaml': yaml`
        title: A
        status: planned
      `,
      'vendors/aws.yaml': 'name: AWS\n',
    });
    repository.commit('2026-02-01', {
      'soc2.yaml': manifest('{id: a, provider: aws}, {id: b, name: Back-up, provider: gcp}'),
      'notes.yaml': 'a: 1\n',
    });
    repository.commit('2026-03-01', {
      'controls/C-01.yaml': 'title: A\n',
      'vendors/aws.yaml': yaml`
        name: AWS
        subservice: {method: carve-out}
      `,
    });
    repository.commit('2026-07-01', { 'soc2.yaml': manifest('') });
    const { history } = await gather(repository, { period });
    assert.deepEqual(
      history[range]?.map(({ what, id, date, before, after }) => [what, id, date, before, after]),
      [
        ['infrastructure', 'b', '2026-02-01', '', 'gcp'],
        ['control', 'C-01', '2026-03-01', 'planned', 'in-place'],
        ['subservice', 'aws', '2026-03-01', '', 'carve-out'],
      ],
    );
  });

  it('are silent before the first commit, in a clone without its history, without git, and where git may not be asked', async () => {
    repository.write('a.csv', 'a');
    const wanted = { paths: ['a.csv'], policies: [{ path: 'policies/a.md', approvedOn: '2026-01-15' }], period };
    const unborn = await gather(repository, wanted);
    assert.deepEqual([unborn.file['a.csv']?.tracked, unborn.body, unborn.history], [false, {}, {}]);
    repository.commit('2026-01-15', { 'policies/a.md': policy('2026-01-15', 'one') });
    repository.commit('2026-02-15', { 'policies/a.md': policy('2026-01-15', 'two') });
    assert.deepEqual((await gather(repository, wanted)).body['policies/a.md']?.changed, ['2026-02-15']);
    assert.deepEqual(await gather(repository, wanted, { git: false }), {
      file: { 'a.csv': { exists: true, sha256: [sha('a')] } },
      body: {},
      history: {},
      trend: {},
    });

    const clone = new Repository(false);
    clone.git('clone', '-q', '--depth', '1', repository.uri, '.');
    const shallow = await gather(clone, wanted);
    assert.deepEqual([shallow.file['a.csv']?.tracked, shallow.body, shallow.history], [true, {}, {}]);
    clone.remove();

    const path = process.env.PATH;
    process.env.PATH = '';
    try {
      assert.deepEqual((await gather(repository, wanted)).body, {});
    } finally {
      process.env.PATH = path;
    }
  });

  it('survive texts that are gone from the repository, and texts of any kind', async () => {
    repository.commit('2026-01-15', {
      'policies/a.md': policy('2026-01-15', 'one'),
      'policies/b.md': policy('2026-01-15', 'one'),
      'controls/x.yaml': '\u0001: [\n',
      'soc2.yaml': '- a\n',
    });
    repository.commit('2026-02-15', {
      'policies/a.md': policy('2026-01-15', 'two'),
      'policies/b.md': policy('2026-01-15', 'two'),
      'controls/x.yaml': '&a [*a]\n',
      'soc2.yaml': manifest('{id: [a]}, 7'),
    });
    const id = repository.git('rev-parse', 'HEAD:policies/a.md').trim();
    rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
    const { body } = await gather(repository, {
      period,
      policies: [
        { path: 'policies/a.md', approvedOn: '2026-01-15' },
        { path: 'policies/b.md', approvedOn: '2026-01-15' },
      ],
    });
    assert.ok(Object.values(body).every((each) => each.changed.length <= 1));
  });
});

describe('server: the person’s e-mail address', function () {
  this.timeout(30_000);
  let repository: Repository;
  before(function () {
    if (!hasGit) this.skip();
    repository = new Repository();
  });
  after(() => repository?.remove());

  const emailIn = (): Promise<string | undefined> =>
    createNodeFacts().userEmail!({ folder: repository.uri, root: repository.uri }, CancellationToken.None);

  it('is what git writes into commits here', async () => {
    repository.git('config', 'user.email', ' dana@larkspur.example ');
    assert.equal(await emailIn(), 'dana@larkspur.example');
  });

  it('is not known where the address is empty', async () => {
    repository.git('config', 'user.email', '');
    assert.equal(await emailIn(), undefined);
  });
});

describe('server: a hostile repository', function () {
  let repository: Repository;
  let marker: string;
  before(function () {
    if (!hasGit || process.platform === 'win32') this.skip();
  });
  beforeEach(() => {
    repository = new Repository();
    marker = join(repository.base, 'marker');
    repository.write(
      'evil.sh',
      yaml`
        #!/bin/sh
        echo "$0 $@" >> '${marker}'
        exit 1
      `,
      0o755,
    );
    repository.commit('2026-01-15', { 'policies/a.md': policy('2026-01-15', 'one'), 'soc2.yaml': manifest('') });
    repository.commit('2026-02-15', { 'policies/a.md': policy('2026-01-15', 'two'), 'soc2.yaml': manifest('{id: a}') });
  });
  afterEach(() => repository?.remove());

  const everything = { paths: ['evil.sh'], policies: [{ path: 'policies/a.md', approvedOn: '2026-01-15' }], period };
  const evil = (): string => join(repository.folder, 'evil.sh');
  const quiet = async (): Promise<Found> => {
    const found = await gather(repository, everything);
    assert.ok(!existsSync(marker), 'a program of the repository was run');
    return found;
  };

  it('runs nothing by its monitor, hooks, pager, filters and programs for differences', async () => {
    const settings = {
      'core.fsmonitor': evil(),
      'core.pager': evil(),
      'pager.log': evil(),
      'diff.external': evil(),
      'diff.x.textconv': evil(),
      'diff.x.command': evil(),
      'filter.x.clean': evil(),
      'filter.x.smudge': evil(),
      'filter.x.process': evil(),
      'core.sshCommand': evil(),
      'core.editor': evil(),
      'core.askPass': evil(),
      'alias.log': `!${evil()}`,
      'alias.rev-parse': `!${evil()}`,
    };
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
    repository.write('.gitattributes', '* diff=x filter=x\n');
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'query-watchman'])
      repository.write(
        `.git/hooks/${hook}`,
        yaml`
          #!/bin/sh
          echo hook >> '${marker}'
        `,
        0o755,
      );
    const { body, file } = await quiet();
    assert.deepEqual([body['policies/a.md']?.changed, file['evil.sh']?.tracked], [['2026-02-15'], true]);
  });

  it('runs nothing to check signatures, which git alone would', async () => {
    const signed = repository
      .git('cat-file', 'commit', 'HEAD')
      .replace(/\n\n/, '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n');
    writeFileSync(join(repository.base, 'commit'), signed);
    repository.git(
      'update-ref',
      'HEAD',
      repository.git('hash-object', '-t', 'commit', '-w', join(repository.base, 'commit')).trim(),
    );
    repository.git('config', 'gpg.program', evil());
    repository.git('config', 'log.showSignature', 'true');
    repository.git('log', '-1');
    assert.ok(existsSync(marker), 'git alone runs it');
    rmSync(marker);
    assert.deepEqual((await quiet()).body['policies/a.md']?.changed, ['2026-02-15']);
  });

  it('fetches nothing that is missing, by whatever program it names', async () => {
    const id = repository.git('rev-parse', 'HEAD:policies/a.md').trim();
    rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
    for (const [key, value] of Object.entries({
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.promisor': 'true',
      'remote.origin.url': `ext::${evil()}`,
      'protocol.ext.allow': 'always',
      'protocol.allow': 'always',
      'remote.origin.uploadpack': evil(),
    }))
      repository.git('config', key, value);
    try {
      repository.git('cat-file', 'blob', id);
    } catch {
      // It cannot be had; but the program was run.
    }
    assert.ok(existsSync(marker), 'git alone runs it');
    rmSync(marker);
    await quiet();
    repository.git('config', 'remote.origin.url', join(repository.base, 'elsewhere'));
    await quiet();
  });

  it('is not taken from files that merely lie there, nor is a program of its own', async () => {
    const path = process.env.PATH;
    repository.write(
      'bin/git',
      yaml`
        #!/bin/sh
        echo git >> '${marker}'
      `,
      0o755,
    );
    repository.git('clone', '-q', '--bare', '.', 'bare');
    repository.git('--git-dir=bare', 'config', 'core.fsmonitor', evil());
    process.env.PATH = [join(repository.folder, 'bin'), '.', path].join(delimiter);
    try {
      await quiet();
      assert.deepEqual((await gather(repository, everything, { root: 'bare' })).body, {});
      assert.ok(!existsSync(marker));
    } finally {
      process.env.PATH = path;
    }
  });

  it('does not follow variables that point git elsewhere', async () => {
    process.env.GIT_DIR = join(repository.base, 'nowhere');
    process.env.GIT_EXTERNAL_DIFF = evil();
    try {
      assert.deepEqual((await quiet()).body['policies/a.md']?.changed, ['2026-02-15']);
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_EXTERNAL_DIFF;
    }
  });
});
