import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { root } from './root.mjs';

const yamlAsData = {
  name: 'yaml-as-data',
  /** @param {import('esbuild').PluginBuild} context */
  setup(context) {
    context.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/**
 * The exports of a line of TypeScript, written as in a file at the repository's root.
 * @param {string} contents
 * @returns {Promise<any>}
 */
export async function loadSource(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'soc2-source-'));
  const outfile = join(folder, 'source.cjs');
  try {
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      outfile,
      plugins: [yamlAsData],
      logLevel: 'error',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
