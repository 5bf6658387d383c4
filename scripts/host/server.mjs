import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Stop } from '../lib/stop.mjs';

/** Settings of a window in which nothing changes unless a test changes it. */
export const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.cursorBlinking': 'solid',
  // Hints would be part of the text that tests read.
  'editor.inlayHints.enabled': 'off',
  'window.commandCenter': false,
};

/**
 * @typedef {object} RunningServer
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {number} port
 * @property {() => string} log its whole output
 * @property {() => Promise<void>} stop ends it and removes its data
 */

/**
 * Starts VS Code's own server. Its windows support extensions under development and their tests, and open
 * in Restricted Mode.
 * @param {import('./install.mjs').Host} host
 * @param {{settings?: object, extensionsDir?: string}} [options]
 */
export function startVsCodeServer(host, { settings, extensionsDir } = {}) {
  return start(host, settings, (port, data) => [
    host.server,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
    '--server-data-dir',
    data,
    '--extensions-dir',
    extensionsDir ?? join(data, 'extensions'),
    '--telemetry-level',
    'off',
    '--enable-smoke-test-driver',
  ]);
}

/**
 * Starts code-server as a person would, with the extensions that are installed in `extensionsDir`.
 * @param {import('./install.mjs').Host} host
 * @param {{settings?: object, extensionsDir: string, port?: number, trusted?: boolean}} options `trusted` switches workspace trust off
 */
export function startCodeServer(host, { settings, extensionsDir, port, trusted = true }) {
  return start(
    host,
    settings,
    (free, data) => [
      host.entry,
      '--auth',
      'none',
      '--bind-addr',
      `127.0.0.1:${port ?? free}`,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      '--user-data-dir',
      data,
      '--extensions-dir',
      extensionsDir,
      '--config',
      join(data, 'config.yaml'),
      ...(trusted ? ['--disable-workspace-trust'] : []),
    ],
    port,
  );
}

/**
 * @param {import('./install.mjs').Host} host
 * @param {object | undefined} settings
 * @param {(port: number, data: string) => string[]} command
 * @param {number} [fixed]
 * @returns {Promise<RunningServer>}
 */
async function start(host, settings, command, fixed) {
  const data = mkdtempSync(join(tmpdir(), 'soc2-vscode-'));
  for (const file of ['data/Machine/settings.json', 'Machine/settings.json', 'User/settings.json']) {
    mkdirSync(dirname(join(data, file)), { recursive: true });
    writeFileSync(join(data, file), JSON.stringify({ ...quiet, ...settings }, undefined, 2));
  }
  writeFileSync(join(data, 'config.yaml'), 'cert: false\n');
  const port = fixed ?? (await freePort());
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: data,
    XDG_DATA_HOME: data,
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: `http://127.0.0.1:${port}/no-gallery` }),
  };
  for (const name of Object.keys(env))
    if (name.startsWith('VSCODE_') || name === 'ELECTRON_RUN_AS_NODE') delete env[name];
  const child = spawn(host.node, command(port, data), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env,
  });
  let log = '';
  child.stdout.on('data', (text) => (log += text));
  child.stderr.on('data', (text) => (log += text));
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.on('error', (error) => (log += error.message));
  const end = () => endProcess(child);
  process.once('exit', end);
  const running = {
    origin: `http://127.0.0.1:${port}`,
    port,
    log: () => log,
    stop: async () => {
      process.off('exit', end);
      end();
      await ended;
      rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  if (await answers(running.origin, () => child.exitCode !== null || child.pid === undefined)) return running;
  await running.stop();
  throw new Stop(
    `VS Code's server did not start:\n${log}`,
    'read the lines above; remove the folder .vscode-test to install the server anew.',
  );
}

/** @param {string} origin @param {() => boolean} dead */
async function answers(origin, dead, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end && !dead();) {
    const ok = await fetch(origin, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).then(
      (answer) => answer.status < 500,
      () => false,
    );
    if (ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Ends a server and what it started. @param {import('node:child_process').ChildProcess} child */
function endProcess(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
