// npm start: builds, prints the status of the example programme, and opens it in an editor with the extension.
// Options: --browser (not the desktop editor), --once (start, check that it answers, end), --port N, and a folder to open.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { extensionBundles } from './lib/extension-bundles.mjs';
import { root } from './lib/root.mjs';
import { run, say, tail } from './lib/run.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { installVsix, packageExtension } from './lib/vsix.mjs';
import { onPath } from './host/chromium.mjs';
import { installHost } from './host/install.mjs';
import { startCodeServer } from './host/server.mjs';

await runScript(async () => {
  const { once, browser, port, folder } = options(process.argv.slice(2));
  const from = process.cwd();
  process.chdir(root);
  const programme = folder === undefined ? join(root, 'examples', 'larkspur-draft') : resolve(from, folder);
  if (!existsSync(programme))
    throw new Stop(`${programme} does not exist.`, 'name a folder that does, or none for the example.');
  await ensureDependencies();
  await build();
  await showCoverage(programme);
  const code = once || browser ? undefined : desktopEditor();
  if (code) openDesktop(code, programme);
  else await serve(programme, { once, port });
});

/** @param {string[]} words */
function options(words) {
  const once = words.includes('--once') || process.env.SOC2_START === 'once';
  const browser = words.includes('--browser') || process.env.SOC2_START === 'browser';
  const at = words.indexOf('--port');
  const port = at < 0 ? undefined : Number(words[at + 1]);
  if (port !== undefined && !(port > 0 && port < 65536))
    throw new Stop('--port wants a number.', 'for example: npm start -- --port 8080');
  const folder = words.find((word, index) => !word.startsWith('-') && (at < 0 || index !== at + 1));
  return { once, browser, port, folder };
}

async function build() {
  say('Building ...');
  const { code, output } = await run(process.execPath, [
    'esbuild.config.mjs',
    '--only',
    [...extensionBundles, 'cli'].join(','),
  ]);
  if (code !== 0)
    throw new Stop(`The build failed:\n${tail(output, 40)}`, 'correct what it names (npm run build shows the same).');
}

/** @param {string} programme */
async function showCoverage(programme) {
  say(`\nnode dist/cli.js coverage ${programme}\n`);
  const { code, output } = await run(process.execPath, ['dist/cli.js', 'coverage', programme], { show: true });
  if (code !== 0 && code !== 1)
    throw new Stop(`The command line could not read the programme:\n${tail(output)}`, 'see the message above.');
  say('');
}

/** The `code` of a desktop VS Code, when it is installed and there is a screen. */
function desktopEditor() {
  const code = onPath('code');
  const screen =
    process.platform !== 'linux' || ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some((name) => process.env[name]);
  return code && screen ? code : undefined;
}

/** @param {string} code @param {string} programme */
function openDesktop(code, programme) {
  say(`Opening ${programme} in VS Code with the extension from this folder.`);
  say('(npm start -- --browser opens it in a browser instead.)');
  spawn(code, ['--new-window', `--extensionDevelopmentPath=${root}`, programme], {
    stdio: 'ignore',
    detached: true,
    shell: process.platform === 'win32',
  }).unref();
}

/** @param {string} programme @param {{once: boolean, port?: number}} how */
async function serve(programme, { once, port }) {
  const host = await installHost();
  say('Packing the extension and installing it into VS Code for the browser ...');
  const extensionsDir = await installVsix(host, await packageExtension(), 'start');
  const server = await startCodeServer(host, {
    extensionsDir,
    port,
    settings: { 'workbench.colorTheme': 'Dark Modern', 'editor.inlayHints.enabled': 'on' },
  });
  const url = `${server.origin}/?folder=${encodeURIComponent(programme)}`;
  if (once) {
    const answer = await fetch(url);
    const page = await answer.text();
    await server.stop();
    if (!answer.ok || !page.includes('vscode-workbench-web-configuration'))
      throw new Stop(
        `${url} answered ${answer.status} without a workbench:\n${tail(server.log())}`,
        'read the lines above.',
      );
    say(`VS Code answered at ${url} and was ended again (--once).`);
    return;
  }
  say(`\nVS Code with the extension is at\n\n  ${url}\n\nOpen it in a browser on this machine. Ctrl+C ends it.`);
  await new Promise((resolve) => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.once(signal, resolve)));
  await server.stop();
  say('Ended.');
}
