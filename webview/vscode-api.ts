import type { FromPage, PageState } from './messages';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): Partial<PageState> | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The bridge to the extension; a page can acquire it only once. */
export const vscode = acquireVsCodeApi();
