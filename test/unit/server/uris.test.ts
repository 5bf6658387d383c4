import assert from 'node:assert/strict';
import { childUri, normaliseUri, relativePath } from '../../../src/host/uris';

describe('server: uris', () => {
  it('have one spelling, whatever the client escapes', () => {
    assert.equal(normaliseUri('file:///c:/a%20b/'), normaliseUri('file:///C%3A/a%20b').replace('C%3A', 'c%3A'));
    assert.equal(normaliseUri('file:///a/b c'), 'file:///a/b%20c');
    assert.equal(normaliseUri('vscode-vfs://github/owner/repo/x.yaml'), 'vscode-vfs://github/owner/repo/x.yaml');
  });

  it('go from paths to uris and back', () => {
    for (const folder of ['file:///home/me/soc2', 'vscode-vfs://github/owner/repo', 'file:///c%3A/work%20dir']) {
      for (const path of ['soc2.yaml', 'controls/AC-01.yaml', 'policies/a (b) ü#1?.md', "it's!.md"]) {
        const uri = childUri(folder, path);
        assert.equal(uri, normaliseUri(uri));
        assert.equal(relativePath(folder, uri), path);
      }
      assert.equal(childUri(folder, ''), folder);
    }
  });

  it('know what lies elsewhere', () => {
    assert.equal(relativePath('file:///a/b', 'file:///a/bc/x.yaml'), undefined);
    assert.equal(relativePath('file:///a/b', 'file:///a/b'), undefined);
  });
});
