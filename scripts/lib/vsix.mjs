import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extensionBundles } from './extension-bundles.mjs';
import { manifest, root } from './root.mjs';
import { run, tail } from './run.mjs';
import { Stop } from './stop.mjs';

/** Path of the package of this version. */
export const vsixPath = () => join(root, `soc2-workbench-${manifest().version}.vsix`);

/** Builds the bundles for release and packs them. @returns {Promise<string>} the path of the .vsix */
export async function packageExtension() {
  const build = await run(process.execPath, ['esbuild.config.mjs', '--only', extensionBundles.join(',')]);
  if (build.code !== 0)
    throw new Stop(
      `The build failed:\n${tail(build.output, 40)}`,
      'correct what it names (npm run build shows the same).',
    );
  const file = vsixPath();
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const pack = await run(process.execPath, [
    vsce,
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '-o',
    file,
  ]);
  if (pack.code !== 0)
    throw new Stop(
      `vsce could not pack the extension:\n${tail(pack.output)}`,
      'correct what it names in package.json or .vscodeignore.',
    );
  return file;
}

/**
 * Installs a .vsix as a person would, into its own folder, and resolves with that folder.
 * @param {import('../host/install.mjs').Host} host
 * @param {string} file
 * @param {string} [name] of the folder below .vscode-test
 */
export async function installVsix(host, file, name = 'installed') {
  const folder = join(root, '.vscode-test', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { code, output } = await run(host.node, [
    host.entry,
    '--install-extension',
    file,
    '--extensions-dir',
    folder,
    '--user-data-dir',
    join(root, '.vscode-test', `${name}-data`),
  ]);
  const present = existsSync(folder) && readdirSync(folder).some((each) => each.startsWith('soc2-workbench.'));
  if (code !== 0 || !present)
    throw new Stop(
      `The package could not be installed:\n${tail(output)}`,
      'open the .vsix (it is a zip file) and see what it lacks.',
    );
  return folder;
}
