import { window } from 'vscode';

/** The functions of the editor that ask a person something, or say something that may have an answer. */
export type Questions = Pick<
  typeof window,
  | 'createQuickPick'
  | 'showInformationMessage'
  | 'showInputBox'
  | 'showOpenDialog'
  | 'showQuickPick'
  | 'showSaveDialog'
  | 'showWarningMessage'
  | 'showWorkspaceFolderPick'
>;

/**
 * Every question of the extension goes through here. A test inside the extension host has no hands: it puts its answers
 * in the place of these functions (`Api.questions`), and sees what was asked.
 */
export const questions: Questions = {
  createQuickPick: window.createQuickPick,
  showInformationMessage: window.showInformationMessage,
  showInputBox: window.showInputBox,
  showOpenDialog: window.showOpenDialog,
  showQuickPick: window.showQuickPick,
  showSaveDialog: window.showSaveDialog,
  showWarningMessage: window.showWarningMessage,
  showWorkspaceFolderPick: window.showWorkspaceFolderPick,
};
