import { provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox } from '@vscode/webview-ui-toolkit';

/** The controls of the toolbar. The only module that knows where they come from; the document is plain HTML. */
export function defineComponents(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox());
}

export type CheckBox = HTMLElement & { checked: boolean };
