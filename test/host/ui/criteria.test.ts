import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerBox, chooseFromMenu, openView, pick, runCommand, visibleText } from '../../../scripts/host/page.mjs';
import { eventually } from '../suite/eventually';
import { coverageOf, firstChoice, gapsOf, isRestricted, mode, rowOf, windowFor } from './window';

describe(`the criteria in the sidebar (${mode})`, () => {
  const window = windowFor({ theme: 'dark' });

  /** Runs an inline action of a row: it is there while the mouse is over the row. */
  const inline = async (criterion: string, action: string): Promise<void> => {
    const row = rowOf(window.now, criterion);
    await row.hover();
    await row.locator(`.actions a[aria-label^="${action}"]`).click();
  };

  /** Chooses from the menu of a row. */
  const fromMenu = async (criterion: string, entry: string): Promise<void> => {
    await chooseFromMenu(window.now.page, rowOf(window.now, criterion), entry);
  };

  const answer = (message: string, text: string): Promise<void> => answerBox(window.now.page, message, text);

  const editorSays = (pattern: RegExp): Promise<string> =>
    eventually(`${pattern} in the editor`, async () => {
      const text = await visibleText(window.now.page);
      return pattern.test(text) ? text : undefined;
    });

  /** Waits for the state of a criterion and answers with the changes of gaps and of covered criteria that an action made. */
  const effectOf = async (
    work: () => Promise<unknown>,
    criterion: string,
    state: string,
    gaps: number,
    covered: number,
  ): Promise<void> => {
    const before = { gaps: await gapsOf(window.now), ...(await coverageOf(window.now)) };
    await work();
    await rowOf(window.now, `${criterion},`)
      .and(window.now.page.locator(`[aria-label*=": ${state}."]`))
      .waitFor();
    await eventually(
      `${gaps} gaps and ${covered} covered`,
      async () =>
        (await gapsOf(window.now)) === before.gaps + gaps &&
        (await coverageOf(window.now)).covered === before.covered + covered,
    );
  };

  it('say for each group how much is covered and how many gaps there are', async () => {
    await openView(window.now.page, 'SOC 2');
    await rowOf(window.now, 'Availability: 0 of 3 · 3 gaps').waitFor();
    assert.equal(
      await isRestricted(window.now),
      mode !== 'vsix',
      'under development the window must be in Restricted Mode',
    );
    assert.match(await rowOf(window.now, 'A1.1, Capacity: gap').innerText(), /A1\.1 Capacity/);
  });

  it('explain a criterion when the mouse rests on it', async () => {
    const hover = window.now.page.locator('.workbench-hover', { hasText: 'Typical evidence' });
    // A view that is refreshed meanwhile takes its hover along: whoever reads rests the mouse there again.
    await eventually('the explanation', async () => {
      await window.now.page.mouse.move(700, 300);
      await rowOf(window.now, 'A1.1,').hover();
      return hover.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    assert.match(await hover.innerText(), /A1\.1 Capacity/);
    await window.now.page.mouse.move(700, 300);
  });

  it('create a control for a gap, which then is planned and no gap', async () => {
    await effectOf(() => inline('A1.1,', 'Create Control'), 'A1.1', 'planned', -1, 0);
    const text = await editorSays(/criteria: \[A1\.1\]/);
    assert.match(text, /status: planned/);
    const name = /id: (\S+)/.exec(text)![1]!;
    assert.ok(existsSync(join(window.now.folder, 'controls', `${name}.yaml`)), 'the file was not written');
  });

  it('map an existing control, the best fit offered first', async () => {
    const { page } = window.now;
    await effectOf(
      async () => {
        await inline('A1.2,', 'Map Existing Control');
        await firstChoice(window.now, /BC-01/);
        await pick(page, 'BC-01');
      },
      'A1.2',
      'evidenced',
      -1,
      1,
    );
    assert.match(await editorSays(/criteria: ?\[?\s*-? ?A1\.2/), /# first night with a copy in the second region/);
  });

  it('declare a criterion not relevant, with the reason that the manifest needs', async () => {
    const { inScope } = await coverageOf(window.now);
    await effectOf(
      async () => {
        await fromMenu('C1.2,', 'Mark Not Relevant');
        await answer(
          'Why this criterion does not concern',
          'Customers keep: their own data, and delete it themselves.',
        );
      },
      'C1.2',
      'not relevant',
      -1,
      0,
    );
    await editorSays(/C1\.2, reason: ["']Customers keep: their own data, and delete it themselves\.["']/);
    assert.equal((await coverageOf(window.now)).inScope, inScope - 1);
  });

  it('ask for a reason again when none is given, and change nothing when it is not', async () => {
    const { page } = window.now;
    const before = await gapsOf(window.now);
    await fromMenu('A1.3,', 'Mark Not Relevant');
    await answer('Why this criterion does not concern', '');
    await page.locator('.quick-input-message', { hasText: 'only be left out with a reason' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await gapsOf(window.now), before);
    await rowOf(window.now, 'A1.3, Testing recovery: gap').waitFor();
  });

  it('carve a criterion out to a vendor, with what is assumed of it', async () => {
    const { page } = window.now;
    await effectOf(
      async () => {
        await fromMenu('A1.3,', 'Mark Carved Out');
        await pick(page, 'aws');
        await answer('What is assumed that', 'Recovery of the hosting facilities is tested each year.');
      },
      'A1.3',
      'carved out',
      -1,
      1,
    );
    await editorSays(/text: Recovery of the hosting facilities is tested each year/);
    assert.ok(
      !readFileSync(join(window.now.folder, 'vendors', 'aws.yaml'), 'utf8').includes('is tested each year'),
      'somebody saved',
    );
  });

  it('find a criterion by what it is about', async () => {
    const { page } = window.now;
    await runCommand(page, 'SOC 2: Go to Criterion');
    await firstChoice(window.now, /CC\d/);
    await page.locator('.quick-input-widget:not(.hidden) input.input').fill('fraud');
    await pick(page, 'CC3.3');
    await page.locator('.sidebar .monaco-list-row.selected[aria-label^="CC3.3,"]').waitFor();
  });

  it('open the control behind a criterion', async () => {
    const { page } = window.now;
    await rowOf(window.now, 'A1.2,').click();
    await rowOf(window.now, 'Control BC-01').click();
    await page.locator('.editor-group-container.active .tab.active', { hasText: 'BC-01.yaml' }).waitFor();
  });

  it('leave out what is covered, when asked to', async () => {
    const { page } = window.now;
    await runCommand(page, 'SOC 2: Show Only Criteria Without Coverage');
    await rowOf(window.now, 'A1.2,').waitFor({ state: 'detached' });
    await rowOf(window.now, 'A1.1,').waitFor();
    await runCommand(page, 'SOC 2: Show All Criteria');
    await rowOf(window.now, 'A1.2,').waitFor();
  });
});
