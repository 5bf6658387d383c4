// What runs inside the page of a preview; plain JavaScript, since the types of this project know no DOM.

/** @typedef {import('playwright-core').Frame} Frame */

/** Puts a mark on every block, which only the nodes of this moment carry. @param {Frame} preview @returns {Promise<number>} */
export function markBlocks(preview) {
  return preview.evaluate(() => {
    const all = [...document.querySelectorAll('.block')];
    for (const each of all) Object.assign(each, { before: each.innerHTML });
    return all.length;
  });
}

/**
 * What happened to marked blocks: `fresh` are those whose element is another one now, `changed` those with other words.
 * @param {Frame} preview @returns {Promise<{fresh: string[], changed: string[], all: number}>}
 */
export function changesOfBlocks(preview) {
  return preview.evaluate(() => {
    const all = [...document.querySelectorAll('.block')];
    const bare = (/** @type {string} */ html) => html.replaceAll(/ class="[^"]*"/g, '');
    const name = (/** @type {any} */ each) => each.dataset.block;
    const marked = (/** @type {any} */ each) => each.before !== undefined;
    return {
      fresh: all.filter((each) => !marked(each)).map(name),
      changed: all.filter((/** @type {any} */ each) => marked(each) && bare(each.before) !== bare(each.innerHTML)).map(name),
      all: all.length,
    };
  });
}

/** The id of the first block in sight. @param {Frame} preview @returns {Promise<string | undefined>} */
export function firstBlockInSight(preview) {
  return preview.evaluate(() => {
    const edge = document.getElementById('scroller').getBoundingClientRect().top;
    return [...document.querySelectorAll('.block')].find((each) => each.getBoundingClientRect().bottom > edge + 2)?.dataset.block;
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
