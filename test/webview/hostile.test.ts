import { deepEqual, equal, ok } from 'node:assert/strict';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/host/chromium.mjs';
import { blockHtml, htmlDocument } from '../../src/export/html';
import { figureHtml } from '../../src/export/html-figure';
import { graphviz } from '../../src/export/pictures/graphviz';
import { layout } from '../../src/export/pictures/layout';
import { svg } from '../../src/export/pictures/svg';
import {
  harmlessCase,
  hostileCases,
  narrativeCase,
  occurrences,
  printedText,
  type HostileCase,
} from '../support/hostile/documents';
import { hostileBodies } from '../support/hostile/texts';
import type { BlockMark } from '../../src/protocol/preview';
import { outlineOf } from '../../src/service/preview/outline';
import type { ToPage } from '../../webview/messages';
import { closeBrowser, openPreview, type PreviewPage } from './page';

/** What a browser made of a document. */
interface Seen {
  /** Elements in their order with the names of their attributes; what is inside of pictures left out. */
  shape: string[];
  /** What should not be there: elements that run, load or frame, handlers, targets that are none, elements between blocks. */
  dangers: string[];
  /** All text, pictures left out. */
  text: string;
}

/** The document as the server sends it; with `marks`, each block has problems whose words and fixes are the text. */
function message({ blocks, text }: HostileCase, marked = false): ToPage {
  const mark: BlockMark = {
    severity: 'error',
    code: 'soc2.control.unmapped',
    message: text,
    file: text,
    fixes: [text, `${text} again`],
  };
  return {
    type: 'show',
    view: 'report',
    version: 1,
    title: text,
    blocks: blocks.map((each) => ({ id: each.id, html: blockHtml(each) })),
    outline: outlineOf(blocks),
    scope: { type: 2, categories: ['security'] },
    fresh: [],
    whatIf: {},
    marks: marked
      ? Object.fromEntries(
          blocks.map((each) => [
            each.id,
            [mark, ...(each.type === 'table' && each.rows.length > 0 ? [{ ...mark, row: each.rows[0]!.key }] : [])],
          ]),
        )
      : {},
  };
}

describe('hostile text in the browser', function () {
  this.timeout(240_000);
  const plain = harmlessCase();
  const narratives = Object.entries(hostileBodies).map(([name, body]) => narrativeCase(name, body));
  let browser: Browser;
  let page: Page;
  /** What pages say by themselves: dialogs, errors, lines of the console. */
  const complaints: string[] = [];

  before(async function () {
    this.timeout(240_000);
    browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await browser.newPage();
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
    page.on('console', (message) => complaints.push(`console ${message.text()}`));
  });
  after(async () => {
    await browser.close();
    await closeBrowser();
  });

  it('is text in the preview, whatever it says', async () => {
    const preview = await openPreview({ view: 'report' });
    const expected = await shown(preview, plain);
    ok(expected.shape.length > 500);
    for (const given of hostileCases()) {
      const seen = await shown(preview, given);
      deepEqual(seen.dangers, [], given.name);
      deepEqual(differences(seen.shape, expected.shape), [], given.name);
      equal(occurrences(given.text, seen.text), occurrences(given.text, printedText(given.blocks)), given.name);
    }
  });

  it('is text in the outline, in titles and in the words of problems', async () => {
    const preview = await openPreview({ view: 'report' });
    for (const given of hostileCases()) {
      await preview.send(message(given, true));
      const { dangers } = await preview.page.evaluate(look, 'body');
      // The page has a script and controls of its own; what the text would add stands in the document, the outline and beside them.
      deepEqual(
        dangers.filter((each) => !/an element (?:script|link|input|form)$/.test(each)),
        [],
        given.name,
      );
      equal(await preview.page.$$eval('script', (all) => all.filter((each) => each.src === '').length), 0, given.name);
      deepEqual(await preview.complaints(), [], given.name);
    }
  });

  it('makes nothing in the preview of a narrative but text, links and their like', async () => {
    const preview = await openPreview({ view: 'report' });
    for (const given of narratives) deepEqual((await shown(preview, given)).dangers, [], given.name);
  });

  it('is text in the exported HTML, which runs nothing and asks for nothing', async () => {
    const expected = await exported(plain);
    for (const given of hostileCases()) {
      const seen = await exported(given);
      deepEqual(seen.dangers, [], given.name);
      deepEqual(differences(seen.shape, expected.shape), [], given.name);
      const surplus = (each: HostileCase, text: string): number =>
        occurrences(each.text, text) - occurrences(each.text, printedText(each.blocks));
      equal(surplus(given, seen.text), surplus(plain, expected.text), given.name);
    }
    for (const given of narratives) deepEqual((await exported(given)).dangers, [], given.name);
  });

  it('is text in pictures that stand in the preview', async () => {
    const preview = await openPreview({ view: 'report' });
    const load = graphviz();
    for (const given of hostileCases()) {
      const figures = given.blocks.flatMap((each) => (each.type === 'figure' ? [each] : []));
      const drawn = await Promise.all(
        figures.map(async (each) =>
          figureHtml(
            each,
            svg(await layout(each.picture, () => load), { title: each.caption, desc: each.caption, id: each.id }),
          ),
        ),
      );
      await preview.send({
        ...message({ ...given, blocks: [] }),
        blocks: figures.map((each, index) => ({ id: each.id, html: drawn[index]! })),
      } as ToPage);
      deepEqual((await preview.page.evaluate(look, '#document')).dangers, [], given.name);
      equal(
        await preview.page.$$eval('#document [data-block] > figure > svg', (all) => all.length),
        figures.length,
        given.name,
      );
      deepEqual(
        await preview.page.$$eval('#document svg *', (all) =>
          [...new Set(all.map((each) => each.localName))].filter(
            (name) => !/^(?:title|desc|g|rect|path|line|text|tspan)$/.test(name),
          ),
        ),
        [],
        given.name,
      );
      deepEqual(await preview.complaints(), [], given.name);
    }
  });

  async function shown(preview: PreviewPage, given: HostileCase): Promise<Seen> {
    await preview.send(message(given));
    await whenFilled(preview.page);
    const seen = await preview.page.evaluate(look, '#document');
    return {
      ...seen,
      dangers: [...seen.dangers, ...(await preview.complaints()), ...(await strays(preview.page, given.blocks.length))],
    };
  }

  /** The file as it would be opened, with everything that it asks for refused and noted. */
  async function exported(given: HostileCase): Promise<Seen> {
    await page.unrouteAll();
    const noted: string[] = [];
    await page.route('**/*', async (route) => {
      if (route.request().url() === 'https://export.test/')
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: htmlDocument(given.blocks) });
      if (!route.request().url().endsWith('/favicon.ico')) noted.push(`request ${route.request().url()}`);
      return route.abort();
    });
    await page.goto('https://export.test/');
    const seen = await page.evaluate(look, 'html');
    return { ...seen, dangers: [...seen.dangers, ...noted, ...complaints.splice(0)] };
  }
});

/** A long document is filled over several frames; a slow machine needs more of them than `send` waits for. */
async function whenFilled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('#document > [data-block]')].every((each) => each.firstElementChild !== null),
  );
}

/** Each block is one element in a frame of its own, and there are as many frames as blocks were sent. */
async function strays(page: Page, count: number): Promise<string[]> {
  const inside = await page.$$eval('#document [data-block]', (all) =>
    all
      .filter((each) => !each.parentElement?.closest('[data-block]'))
      .map((each) => each.querySelectorAll(':scope > [data-block]').length),
  );
  return [
    ...(inside.every((each) => each === 1) ? [] : ['a block that is not one element']),
    ...(inside.length === count ? [] : [`${inside.length} blocks instead of ${count}`]),
  ];
}

/** The first places where two shapes differ. */
function differences(one: readonly string[], two: readonly string[]): string[] {
  const at = Array.from({ length: Math.max(one.length, two.length) }, (_, index) => index).filter(
    (index) => one[index] !== two[index],
  );
  return at.slice(0, 3).map((index) => `${index}: ${one[index]} instead of ${two[index]}`);
}

/** Runs in the page. */
function look(selector: string): Seen {
  const root = document.querySelector(selector)!;
  const all = [...root.querySelectorAll('*')];
  const dangers = all.flatMap((each) => {
    const name = each.localName;
    const found = each
      .getAttributeNames()
      .filter((attribute) => /^on/i.test(attribute))
      .map((attribute) => `${name} has ${attribute}`);
    if (
      /^(?:script|iframe|object|embed|base|form|input|link|img|video|audio|foreignobject|use|animate|set)$/i.test(name)
    )
      found.push(`an element ${name}`);
    for (const attribute of ['href', 'xlink:href', 'src', 'action', 'formaction']) {
      const target = each.getAttribute(attribute);
      if (target !== null && !/^(?:https?:\/\/|mailto:|#)/i.test(target))
        found.push(`${name} leads to ${target.slice(0, 80)}`);
    }
    return found;
  });
  const outside = all.filter((each) => !each.parentElement?.closest('svg'));
  // What the page adds by the size of things (a wide table can be scrolled by keyboard) is not of the text.
  const shape = outside.map(
    (each) =>
      `${each.localName} ${each
        .getAttributeNames()
        .filter((name) => !/^(?:class|tabindex|style|role|aria-.*)$/.test(name))
        .sort()
        .join(' ')}`,
  );
  const copy = root.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('svg, style, title')) each.remove();
  for (const each of copy.querySelectorAll('p, li, td, th, figcaption, h1, h2, h3, h4, h5, h6, caption, pre'))
    each.append('\n');
  return { shape, dangers, text: copy.textContent ?? '' };
}
