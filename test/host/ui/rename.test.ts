import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goToLine, openFile, runCommand } from '../../../scripts/host/page.mjs';
import { eventually } from '../../support/eventually';
import { keyboardIn, windowFor } from './window';

const parent = mkdtempSync(join(tmpdir(), 'soc2-rename-'));
const sentences = `
# What goes with it

AC-05 is the review of access, as [its record](../controls/AC-05.yaml) says; [the second](../controls/AC-06.yaml) is AC-06.
The EP says the rest, and so does [the EP itself](EP.md).
`;

/** The complete example, with sentences that name ids, and with a policy whose file is called as its acronym. */
function workspace(): string {
  const folder = join(parent, 'larkspur-labs');
  cpSync(join('examples', 'larkspur-labs'), folder, { recursive: true });
  const policies = join(folder, 'policies');
  renameSync(join(policies, 'ep.md'), join(policies, 'EP.md'));
  writeFileSync(join(policies, 'aotp.md'), readFileSync(join(policies, 'aotp.md'), 'utf8') + sentences);
  return folder;
}

describe('renaming an id in the window', () => {
  // High enough for every row of a preview: rows out of sight do not exist.
  const window = windowFor(() => ({ workspace: workspace(), size: { width: 1440, height: 1800 } }));
  after(() => rmSync(parent, { recursive: true, force: true }));

  const page = () => window.now.page;
  const preview = () => page().locator('.bulk-edit-panel');
  /** A window under test shows no toasts: what they would ask lies in the list behind the bell. */
  const centre = () => page().locator('.notifications-center.visible');
  const question = () => centre().locator('.notification-list-item', { hasText: 'still has the old id as its name' });

  /** The texts of the folder as they are on the disk. */
  const onDisk = (): Map<string, string> =>
    new Map(
      readdirSync(window.now.folder, { recursive: true, encoding: 'utf8' })
        .filter((each) => statSync(join(window.now.folder, each)).isFile())
        .sort()
        .map((each) => [each.replaceAll('\\', '/'), readFileSync(join(window.now.folder, each), 'utf8')]),
    );
  const read = (path: string): string => readFileSync(join(window.now.folder, path), 'utf8');
  /** Codes of all problems of the files on the disk, sorted. */
  const problems = (): string[] => {
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', window.now.folder, '--format', 'json'], {
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
    return diagnostics.map(({ code }) => code).sort();
  };
  /** Files in which an id stands as a word of its own. */
  const filesWith = (id: string): string[] =>
    [...onDisk()].flatMap(([path, text]) =>
      new RegExp(String.raw`(?<![\w./-])${id}(?![\w-]|\.\w)`).test(text) ? [path] : [],
    );

  /** Presses F2 on the first occurrence of a text in a file, types another name and presses Enter. */
  const rename = async (path: string, text: string, newName: string): Promise<void> => {
    const before = read(path).split(text)[0]!.split('\n');
    await openFile(page(), path);
    await keyboardIn(window.now, path.split('/').at(-1)!);
    await goToLine(page(), before.length, before.at(-1)!.length + 2);
    await keyboardIn(window.now, path.split('/').at(-1)!);
    const box = page().locator('.rename-box input.rename-input');
    await eventually('the box for the name', async () => {
      await page().keyboard.press('F2');
      return box.waitFor({ timeout: 3000 }).then(() => true);
    });
    await box.fill(newName);
    await box.press('Enter');
  };

  /** Presses a button of the preview, whose boxes are as they were offered. */
  const inPreview = async (button: 'Apply' | 'Discard'): Promise<void> => {
    await preview().locator('.monaco-button', { hasText: button }).click();
    await preview().waitFor({ state: 'hidden' });
  };
  /** Ticks the boxes of both words in the sentence about the policy, which are all that are offered without a tick. */
  const tickWords = async (): Promise<void> => {
    const boxes = preview().locator('.monaco-list-row', { hasText: 'says the rest' }).locator('.edit-checkbox');
    await eventually('both words ticked', async () => {
      if ((await boxes.and(page().locator('[aria-checked="true"]')).count()) === 2) return true;
      await boxes.and(page().locator('[aria-checked="false"]')).first().click({ timeout: 2000 });
      return false;
    });
  };

  const openCentre = async (): Promise<void> => {
    if (!(await centre().isVisible())) await runCommand(page(), 'Notifications: Show Notifications');
    await centre().waitFor();
  };
  const answer = async (button: string): Promise<void> => {
    await openCentre();
    await question().locator('.monaco-button', { hasText: button }).click();
    await question().waitFor({ state: 'detached' });
    if (await centre().isVisible()) await page().keyboard.press('Escape');
    await centre().waitFor({ state: 'hidden' });
  };

  /** Undoes as often as it takes, as a person does who answers that all files are meant. */
  const undoTo = async (texts: Map<string, string>): Promise<void> => {
    const all = page().locator('.monaco-dialog-box .monaco-button', { hasText: /^Undo in \d+ Files$/ });
    await page().keyboard.press('ControlOrMeta+Z');
    await eventually('the texts of before', async () => {
      if (await all.isVisible()) await all.click();
      await runCommand(page(), 'File: Save All Files');
      const now = onDisk();
      const differing = [...texts].filter(([path, text]) => now.get(path) !== text);
      if (differing.length === 0 && now.size === texts.size) return true;
      await page().keyboard.press('ControlOrMeta+Z');
      throw new Error(`differs: ${differing.map(([path]) => path).join(' ')}`);
    });
  };

  it('from a sentence of a policy changes every place at once, and leaves the file to a question', async () => {
    const before = problems();
    await rename('policies/aotp.md', 'AC-05 is', 'AC-55');
    await openCentre();
    await question().waitFor();
    assert.equal(await preview().isVisible(), false);
    await eventually('all places on the disk', () => filesWith('AC-05').length === 0);
    assert.match(read('controls/AC-05.yaml'), /^id: AC-55\n/);
    assert.deepEqual(problems(), before);
    await answer('Keep Name');
    assert.match(read('controls/AC-05.yaml'), /^id: AC-55\n/);
  });
  it('in the control itself changes every place, then the file with its links, and is undone', async () => {
    const [before, texts] = [problems(), onDisk()];
    await rename('controls/AC-06.yaml', 'AC-06', 'AC-66');
    await eventually('all places on the disk', () => filesWith('AC-06').length === 0);
    await answer('Rename');
    await eventually('the new name of the file', () => {
      const now = onDisk();
      return !now.has('controls/AC-06.yaml') && now.get('controls/AC-66.yaml')?.startsWith('id: AC-66\n');
    });
    await eventually('the link', () => read('policies/aotp.md').includes('(../controls/AC-66.yaml)'));
    assert.deepEqual(problems(), before);
    await undoTo(texts);
    assert.deepEqual(problems(), before);
  });

  it('of a policy asks about words in a preview, and leaves the file to the question when it is applied as offered', async () => {
    const [before, texts] = [problems(), onDisk()];
    await rename('policies/EP.md', 'EP\n', 'ENC');
    await inPreview('Apply');
    await eventually('the acronym on the disk', () => read('policies/EP.md').includes('acronym: ENC\n'));
    assert.match(read('policies/aotp.md'), /^The EP says the rest, and so does \[the EP itself\]\(EP\.md\)/m);
    await answer('Keep Name');
    assert.deepEqual(problems(), before);
    await undoTo(texts);
  });

  it('of a policy changes the words too when all boxes are ticked, and then the link with the file', async () => {
    const [before, texts] = [problems(), onDisk()];
    await rename('policies/EP.md', 'EP\n', 'ENC');
    await tickWords();
    await inPreview('Apply');
    await answer('Rename');
    await eventually('the new name of the file', () => onDisk().has('policies/ENC.md'));
    await eventually('words and link', () =>
      /^The ENC says the rest, and so does \[the ENC itself\]\(ENC\.md\)/m.test(read('policies/aotp.md')),
    );
    assert.deepEqual(filesWith('EP'), []);
    assert.deepEqual(problems(), before);
    await undoTo(texts);
    assert.deepEqual(problems(), before);
  });

  it('of a policy changes nothing and asks nothing when the preview is discarded', async () => {
    const texts = onDisk();
    await rename('policies/EP.md', 'EP\n', 'ENC');
    await inPreview('Discard');
    // The next rename is answered after whatever the discarded one might have caused.
    await rename('policies/EP.md', 'platform-lead', 'operations-lead');
    await eventually('the role on the disk', () => filesWith('platform-lead').length === 0);
    await openCentre();
    assert.equal(await question().count(), 0);
    await page().keyboard.press('Escape');
    await centre().waitFor({ state: 'hidden' });
    await undoTo(texts);
  });

  it('of a role and of a vendor needs no preview, and only the file of the vendor is a question', async () => {
    const before = problems();
    await rename('policies/EP.md', 'platform-lead', 'operations-lead');
    await eventually('the role on the disk', () => filesWith('platform-lead').length === 0);
    assert.equal(await preview().isVisible(), false);
    assert.deepEqual(problems(), before);
    await rename('vendors/okta.yaml', 'okta', 'single-sign-on');
    await openCentre();
    await question().waitFor();
    assert.equal(await preview().isVisible(), false);
    await answer('Rename');
    await eventually('the new name of the file', () => onDisk().has('vendors/single-sign-on.yaml'));
    assert.deepEqual(problems(), before);
  });
});
