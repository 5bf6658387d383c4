import { run, say } from '../lib/run.mjs';
import { onPath } from './chromium.mjs';

const packages = ['libreoffice-writer-nogui', 'poppler-utils', 'fonts-dejavu-core'];

/**
 * Installs LibreOffice and the tools that read PDF, with which the tests open exported documents, if apt-get exists and
 * the user may install packages. Without them nothing fails: those tests are skipped with a message.
 */
export async function ensureLibreOffice() {
  if (onPath('soffice') && onPath('pdftotext')) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) {
    say(
      'LibreOffice is not installed, so exported documents are not opened with it (Debian and Ubuntu: sudo apt-get install libreoffice-writer-nogui poppler-utils).',
    );
    return;
  }
  say(`Installing LibreOffice (apt-get install ${packages[0]}) ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  if (!onPath('soffice')) say('LibreOffice could not be installed; exported documents are not opened with it.');
}
