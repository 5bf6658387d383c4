import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';
import { copyWebExtension, installedExtension, modeOf, writeCarrierExtension } from './extension.mjs';
import { installHost } from './install.mjs';
import { startCodeServer, startVsCodeServer } from './server.mjs';
import { copyWorkspace } from './workspace.mjs';
import { root } from '../lib/root.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The colour theme of VS Code for each kind. */
export const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [workspace] an example's name or an absolute folder; a copy is opened (default: larkspur-draft)
 * @property {import('./extension.mjs').Mode} [extension] default: the variable SOC2_HOST, else dev-node
 * @property {keyof typeof themes} [theme] default: dark
 * @property {object} [settings] of the window, in addition to the settings that keep it quiet
 * @property {{width: number, height: number}} [size] of the window in CSS pixels
 * @property {string} [extensionFolder] another extension than ours (dev-node only)
 * @property {string} [tests] absolute path of a test bundle whose `run` the extension host calls
 */

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {string} folder the opened copy
 * @property {() => string} log the output of the server
 * @property {string[]} console the output of the page's console
 * @property {Promise<number>} exit the exit code of `tests`
 * @property {() => Promise<void>} close
 */

/**
 * Opens a window of VS Code on a copy of a workspace with the extension in it. Under development it opens in Restricted
 * Mode; installed, it runs in code-server with workspace trust off, except when `tests` need VS Code's own server.
 * @param {WorkbenchOptions} [options]
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench({
  workspace = 'larkspur-draft',
  extension,
  theme = 'dark',
  settings,
  size = { width: 1440, height: 900 },
  extensionFolder,
  tests,
} = {}) {
  const mode = modeOf(extension ?? process.env.SOC2_HOST);
  const host = await installHost();
  const executablePath = await ensureChromium();
  const copy = copyWorkspace(workspace);
  const all = { 'workbench.colorTheme': themes[theme], ...settings };
  const installed = mode === 'vsix' ? await installedExtension(host) : undefined;
  const server =
    installed && !tests
      ? await startCodeServer(host, { settings: all, extensionsDir: installed })
      : await startVsCodeServer(host, { settings: all, extensionsDir: installed });
  const browser = await chromium.launch({ executablePath, args: flags });
  const close = async () => {
    await browser.close();
    await server.stop();
    copy.remove();
  };
  try {
    const page = await (
      await browser.newContext({ viewport: size, colorScheme: theme.includes('light') ? 'light' : 'dark' })
    ).newPage();
    page.setDefaultTimeout(60_000);
    /** @type {string[]} */
    const lines = [];
    page.on('console', (message) => lines.push(message.text()));
    const exit = listenForTests(page);
    const developed = extensionFolder ?? developedIn(mode, copy.beside, tests);
    await page.goto(address(server.origin, copy.folder, developed, tests && developed && insideOf(developed, tests)));
    await page.waitForSelector('.monaco-workbench .part.statusbar');
    return { page, folder: copy.folder, log: server.log, console: lines, exit, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The folder that is opened as an extension under development, if any.
 * @param {import('./extension.mjs').Mode} mode
 * @param {string} free
 * @param {string} [tests]
 */
function developedIn(mode, free, tests) {
  if (mode === 'dev-node') return root;
  if (mode === 'dev-web') copyWebExtension(free);
  else if (tests) writeCarrierExtension(free);
  else return undefined;
  return free;
}

/** @param {string} origin @param {string} folder @param {string} [developed] @param {string} [tests] */
function address(origin, folder, developed, tests) {
  const remote = (/** @type {string} */ path) =>
    `vscode-remote://${origin.slice('http://'.length)}${path.startsWith('/') ? '' : '/'}${path.replaceAll('\\', '/')}`;
  const payload = [['skipWelcome', 'true']];
  if (developed) payload.push(['extensionDevelopmentPath', remote(developed)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  return `${origin}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/**
 * VS Code runs tests in the host of the extension whose folder contains them: copies them there if necessary.
 * @param {string} extension
 * @param {string} tests
 */
function insideOf(extension, tests) {
  if (tests.startsWith(extension + sep)) return tests;
  const inside = join(extension, 'dist', 'test', basename(tests));
  mkdirSync(dirname(inside), { recursive: true });
  copyFileSync(tests, inside);
  return inside;
}

/**
 * Provides the two functions that the workbench calls for a run of extension tests.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
function listenForTests(page) {
  return new Promise((resolve) => {
    void page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const text = args.map(String).join(' ');
      if (text.startsWith('[soc2-tests] '))
        console[type === 'error' ? 'error' : 'log'](text.slice('[soc2-tests] '.length));
    });
    void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
  });
}
