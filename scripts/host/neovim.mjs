import { run, say } from '../lib/run.mjs';
import { onPath } from './chromium.mjs';

/**
 * Installs Neovim, with which the tests use the language server from another editor, if apt-get exists and the user may
 * install packages. Without it nothing fails: that test is skipped with a message.
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
