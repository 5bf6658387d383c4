import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Result {
  failed?: string;
  hover: string;
  definition: string;
  references: number;
  diagnostic: { code: string; message: string; line: boolean };
  action: string;
  fixed: string;
  completion: number;
  renamed: number | string;
  owner: string;
}

const hasNeovim = spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status === 0;

describe('lsp: Neovim', function () {
  this.timeout(240_000);

  it(`shows what the server knows of larkspur-labs${hasNeovim ? '' : ' (skipped: nvim is not installed)'}`, function () {
    if (!hasNeovim) this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'soc2-nvim-'));
    try {
      cpSync(join('examples', 'larkspur-labs'), folder, { recursive: true });
      const file = join(folder, 'result.json');
      const env = {
        ...process.env,
        HOME: folder,
        SOC2_COMMAND: JSON.stringify([process.execPath, resolve('dist/cli.js'), 'lsp', '--stdio']),
        SOC2_FOLDER: folder,
        SOC2_RESULT: file,
      };
      const { stderr } = spawnSync(
        'nvim',
        ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', `luafile ${resolve('test/lsp/neovim.lua')}`],
        { env, timeout: 100_000, encoding: 'utf8' },
      );
      const result = JSON.parse(readFileSync(file, 'utf8')) as Result;
      assert.equal(result.failed, undefined, `${result.failed}\n${stderr}`);
      assert.match(result.hover, /Head of Security/);
      assert.equal(result.definition, pathToFileURL(join(folder, 'people.yaml')).toString());
      assert.ok(result.references > 20, `${result.references} references`);
      assert.deepEqual([result.diagnostic.code, result.diagnostic.line], ['soc2.control.owner-unknown', true]);
      assert.match(result.action, /security-lead/);
      assert.equal(result.fixed, 'owner: security-lead');
      assert.ok(result.completion >= 5, `${result.completion} roles`);
      assert.ok(Number(result.renamed) > 10, String(result.renamed));
      assert.equal(result.owner, 'owner: ciso');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
