import { say } from './say';
import type { OutlineEntry, PreviewScope } from '../src/protocol/preview';
import type { WhatIf } from '../src/protocol/programmes';
import { defineComponents } from './components';
import { copyFrom } from './copying';
import { DocumentView } from './document-view';
import { blockOf, byId } from './elements';
import { revealFoundWords } from './found-words';
import { FreshBlocks } from './fresh';
import { goToSourceFrom, makeTabStop } from './going-to-source';
import { Marks } from './marks';
import type { ToPage } from './messages';
import { rememberOpenDetails, reopenDetails } from './open-details';
import { Outline } from './outline';
import { remember, state } from './page-state';
import { tellPresses } from './pressing';
import { Popover } from './popover';
import { reveal, scrollToBlock, topOf } from './scrolling';
import { StatusLine } from './status-line';
import { step } from './steps';
import { wireToolbar } from './toolbar';
import { vscode } from './vscode-api';
import { WhatIfPanel } from './what-if';
import { WideTables } from './wide-tables';

/** Entry of the page that shows the system description or the report. */
defineComponents();
const scroller = byId('scroller');
const text = byId('document');
const blocks = new DocumentView(text, () => {
  reopenDetails(text);
  refreshAround();
});
const outline = new Outline(byId('outline-list'));
const marks = new Marks(blocks);
const fresh = new FreshBlocks();
const popover = new Popover(text);
const tables = new WideTables();
const whatIf = new WhatIfPanel();
const status = new StatusLine(byId('status'));
const toolbar = wireToolbar({
  missing(direction) {
    const places = [...text.querySelectorAll<HTMLElement>('.missing')].map((each) => blockOf(each)!);
    step(scroller, places, direction)?.focus({ preventScroll: true });
  },
  problem() {
    step(scroller, [...text.querySelectorAll<HTMLElement>('.mark')], 1)?.focus({ preventScroll: true });
  },
});
let version = 0;
let sections: readonly OutlineEntry[] = [];
let scope: PreviewScope = { categories: [] };
let shownAs: WhatIf = {};

const handlers: { [Type in ToPage['type']]: (message: Extract<ToPage, { type: Type }>) => void } = {
  show(message) {
    const first = blocks.empty;
    blocks.show(message.blocks);
    marks.replace(message.marks);
    shownAs = message.whatIf;
    remember({ whatIf: shownAs });
    taken(message);
    if (!first) return;
    reopenDetails(text);
    const top = state.top ? blocks.getToShow(state.top.block) : undefined;
    if (top) scrollToBlock(scroller, top, state.top!.offset);
  },
  change(message) {
    if (message.version <= version) return;
    if (message.base !== version) {
      vscode.postMessage({ type: 'ready' });
      return;
    }
    blocks.change(message.changed, message.order);
    marks.refresh(message.changed.map((each) => each.id));
    taken(message);
  },
  marks(message) {
    marks.take(message.marks);
    popover.refresh();
    refreshAround();
  },
  reveal({ block, row }) {
    const element = blocks.getToShow(block);
    if (!element) return;
    const rows = row === undefined ? [] : [...element.querySelectorAll<HTMLElement>('[data-row]')];
    reveal(scroller, rows.find((each) => each.dataset.row === row) ?? element);
    if (!text.contains(document.activeElement)) makeTabStop(text, element);
  },
  hasFocus({ question }) {
    vscode.postMessage({ type: 'focus', question, on: document.hasFocus() });
  },
  empty({ text: words }) {
    blocks.clear();
    popover.close();
    version = 0;
    sections = [];
    byId('empty').textContent = words;
    byId('empty').hidden = false;
    refreshAround();
  },
};

function taken(message: {
  version: number;
  title: string;
  outline?: OutlineEntry[];
  scope?: PreviewScope;
  fresh?: string[];
}): void {
  version = message.version;
  fresh.take(message.fresh);
  sections = message.outline ?? sections;
  scope = message.scope ?? scope;
  byId('empty').hidden = true;
  if (document.title !== message.title) document.title = message.title;
  scroller.setAttribute('aria-label', message.title);
  popover.refresh();
  refreshAround();
}

/** Outline, counts and tab stop follow once per frame, after the document itself. */
let waiting = false;
function refreshAround(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    outline.update(sections, marks.bySection(new Map(sections.map((each) => [each.block, each.level]))));
    makeTabStop(text, undefined);
    tables.watch(blocks.elements);
    const missing = text.getElementsByClassName('missing').length;
    const freshMissing = fresh.mark(blocks.elements);
    toolbar.show(missing, marks.count, freshMissing);
    const words = whatIf.show(shownAs, scope);
    if (!blocks.empty) status.say([words, missingWords(missing, freshMissing)].filter(Boolean).join(' '));
  });
}

/** `freshMissing`: how many of the missing pieces only the what-if has. */
function missingWords(missing: number, freshMissing: number): string {
  if (missing === 0) return say('Nothing missing');
  if (missing === 1) return freshMissing === 1 ? say('1 piece missing, new with the what-if') : say('1 piece missing');
  return freshMissing > 0
    ? say('{0} pieces missing, {1} of them new with the what-if', missing, freshMissing)
    : say('{0} pieces missing', missing);
}

let scrollTimer: number | undefined;
scroller.addEventListener(
  'scroll',
  () => {
    if (scrollTimer !== undefined) return;
    scrollTimer = window.setTimeout(() => {
      scrollTimer = undefined;
      const top = topOf(scroller, text);
      if (!top) return;
      remember({ top });
      outline.mark(headingAbove(blocks.get(top.block)));
    }, 150);
  },
  { passive: true },
);

function headingAbove(block: Element | null | undefined): string | undefined {
  for (let each = block; each; each = each.previousElementSibling) {
    const id = (each as HTMLElement).dataset.block!;
    if (outline.has(id)) return id;
  }
  return undefined;
}

/** Links inside the page scroll; those to the outside are handled by the editor. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  if (link.classList.contains('skip')) {
    text.querySelector<HTMLElement>('.block[tabindex="0"]')?.focus();
    return;
  }
  const anchor = link.getAttribute('href')!.slice(1);
  const target =
    link.dataset.target === undefined
      ? document.getElementById(anchor)?.closest<HTMLElement>('.block')
      : blocks.getToShow(link.dataset.target);
  if (!target || !text.contains(target)) return;
  scrollToBlock(scroller, target);
  target.focus({ preventScroll: true });
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => handlers[data.type]?.(data as never));
goToSourceFrom(text);
copyFrom(text);
tellPresses();
revealFoundWords(scroller);
rememberOpenDetails(text);
remember({});
vscode.postMessage({ type: 'follow', on: state.follow });
vscode.postMessage({ type: 'ready' });
