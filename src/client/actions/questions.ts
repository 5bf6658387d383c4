import { window } from 'vscode';

/** The functions of the editor that ask a person a question, or show a message that may have an answer. */
export type Questions = Pick<
  typeof window,
  | 'createQuickPick'
  | 'showErrorMessage'
  | 'showInformationMessage'
  | 'showInputBox'
  | 'showOpenDialog'
  | 'showQuickPick'
  | 'showSaveDialog'
  | 'showWarningMessage'
  | 'showWorkspaceFolderPick'
>;

/**
 * Every question of the extension is asked through these functions. A test inside the extension host cannot click: it
 * replaces these functions (`Api.questions`) with its answers, and receives the questions.
 */
export const questions: Questions = {
  createQuickPick: window.createQuickPick,
  showErrorMessage: window.showErrorMessage,
  showInformationMessage: window.showInformationMessage,
  showInputBox: window.showInputBox,
  showOpenDialog: window.showOpenDialog,
  showQuickPick: window.showQuickPick,
  showSaveDialog: window.showSaveDialog,
  showWarningMessage: window.showWarningMessage,
  showWorkspaceFolderPick: window.showWorkspaceFolderPick,
};
