import assert from 'node:assert/strict';
import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationToken } from 'vscode-languageserver';
import { createNodeFacts } from '../../../src/host/node/facts';
import { hasGit, Repository } from '../../support/repository';

/** Sorted paths that count as changed; undefined when git cannot tell. */
async function changed(repository: Repository, root = '', git = true): Promise<string[] | undefined> {
  const place = { folder: repository.uri, root: root === '' ? repository.uri : `${repository.uri}/${root}` };
  const found = await createNodeFacts().changed!(place, { git }, CancellationToken.None);
  return found && [...found].sort();
}

const start = { 'soc2.yaml': 'a: 1\n', 'controls/A.yaml': 'a: 1\n', 'controls/B.yaml': 'a: 1\n' };

describe('server: files that differ from the main branch', () => {
  let repository: Repository;
  const made: Repository[] = [];
  const fresh = (begin = true): Repository => {
    const each = new Repository(begin);
    made.push(each);
    return each;
  };
  beforeEach(function () {
    if (!hasGit) this.skip();
    repository = fresh();
    repository.commit('2026-01-01', start);
  });
  after(() => made.forEach((each) => each.remove()));

  it('none on a clean main branch', async () => assert.deepEqual(await changed(repository), []));

  it('edited, staged, untracked and deleted files', async () => {
    repository.write('controls/A.yaml', 'a: 2\n');
    repository.write('controls/B.yaml', 'a: 3\n');
    repository.git('add', 'controls/B.yaml');
    repository.write('controls/new folder/Ü.yaml', 'a: 4\n');
    repository.git('rm', '-q', 'soc2.yaml');
    assert.deepEqual(await changed(repository), [
      'controls/A.yaml',
      'controls/B.yaml',
      'controls/new folder/Ü.yaml',
      'soc2.yaml',
    ]);
  });

  it('those of the commits of a branch, but not those that the main branch got since', async () => {
    repository.git('checkout', '-q', '-b', 'work');
    repository.commit('2026-01-02', { 'controls/A.yaml': 'a: 2\n' });
    repository.git('checkout', '-q', 'main');
    repository.commit('2026-01-03', { 'controls/B.yaml': 'a: 2\n' });
    repository.git('checkout', '-q', 'work');
    repository.write('controls/C.yaml', 'a: 1\n');
    assert.deepEqual(await changed(repository), ['controls/A.yaml', 'controls/C.yaml']);
  });

  it('a renamed file by both names', async () => {
    repository.git('checkout', '-q', '-b', 'work');
    repository.git('mv', 'controls/A.yaml', 'controls/Z.yaml');
    assert.deepEqual(await changed(repository), ['controls/A.yaml', 'controls/Z.yaml']);
    repository.commit('2026-01-02', {});
    assert.deepEqual(await changed(repository), ['controls/A.yaml', 'controls/Z.yaml']);
  });

  it('against the branch that origin calls its head, whatever its name', async () => {
    repository.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    repository.commit('2026-01-02', { 'controls/A.yaml': 'a: 2\n' });
    assert.deepEqual(await changed(repository), ['controls/A.yaml']);
  });

  it('against master', async () => {
    repository.git('branch', '-q', '-m', 'main', 'master');
    repository.git('checkout', '-q', '-b', 'work');
    repository.commit('2026-01-02', { 'controls/A.yaml': 'a: 2\n' });
    assert.deepEqual(await changed(repository), ['controls/A.yaml']);
  });

  it('of a programme in a folder of the repository, by paths from there', async () => {
    repository.commit('2026-01-01', { 'grc/soc2.yaml': 'a: 1\n', 'grc/risks/a.yaml': 'a: 1\n' });
    repository.git('checkout', '-q', '-b', 'work');
    repository.commit('2026-01-02', { 'grc/risks/a.yaml': 'a: 2\n', 'controls/A.yaml': 'a: 2\n' });
    repository.write('grc/new.yaml', 'a: 1\n');
    repository.write('other.yaml', 'a: 1\n');
    assert.deepEqual(await changed(repository, 'grc'), ['new.yaml', 'risks/a.yaml']);
  });

  it('cannot be told without trust, a repository, a commit, or a main branch', async () => {
    assert.equal(await changed(repository, '', false), undefined);
    assert.equal(await changed(fresh(false)), undefined);
    assert.equal(await changed(fresh()), undefined);
    repository.git('branch', '-q', '-m', 'main', 'work');
    assert.equal(await changed(repository), undefined);
  });

  it('runs no filter that the repository names', async () => {
    const marker = join(repository.base, 'ran');
    repository.write('evil.sh', `#!/bin/sh\ntouch '${marker}'\ncat\n`, 0o755);
    const evil = join(repository.folder, 'evil.sh');
    for (const key of ['clean', 'smudge', 'process']) {
      repository.git('config', `filter.x.y.${key}`, evil);
      repository.git('config', `filter.z.${key}`, evil);
    }
    repository.git('config', 'filter.z.required', 'true');
    repository.write('.gitattributes', 'controls/A.yaml filter=x.y\ncontrols/B.yaml filter=z\n');
    for (const path of ['controls/A.yaml', 'controls/B.yaml'])
      utimesSync(join(repository.folder, path), 1_000_000, 1_000_000);
    assert.deepEqual(await changed(repository), ['.gitattributes', 'evil.sh']);
    assert.ok(!existsSync(marker), 'a filter was run');
    assert.throws(() => repository.git('status'), 'git itself takes the answer of the filter');
    assert.ok(existsSync(marker), 'this proves nothing: git itself runs no filter here');
  });

  it('cannot be told where a filter cannot be turned off', async () => {
    repository.git('config', 'filter.a=b.clean', 'false');
    assert.equal(await changed(repository), undefined);
  });
});
