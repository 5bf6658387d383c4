import type { PageState } from './messages';
import { vscode } from './vscode-api';

const start = document.body.dataset;
const saved = vscode.getState() ?? {};

/** What this page shows; starts with what an earlier page of the same panel left behind. */
export const state: PageState = {
  outline: window.innerWidth > 720,
  follow: true,
  details: [],
  ...saved,
  view: start.view === 'report' ? 'report' : 'description',
  ...(start.root ? { root: start.root } : {}),
};

/** Saves the state, so that a hidden or reloaded page comes back as it was. */
export function remember(change: Partial<PageState>): void {
  Object.assign(state, change);
  vscode.setState(state);
}
