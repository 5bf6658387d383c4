import { blockOf } from './elements';
import { remember, state } from './page-state';

/** Keeps what the reader opened, over a reload of the page. Patching keeps it by itself. */
export function rememberOpenDetails(document: HTMLElement): void {
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement)) return;
      const name = nameOf(target);
      if (name === undefined || target.open === state.details.includes(name)) return;
      remember({ details: target.open ? [...state.details, name] : state.details.filter((each) => each !== name) });
    },
    { capture: true },
  );
}

/** Opens in a filled page what was open in the page before it. */
export function reopenDetails(document: HTMLElement): void {
  if (state.details.length === 0) return;
  for (const details of document.querySelectorAll('details'))
    if (state.details.includes(nameOf(details) ?? '')) details.open = true;
}

/** Block, and which of its details. */
function nameOf(details: HTMLDetailsElement): string | undefined {
  const block = blockOf(details);
  return block ? `${block.dataset.block} ${[...block.querySelectorAll('details')].indexOf(details)}` : undefined;
}
