import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeRadio,
  vsCodeRadioGroup,
} from '@vscode/webview-ui-toolkit';

/** The controls around the document. The only module that knows where they come from; the document is plain HTML. */
export function defineComponents(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox(), vsCodeRadio(), vsCodeRadioGroup());
}

export type CheckBox = HTMLElement & { checked: boolean };
export type RadioGroup = HTMLElement & { value: string };
