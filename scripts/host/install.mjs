// A real VS Code from npm packages only: code-server contains VS Code's own server and workbench.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from '../lib/root.mjs';
import { runNpm, say, tail } from '../lib/run.mjs';
import { Stop } from '../lib/stop.mjs';

const codeServer = '4.139.1';
const nodeVersion = '24.21.0';
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/**
 * @typedef {object} Host
 * @property {string} node the Node 24 that runs it
 * @property {string} server VS Code's own server: runs extensions under development and their tests
 * @property {string} entry code-server: installs a .vsix and serves it as for a user
 */

/**
 * Installs the pinned host on first use, into `.vscode-test` (or the folder that SOC2_VSCODE_HOST names), and resolves
 * with its programs. Nothing is compiled; only terminals and file logs need the native modules that are not built.
 * @returns {Promise<Host>}
 */
export async function installHost() {
  const home = resolve(process.env.SOC2_VSCODE_HOST ?? join(root, '.vscode-test', `vscode-${codeServer}`));
  const host = programsOf(home);
  if (existsSync(join(home, 'complete'))) return host;
  say(`Installing VS Code for tests (code-server ${codeServer}, about 800 MB) into ${home} ...`);
  const work = `${home}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'package.json'), '{"private": true}\n');
  try {
    await install(work, ['--prefix', work, `code-server@${codeServer}`, `${nodePackage}@${nodeVersion}`]);
    const made = programsOf(work);
    const inside = dirname(dirname(made.server));
    for (const folder of [inside, join(inside, 'extensions')])
      await install(folder, ['--omit=dev'], dirname(made.node));
    writeFileSync(join(work, 'complete'), '');
    rmSync(home, { recursive: true, force: true });
    renameSync(work, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return host;
}

/** @param {string} home @returns {Host} */
function programsOf(home) {
  const modules = join(home, 'node_modules');
  return {
    node: join(modules, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    server: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
    entry: join(modules, 'code-server', 'out', 'node', 'entry.js'),
  };
}

/** @param {string} cwd @param {string[]} what @param {string} [node] */
async function install(cwd, what, node) {
  const { code, output } = await runNpm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...what],
    { cwd, node },
  );
  if (code === 0) return;
  throw new Stop(
    `VS Code for tests could not be installed:\n${tail(output)}`,
    'see that the npm registry can be reached (npm ping) and that 1 GB of disk is free, then run this again.',
  );
}
