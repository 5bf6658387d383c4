import type { BlockMark } from '../src/protocol/preview';
import { element } from './elements';
import { icon } from './icons';
import { worstOf, countedProblems } from './severity';

/** Marks of one block, or of one row of it. */
export interface GutterMarks {
  block: string;
  row: string | undefined;
  marks: readonly BlockMark[];
}

const marksOfButton = new WeakMap<Element, GutterMarks>();

export function isGutter(node: Element): boolean {
  return node.classList.contains('gutter');
}

export function gutterOf(block: Element): HTMLElement | undefined {
  const first = block.firstElementChild;
  return first instanceof HTMLElement && isGutter(first) ? first : undefined;
}

/** The marks that a button in a gutter shows. */
export function marksOf(button: Element): GutterMarks | undefined {
  return marksOfButton.get(button);
}

/** Shows the problems of a block beside it; buttons that stay are kept. Nothing of the text moves. */
export function showGutter(block: HTMLElement, marks: readonly BlockMark[]): void {
  const gutter = gutterOf(block);
  if (marks.length === 0) {
    gutter?.remove();
    return;
  }
  const shown = gutter ?? element('div', 'gutter');
  if (!gutter) block.prepend(shown);
  const before = new Map(
    [...shown.querySelectorAll<HTMLElement>(':scope > .mark')].map((each) => [each.dataset.of ?? '', each]),
  );
  const wanted = byRow(marks).map(([row, some]) => {
    const button = before.get(row ?? '') ?? createButton(row);
    before.delete(row ?? '');
    fill(button, { block: block.dataset.block!, row, marks: some });
    return button;
  });
  for (const left of before.values()) left.remove();
  for (const button of wanted) if (button.parentElement !== shown) shown.append(button);
  placeRows(block);
}

/** Places the marks of rows beside their rows. Reads layout. */
export function placeRows(block: HTMLElement): void {
  const gutter = gutterOf(block);
  const buttons = [...(gutter?.querySelectorAll<HTMLElement>(':scope > .mark[data-of]') ?? [])];
  if (!gutter || buttons.length === 0) return;
  const rows = new Map(
    [...block.querySelectorAll<HTMLElement>('tr[data-row]')].map((each) => [each.dataset.row, each]),
  );
  const top = gutter.getBoundingClientRect().top;
  const tops = buttons.map((each) => rows.get(each.dataset.of)?.getBoundingClientRect().top ?? top);
  buttons.forEach((each, index) => each.style.setProperty('top', `${Math.round(tops[index]! - top) + 4}px`));
}

function byRow(marks: readonly BlockMark[]): [string | undefined, BlockMark[]][] {
  const rows = new Map<string | undefined, BlockMark[]>();
  for (const each of marks) rows.set(each.row, [...(rows.get(each.row) ?? []), each]);
  return [...rows];
}

function createButton(row: string | undefined): HTMLElement {
  const button = element('button', 'mark');
  button.type = 'button';
  if (row !== undefined) button.dataset.of = row;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  return button;
}

function fill(button: HTMLElement, shown: GutterMarks): void {
  const worst = worstOf(shown.marks.map((each) => each.severity));
  if (button.dataset.severity !== worst) {
    button.dataset.severity = worst;
    button.replaceChildren(icon(worst));
  }
  const about = shown.row === undefined ? '' : `${shown.row}, `;
  button.setAttribute(
    'aria-label',
    `${about}${countedProblems(shown.marks.length, worst)}: ${shown.marks
      .slice(0, 3)
      .map((each) => each.message)
      .join(' ')}`,
  );
  marksOfButton.set(button, shown);
}
