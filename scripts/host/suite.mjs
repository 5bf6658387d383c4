// Runs test/host/suite inside the extension host of a real VS Code: node scripts/host/suite.mjs [dev-node|dev-web|vsix]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modeOf } from './extension.mjs';
import { openWorkbench } from './workbench.mjs';
import { root } from '../lib/root.mjs';
import { runScript, Stop } from '../lib/stop.mjs';

const limitMs = 900_000;

/**
 * @param {import('./extension.mjs').Mode} mode
 * @param {Partial<import('./workbench.mjs').WorkbenchOptions>} [options]
 * @returns {Promise<number>} 0 when every test passed
 */
export async function runSuite(mode, options) {
  const tests = join(root, 'dist', 'test', mode === 'dev-web' ? 'host.browser.js' : 'host.js');
  if (!existsSync(tests)) throw new Stop(`${tests} does not exist.`, 'run npm run build first.');
  const workbench = await openWorkbench({ extension: mode, tests, ...options });
  const late = new Promise((resolve) => setTimeout(resolve, limitMs, -1).unref());
  const code = await Promise.race([workbench.exit, late]);
  if (code !== 0) {
    mkdirSync(join(root, '.vscode-test'), { recursive: true });
    const log = join(root, '.vscode-test', `${mode}.log`);
    writeFileSync(log, `${workbench.console.join('\n')}\n\n${workbench.log()}`);
    console.error(
      `${code === -1 ? `No end after ${limitMs / 1000} s. ` : ''}What the window and the server printed is in ${log}`,
    );
  }
  await workbench.close();
  return code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    process.exitCode = (await runSuite(modeOf(process.argv[2]))) === 0 ? 0 : 1;
  });
}
