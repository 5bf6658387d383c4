import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, root } from '../lib/root.mjs';
import { Stop } from '../lib/stop.mjs';
import { installVsix, packageExtension, vsixPath } from '../lib/vsix.mjs';

/** @typedef {'dev-node' | 'dev-web' | 'vsix'} Mode how the extension is loaded into VS Code */

/**
 * The modes: from this folder in the Node or in the web-worker extension host, or installed from the package.
 * @type {readonly Mode[]}
 */
export const modes = ['dev-node', 'dev-web', 'vsix'];

const parts = [
  'package.nls.json',
  'l10n',
  'media',
  'syntaxes',
  'dist/webview',
  'dist/client.browser.js',
  'dist/server.browser.js',
  'dist/graphviz.js',
  'dist/docx.js',
  'dist/xlsx.js',
];

/**
 * A copy of the extension as the web-worker extension host runs it: the manifest without `main`, and the last build.
 * @param {string} folder that does not exist yet
 */
export function copyWebExtension(folder) {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  const { main: _main, ...web } = manifest();
  writeFileSync(join(folder, 'package.json'), JSON.stringify(web, undefined, 2));
  for (const part of parts)
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
}

/**
 * An extension that does nothing: it loads tests into a window in which the real extension is installed.
 * @param {string} folder that does not exist yet
 */
export function writeCarrierExtension(folder) {
  mkdirSync(folder, { recursive: true });
  const { engines } = manifest();
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'test-carrier',
      publisher: 'soc2-workbench',
      version: '0.0.1',
      engines: { vscode: engines.vscode },
      main: './main.js',
    }),
  );
  writeFileSync(join(folder, 'main.js'), 'exports.activate = () => undefined;\n');
}

/**
 * The folder with the installed package. It is packed and installed again when one of its inputs is newer.
 * @param {import('./install.mjs').Host} host
 */
export async function installedExtension(host) {
  const folder = join(root, '.vscode-test', 'installed');
  const sources = [...parts, 'package.json', 'dist/client.js', 'dist/server.js'].map((part) =>
    changed(join(root, part)),
  );
  const youngest = Math.max(...sources);
  const present = existsSync(folder) && readdirSync(folder).some((each) => each.startsWith('soc2-workbench.'));
  if (present && changed(folder) > youngest) return folder;
  return installVsix(host, changed(vsixPath()) > youngest ? vsixPath() : await packageExtension());
}

/**
 * When a file, or the newest file directly in a folder, was changed; in ms, 0 when it does not exist.
 * @param {string} path
 * @returns {number}
 */
function changed(path) {
  if (!existsSync(path)) return 0;
  const state = statSync(path);
  return Math.max(
    state.mtimeMs,
    ...(state.isDirectory() ? readdirSync(path).map((name) => statSync(join(path, name)).mtimeMs) : []),
  );
}

/** @param {string | undefined} text @returns {Mode} */
export function modeOf(text) {
  const mode = modes.find((each) => each === (text ?? 'dev-node'));
  if (!mode) throw new Stop(`There is no mode ${text}.`, `use one of ${modes.join(', ')}.`);
  return mode;
}
