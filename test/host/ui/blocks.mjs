// What runs inside the page of a preview; plain JavaScript, since the types of this project know no DOM.

/** @typedef {import('playwright-core').Frame} Frame */

/** Begins to watch the blocks, each in its very element. @param {Frame} preview @returns {Promise<number>} how many there are */
export function markBlocks(preview) {
  return preview.evaluate(() => {
    const scope = /** @type {any} */ (window);
    const text = document.getElementById('document');
    const all = [...document.querySelectorAll('.block')];
    for (const each of all) Object.assign(each, { known: true });
    scope.touched = new Set();
    scope.observer?.disconnect();
    const ofGutter = (/** @type {any} */ node) =>
      (node.nodeType === 1 && node.closest('.gutter') !== null) || node.className === 'gutter';
    scope.observer = new window.MutationObserver((/** @type {any[]} */ records) => {
      for (const { target, addedNodes, removedNodes } of records) {
        const nodes = [...addedNodes, ...removedNodes];
        if (target === text || ofGutter(target) || (nodes.length > 0 && nodes.every(ofGutter))) continue;
        scope.touched.add(
          (target.nodeType === 1 ? target : target.parentElement)?.closest('.block')?.dataset.block ?? 'none',
        );
      }
    });
    scope.observer.observe(text, { subtree: true, childList: true, characterData: true });
    return all.length;
  });
}

/**
 * What happened since: `fresh` are blocks whose element is another one now, `changed` those in which a node came, went or got other words, with
 * the text that each has now. Marks of problems beside a block are none of its text.
 * @param {Frame} preview @returns {Promise<{fresh: string[], changed: {block: string, text: string}[], all: number}>}
 */
export function changesOfBlocks(preview) {
  return preview.evaluate(() => {
    const all = [...document.querySelectorAll('.block')];
    const { touched } = /** @type {any} */ (window);
    return {
      fresh: all.filter((/** @type {any} */ each) => !each.known).map((/** @type {any} */ each) => each.dataset.block),
      changed: [...touched].map((/** @type {string} */ block) => ({
        block,
        text: all.find((/** @type {any} */ each) => each.dataset.block === block)?.textContent ?? '',
      })),
      all: all.length,
    };
  });
}

/** Whether the element with the focus is one of an editor of text, and no frame of a page. @param {import('playwright-core').Page} page @returns {Promise<boolean>} */
export function isFocusInText(page) {
  return page.evaluate(() => Boolean(document.activeElement?.closest('.editor-instance .monaco-editor')));
}

/**
 * All that the window has written down to come back with, which it does every few seconds: the values in its databases.
 * @param {import('playwright-core').Page} page @returns {Promise<string>}
 */
export function writtenDown(page) {
  return page.evaluate(async () => {
    const done = (/** @type {any} */ request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const texts = [];
    for (const { name } of await window.indexedDB.databases()) {
      if (!name?.startsWith('vscode-web-state-db')) continue;
      const database = /** @type {any} */ (await done(window.indexedDB.open(name)));
      for (const store of database.objectStoreNames)
        texts.push(...(await done(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    return texts.filter((each) => typeof each === 'string').join('\n');
  });
}

/** What is on the clipboard. @param {import('playwright-core').Page} page @returns {Promise<string>} */
export function clipboardOf(page) {
  return page.evaluate(() => window.navigator.clipboard.readText());
}

/** The id of the first block in sight. @param {Frame} preview @returns {Promise<string | undefined>} */
export function firstBlockInSight(preview) {
  return preview.evaluate(() => {
    const edge = document.getElementById('scroller').getBoundingClientRect().top;
    return [...document.querySelectorAll('.block')].find((each) => each.getBoundingClientRect().bottom > edge + 2)
      ?.dataset.block;
  });
}

/** Whether the first element that matches is at least partly in sight. @param {Frame} preview @param {string} selector @returns {Promise<boolean>} */
export function isInSight(preview, selector) {
  return preview.evaluate((wanted) => {
    const frame = document.getElementById('scroller').getBoundingClientRect();
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box !== undefined && box.top < frame.bottom && box.bottom > frame.top;
  }, selector);
}

/** Pixels that the page is scrolled; with `to`, scrolls it there first. @param {Frame} preview @param {number} [to] @returns {Promise<number>} */
export function scrolled(preview, to) {
  return preview.evaluate((where) => {
    const scroller = document.getElementById('scroller');
    if (where !== undefined) scroller.scrollTop = where;
    return scroller.scrollTop;
  }, to);
}

/** All words of a page, also those that it has not drawn yet because they are out of sight. @param {Frame} preview @returns {Promise<string>} */
export function wordsIn(preview) {
  return preview.evaluate(() => document.body.textContent);
}

/**
 * Waits until nothing has moved in the page for thirty frames in a row, and answers with the distance of the first element that
 * matches from the upper edge, in pixels: what stands above it may be filled in later, and the place that a reader sees stays.
 * @param {Frame} preview @param {string} selector @returns {Promise<number>}
 */
export function restingPlace(preview, selector) {
  return preview.evaluate(async (wanted) => {
    const place = () => {
      const edge = document.getElementById('scroller').getBoundingClientRect().top;
      return Math.round(document.querySelector(wanted).getBoundingClientRect().top - edge);
    };
    let last = place();
    for (let still = 0, frames = 0; still < 30 && frames < 1000; frames++) {
      await new Promise(window.requestAnimationFrame);
      const now = place();
      still = now === last ? still + 1 : 0;
      last = now;
    }
    return last;
  }, selector);
}

/** How far the mark of a row stands from it, in pixels; far away when it has none. @param {import('playwright-core').Locator} row @returns {Promise<number>} */
export function distanceToMark(row) {
  return row.evaluate((/** @type {any} */ each) => {
    const mark = [...each.closest('.block').querySelectorAll('.mark')].find(
      (one) => one.dataset.of === each.dataset.row,
    );
    return mark ? Math.abs(mark.getBoundingClientRect().top - each.getBoundingClientRect().top) : 10_000;
  });
}
