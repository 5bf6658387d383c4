import type { CheckBox } from './components';
import { remember, state } from './page-state';
import { vscode } from './vscode-api';

export interface Toolbar {
  /** Number of places in the document where something is missing; the button is there only when it leads somewhere. */
  showMissing(count: number): void;
}

export function wireToolbar(goToNextMissing: () => void): Toolbar {
  const outline = byId<CheckBox>('show-outline');
  const follow = byId<CheckBox>('follow');
  const missing = byId('next-missing');
  outline.checked = state.outline;
  follow.checked = state.follow;
  document.body.classList.toggle('with-outline', state.outline);
  outline.addEventListener('change', () => {
    remember({ outline: outline.checked });
    document.body.classList.toggle('with-outline', outline.checked);
  });
  follow.addEventListener('change', () => {
    remember({ follow: follow.checked });
    vscode.postMessage({ type: 'follow', on: follow.checked });
  });
  missing.addEventListener('click', goToNextMissing);
  return {
    showMissing(count) {
      missing.hidden = count === 0;
    },
  };
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
