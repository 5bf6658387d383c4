import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say, tail } from '../lib/run.mjs';
import { Stop } from '../lib/stop.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const byHand =
  'install Chromium (Debian and Ubuntu: sudo apt-get install chromium), or name a Chromium or Chrome in the variable SOC2_CHROMIUM, then run this again.';

/**
 * The path of a Chromium, installed through apt-get when none is found and the user may install packages.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get'))
    throw new Stop('The tests need Chromium and none was found.', byHand);
  say('Installing Chromium (apt-get install chromium) ...');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env });
  const install = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    { env },
  );
  const installed = findChromium();
  if (installed) return installed;
  throw new Stop(`Chromium could not be installed:\n${tail(install.output || update.output)}`, byHand);
}

function findChromium() {
  if (process.env.SOC2_CHROMIUM) return process.env.SOC2_CHROMIUM;
  return names.map(onPath).find(Boolean) ?? elsewhere.find((path) => existsSync(path));
}

/** The path of a program in PATH. @param {string} name @returns {string | undefined} */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const all = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return all.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
