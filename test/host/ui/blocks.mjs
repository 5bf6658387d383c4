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
 * Waits until nothing moves in the page for a moment, and answers with the distance of the first element that matches from the upper edge, in
 * pixels: what stands above it may be filled in later, and the place that a reader sees stays all the same.
 * @param {Frame} preview @param {string} selector @returns {Promise<number>}
 */
export async function restingPlace(preview, selector) {
  const place = () =>
    preview.evaluate((wanted) => {
      const edge = document.getElementById('scroller').getBoundingClientRect().top;
      return Math.round(document.querySelector(wanted).getBoundingClientRect().top - edge);
    }, selector);
  let last = await place();
  for (let still = 0, tries = 0; still < 4 && tries < 100; tries++) {
    await preview.waitForTimeout(100);
    const now = await place();
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return last;
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
