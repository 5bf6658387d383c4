import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationToken } from 'vscode-languageserver';
import { largestFile } from '../../../src/host/host';
import { nodeFiles } from '../../../src/host/node/files';

describe('server: files on disk', () => {
  const base = mkdtempSync(join(tmpdir(), 'soc2-files-'));
  const folder = join(base, 'folder');
  const uri = pathToFileURL(folder).toString();
  const write = (path: string, text: string | Buffer): void => {
    mkdirSync(join(base, path, '..'), { recursive: true });
    writeFileSync(join(base, path), text);
  };

  before(() => {
    write('folder/soc2.yaml', 'schema: soc2/1\n');
    write('folder/controls/AC-01.yaml', '\ufefftitle: A\n');
    write('folder/controls/AC-02.yaml', Buffer.from('\ufefftitle: B\n', 'utf16le'));
    write('folder/controls/big.yaml', 'x'.repeat(largestFile + 1));
    write('folder/controls/notes.txt', 'no');
    write('folder/node_modules/a/controls/x.yaml', 'no');
    write('folder/.git/x.yaml', 'no');
    write('outside/secret.yaml', 'secret: 1\n');
    symlinkSync(join(base, 'outside'), join(folder, 'link'));
    symlinkSync(join(base, 'outside/secret.yaml'), join(folder, 'controls/secret.yaml'));
    symlinkSync(join(folder, 'controls/AC-01.yaml'), join(folder, 'alias.yaml'));
    symlinkSync(folder, join(folder, 'controls/loop'));
  });
  after(() => rmSync(base, { recursive: true }));

  const read = async (...paths: string[]): Promise<Record<string, string | undefined>> => {
    const texts: Record<string, string | undefined> = {};
    await nodeFiles.read(uri, paths, (path, text) => void (texts[path] = text), CancellationToken.None);
    return texts;
  };

  it('are listed without the folders of tools and without links that leave', async () => {
    const paths = await nodeFiles.list(uri, CancellationToken.None);
    assert.deepEqual(paths.sort(), [
      'alias.yaml',
      'controls/AC-01.yaml',
      'controls/AC-02.yaml',
      'controls/big.yaml',
      'soc2.yaml',
    ]);
  });

  it('are listed below a folder, unless that is skipped, no folder or behind a link', async () => {
    const below = async (path: string): Promise<string[]> =>
      (await nodeFiles.list(uri, CancellationToken.None, path)).sort();
    assert.deepEqual(await below('controls'), ['controls/AC-01.yaml', 'controls/AC-02.yaml', 'controls/big.yaml']);
    for (const each of [
      'link',
      'controls/loop',
      'node_modules/a',
      '.git',
      'gone',
      'soc2.yaml',
      'soc2.yaml/x',
      '../outside',
      '..',
    ])
      assert.deepEqual(await below(each), [], each);
  });

  it('are never read outside the folder', async () => {
    const texts = await read('controls/secret.yaml', 'link/secret.yaml', '../outside/secret.yaml', 'alias.yaml');
    assert.deepEqual(texts, {
      'controls/secret.yaml': undefined,
      'link/secret.yaml': undefined,
      '../outside/secret.yaml': undefined,
      'alias.yaml': 'title: A\n',
    });
  });

  it('are read as an editor would show them; gone, too large or folders count as absent', async () => {
    const texts = await read(
      'controls/AC-01.yaml',
      'controls/AC-02.yaml',
      'controls/big.yaml',
      'gone.yaml',
      'controls',
    );
    assert.deepEqual(texts, {
      'controls/AC-01.yaml': 'title: A\n',
      'controls/AC-02.yaml': 'title: B\n',
      'controls/big.yaml': undefined,
      'gone.yaml': undefined,
      controls: undefined,
    });
  });
});
