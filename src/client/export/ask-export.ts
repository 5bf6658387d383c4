import * as vscode from 'vscode';
import type { ExportFileFormat, ExportName } from '../../protocol/exports';
import { questions } from '../actions/questions';

interface Form {
  format: ExportFileFormat;
  profile: 'full' | 'customer';
}

const titles: Readonly<Record<ExportName, string>> = {
  description: vscode.l10n.t('Export system description'),
  report: vscode.l10n.t('Export report (draft)'),
  matrix: vscode.l10n.t('Export control matrix'),
  'evidence-index': vscode.l10n.t('Export evidence index'),
  due: vscode.l10n.t('Export due work'),
};

const words = {
  md: ['Markdown', vscode.l10n.t('For review in git: one sentence to a line')],
  html: ['HTML', vscode.l10n.t('One file that prints well; opens in any browser')],
  docx: ['Word', vscode.l10n.t('DOCX with styles, contents and numbered tables')],
  ics: ['iCalendar', vscode.l10n.t('ICS: a whole-day event each, for any calendar')],
  csv: ['CSV', vscode.l10n.t('Comma-separated, for any spreadsheet')],
  xlsx: ['Excel', vscode.l10n.t('XLSX with a frozen head row and filters')],
} satisfies Record<ExportFileFormat, [string, string]>;

export function titleOf(document: ExportName): string {
  return titles[document];
}

export function formatsOf(document: ExportName): readonly ExportFileFormat[] {
  if (document === 'due') return ['ics', 'md', 'csv', 'xlsx'];
  return document === 'description' || document === 'report' ? ['docx', 'html', 'md'] : ['xlsx', 'csv', 'md'];
}

/**
 * Asks for the format, and for the description whether it is the edition for customers; undefined when the person
 * cancels.
 */
export async function askExport(document: ExportName): Promise<Form | undefined> {
  const formats = formatsOf(document).map((format) => ({
    label: words[format][0],
    description: `.${format}`,
    detail: words[format][1],
    form: { format, profile: 'full' } satisfies Form,
  }));
  const customer =
    document === 'description'
      ? formats.map((each) => ({
          ...each,
          label: vscode.l10n.t('{0}, for customers', each.label),
          detail: vscode.l10n.t('Without the wording of controls and whatever else is not for customers'),
          form: { ...each.form, profile: 'customer' as const },
        }))
      : [];
  const picked = await questions.showQuickPick([...formats, ...customer], {
    title: titles[document],
    placeHolder: vscode.l10n.t('Format'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.form;
}
