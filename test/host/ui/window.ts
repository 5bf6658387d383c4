import * as assert from 'node:assert/strict';
import { inWords, screenshot } from '../../../scripts/host/page.mjs';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../../scripts/host/workbench.mjs';
import { eventually } from '../../support/eventually';
import { isFocusInText } from './blocks.mjs';

export const mode = process.env['SOC2_HOST'] ?? 'dev-node';

/**
 * One window for the tests of a `describe`, opened before them and used when the coverage is known, closed after them.
 * A test that fails leaves a picture, and prints what stood in the window; at the end the window must have been quiet:
 * no notification of an error, no error of ours on its console.
 */
export function windowFor(
  options: WorkbenchOptions | (() => WorkbenchOptions),
  readyWhen: (window: Workbench) => Promise<unknown> = coverageOf,
): { readonly now: Workbench } {
  let window: Workbench | undefined;
  before(async () => {
    window = await openWorkbench(typeof options === 'function' ? options() : options);
    await readyWhen(window);
  });
  afterEach(async function pictureOfFailure() {
    const test = this.currentTest;
    if (!window || !test || test.state === 'passed' || test.isPending()) return;
    await screenshot(window.page, `${mode}-${test.fullTitle().replaceAll(/\W+/g, '-')}`);
    console.log(await inWords(window.page));
    for (let times = 0; times < 3; times++) await window.page.keyboard.press('Escape'); // what it left open would fail the next one
  });
  after('the window was quiet', async () => {
    if (!window) return;
    const errors = await window.page.locator('.notification-list-item:has(.codicon-error)').allInnerTexts();
    const printed = window.console.filter(isOurs);
    await window.close();
    assert.deepEqual([...errors, ...printed], []);
  });
  return {
    get now(): Workbench {
      assert.ok(window, 'the window is not open');
      return window;
    },
  };
}

/** Lines of the console that tell of a mistake of ours: errors that name us or our bundles, and whatever a page of ours was refused. */
function isOurs(line: string): boolean {
  if (/Content.Security.Policy/i.test(line)) return /nonce-|preview\.(js|css)/i.test(line);
  return (
    /soc2-workbench\.soc2-workbench|SOC 2|dist[\\/](client|server|webview)\b/.test(line) &&
    /error|exception|rejected|failed/i.test(line)
  );
}

/** Whether the window says that it does not trust the folder. */
export function isRestricted({ page }: Workbench): Promise<boolean> {
  return page.locator('.part.statusbar .statusbar-item', { hasText: 'Restricted Mode' }).isVisible();
}

/** The number of gaps as the icon of the activity bar tells it in words: its number is the sum of what all views count. */
export async function gapsOf({ page }: Workbench): Promise<number> {
  const label =
    (await page.locator('.activitybar .action-item a[aria-label^="SOC 2"]').first().getAttribute('aria-label')) ?? '';
  return /One criterion has a gap/.test(label) ? 1 : Number(/(\d+) criteria have a gap/.exec(label)?.[1] ?? 0);
}

/** The fraction in the status bar, once it is there. */
export function coverageOf({ page }: Workbench): Promise<{ covered: number; inScope: number }> {
  return eventually('the fraction in the status bar', async () => {
    const [, covered, inScope] = /SOC 2 (\d+)\/(\d+)/.exec(await page.locator('.part.statusbar').innerText()) ?? [];
    return inScope === undefined ? undefined : { covered: Number(covered), inScope: Number(inScope) };
  });
}

/** The row of a criterion or group in the sidebar, by how its spoken label begins. */
export function rowOf({ page }: Workbench, label: string): ReturnType<Workbench['page']['locator']> {
  return page.locator(`.sidebar .monaco-list-row[aria-label^="${label}"]`).first();
}

/** Waits until a file is the active editor and what is typed goes into its text. */
export async function keyboardIn({ page }: Workbench, name: string): Promise<void> {
  await page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-group-container.active .editor-instance .monaco-editor.focused').waitFor();
  await eventually('the focus in a text', () => isFocusInText(page));
}
