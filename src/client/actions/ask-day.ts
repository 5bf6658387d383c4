import * as vscode from 'vscode';
import { parseDate } from '../../core/model/dates';
import { questions } from './questions';

/** ISO days, both included. */
export interface Limits {
  notBefore?: string | undefined;
  notAfter?: string | undefined;
}

/**
 * Asks for a day, which may be typed in any unambiguous form; returns an ISO day. Undefined when the person cancels.
 */
export async function askDay(
  title: string,
  prompt: string,
  value: string,
  limits: Limits = {},
): Promise<string | undefined> {
  const typed = await questions.showInputBox({
    title,
    prompt,
    value,
    placeHolder: vscode.l10n.t('YYYY-MM-DD'),
    ignoreFocusOut: true,
    validateInput: (text) => dayProblem(text, limits),
  });
  return typed === undefined ? undefined : parseDate(typed.trim());
}

function dayProblem(text: string, { notBefore, notAfter }: Limits): string | undefined {
  const day = parseDate(text.trim());
  if (day === undefined) return vscode.l10n.t('Write a day as YYYY-MM-DD.');
  if (notAfter !== undefined && day > notAfter) return vscode.l10n.t('This has to be {0} or earlier.', notAfter);
  return notBefore !== undefined && day < notBefore
    ? vscode.l10n.t('This has to be {0} or later.', notBefore)
    : undefined;
}
