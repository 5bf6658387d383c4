import { element } from './elements';

/**
 * Adds what the page alone needs to the HTML of a block: the button that fills a missing piece. Exports go without it.
 */
export function dress(block: HTMLElement): void {
  for (const action of block.querySelectorAll<HTMLElement>('.missing[data-file] > .action')) {
    const [title, place] = action.childNodes;
    if (!title || title.nodeType !== Node.TEXT_NODE) continue;
    const words = (title.nodeValue ?? '').replace(/:\s*$/, '');
    const button = element('button', 'fill', words);
    button.type = 'button';
    title.replaceWith(button, ' ');
    if (place instanceof HTMLElement) place.classList.add('place');
  }
}
