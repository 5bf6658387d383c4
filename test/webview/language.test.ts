import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openPreview } from './page';

describe('the page in another language', () => {
  it('speaks German around a document that stays English', async () => {
    const texts = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;
    const { page, send, complaints } = await openPreview({ texts, language: 'de' });
    await send({ type: 'empty', text: texts['Starting …']! });
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    assert.equal(await page.locator('#document').getAttribute('lang'), 'en');
    assert.equal(await page.locator('#empty').innerText(), 'Startet …');
    assert.match(await page.locator('#what-if').innerText(), /Wenn …/);
    await page.locator('#what-if').click();
    const panel = await page.locator('#what-if-panel').innerText();
    for (const each of ['Berichtstyp', 'Typ 2', 'Kategorien', 'Vertraulichkeit'])
      assert.ok(panel.includes(each), `${each} is missing from ${panel}`);
    assert.equal(await page.locator('#copy').getAttribute('aria-label'), 'Das Dokument als Markdown kopieren');
    assert.deepEqual(await complaints(), []);
    await page.context().close();
  });
});
