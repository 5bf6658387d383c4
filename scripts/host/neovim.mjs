import { run, say } from '../lib/run.mjs';
import { onPath } from './chromium.mjs';

/**
 * Installs Neovim, with which the tests ask the language server as another editor does, where apt-get is there and we may.
 * Nothing fails without it: that test skips and says so.
 */
export async function ensureNeovim() {
  if (onPath('nvim')) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) {
    say(
      'Neovim is not installed, so no other editor asks the language server (Debian and Ubuntu: sudo apt-get install neovim).',
    );
    return;
  }
  say('Installing Neovim (apt-get install neovim) ...');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'neovim'], { env });
  if (!onPath('nvim')) say('Neovim could not be installed; no other editor asks the language server.');
}
