import { defineComponents } from './components';
import { DocumentView } from './document-view';
import { goToSourceFrom, makeTabStop } from './going-to-source';
import type { ToPage } from './messages';
import { Outline } from './outline';
import { remember, state } from './page-state';
import { reveal, scrollToBlock, topOf } from './scrolling';
import { StatusLine } from './status-line';
import { byId, wireToolbar } from './toolbar';
import { vscode } from './vscode-api';

/** Entry of the page that shows the system description or the report. */
const scroller = byId('scroller');
const main = byId('document');
const blocks = new DocumentView(main);
const outline = new Outline(byId('outline-list'));
const status = new StatusLine(byId('status'));
const toolbar = wireToolbar(goToNextMissing);
let version = 0;

const handlers: { [Type in ToPage['type']]: (message: Extract<ToPage, { type: Type }>) => void } = {
  show(message) {
    const first = blocks.empty;
    blocks.show(message.blocks);
    taken(message.version, message.title);
    const top = first && state.top ? blocks.get(state.top.block) : undefined;
    if (top) scrollToBlock(scroller, top, state.top!.offset);
  },
  change(message) {
    if (message.version <= version) return;
    if (message.base !== version) {
      vscode.postMessage({ type: 'ready' });
      return;
    }
    blocks.change(message.changed, message.order);
    taken(message.version, message.title);
  },
  reveal({ block, row }) {
    const element = blocks.get(block);
    if (!element) return;
    const rows = row === undefined ? [] : [...element.querySelectorAll<HTMLElement>('[data-row]')];
    reveal(scroller, rows.find((each) => each.dataset.row === row) ?? element);
  },
  empty({ text }) {
    blocks.clear();
    version = 0;
    byId('empty').textContent = text;
    byId('empty').hidden = false;
    refreshAround();
  },
};

function taken(next: number, title: string): void {
  version = next;
  byId('empty').hidden = true;
  if (document.title !== title) document.title = title;
  main.setAttribute('aria-label', title);
  refreshAround();
}

/** Outline, count of missing pieces and tab stop follow once per frame, after the document itself. */
let waiting = false;
function refreshAround(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    outline.update(main);
    makeTabStop(main, undefined);
    const missing = main.getElementsByClassName('missing').length;
    toolbar.showMissing(missing);
    if (!blocks.empty) status.say(missing === 0 ? 'Nothing missing' : missing === 1 ? '1 piece missing' : `${missing} pieces missing`);
  });
}

function goToNextMissing(): void {
  const edge = scroller.getBoundingClientRect().top + scroller.clientHeight / 4 + 4;
  const all = [...main.querySelectorAll<HTMLElement>('.missing')].map((each) => each.closest<HTMLElement>('.block')!);
  const next = all.find((each) => each.getBoundingClientRect().top > edge) ?? all[0];
  if (!next) return;
  scrollToBlock(scroller, next, -Math.round(scroller.clientHeight / 4));
  next.focus({ preventScroll: true });
}

let scrollTimer: number | undefined;
scroller.addEventListener('scroll', () => {
  if (scrollTimer !== undefined) return;
  scrollTimer = window.setTimeout(() => {
    scrollTimer = undefined;
    const top = topOf(scroller, main);
    if (!top) return;
    remember({ top });
    outline.mark(headingAbove(blocks.get(top.block)));
  }, 150);
}, { passive: true });

function headingAbove(block: Element | null | undefined): string | undefined {
  for (let each = block; each; each = each.previousElementSibling) {
    if (/^H[2-4]$/.test(each.firstElementChild?.tagName ?? '')) return (each as HTMLElement).dataset.block;
  }
  return undefined;
}

/** Links inside the page scroll; those to the outside are handled by the editor. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const anchor = link.getAttribute('href')!.slice(1);
  const target = link.dataset.target === undefined ? document.getElementById(anchor)?.closest<HTMLElement>('.block') : blocks.get(link.dataset.target);
  if (!target || !main.contains(target)) return;
  scrollToBlock(scroller, target);
  target.focus({ preventScroll: true });
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => handlers[data.type]?.(data as never));
goToSourceFrom(main);
defineComponents();
remember({});
vscode.postMessage({ type: 'follow', on: state.follow });
vscode.postMessage({ type: 'ready' });
