import { element } from './elements';

/** The colon between the title of a missing piece and its place. */
const colonAtEnd = /:\s*$/;

/**
 * Adds controls to the HTML of a block that only the page of the preview has, and not the exports, which share that
 * HTML: the title of a missing piece becomes the button that fills it.
 */
export function dress(block: HTMLElement): void {
  for (const action of block.querySelectorAll<HTMLElement>('.missing[data-file] > .action')) {
    const [title, place] = action.childNodes;
    if (!title || title.nodeType !== Node.TEXT_NODE) continue;
    const words = (title.nodeValue ?? '').replace(colonAtEnd, '');
    const button = element('button', 'fill', words);
    button.type = 'button';
    title.replaceWith(button, ' ');
    if (place instanceof HTMLElement) place.classList.add('place');
  }
}
