import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNpm, say, tail } from './run.mjs';
import { Stop } from './stop.mjs';

/** Major and minor version. */
const minimum = [20, 19];

/** Runs `npm ci` when node_modules is absent or was installed from another package-lock.json. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minimum;
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    const wanted = minimum.join('.');
    throw new Stop(`Node ${process.versions.node} is too old.`, `install Node ${wanted} or newer and run this again.`);
  }
  const modules = join(root, 'node_modules');
  const stamp = join(modules, '.soc2-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (isInstalled(modules)) {
    writeFileSync(stamp, lock);
    return;
  }
  say('Installing the development dependencies (npm ci) ...');
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) {
    throw new Stop(
      `npm ci failed:\n${tail(output)}`,
      'see that the npm registry can be reached (npm ping), then run this again.',
    );
  }
  writeFileSync(stamp, lock);
}

/**
 * Whether npm's own record in node_modules names the same packages and versions as package-lock.json.
 * @param {string} modules
 */
function isInstalled(modules) {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const { '': _root, ...wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => optional || present[path]?.version === version,
  );
}
