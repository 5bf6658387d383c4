import * as vscode from 'vscode';
import type { ExportFileFormat, ExportName } from '../../server/protocol';

interface Form {
  format: ExportFileFormat;
  profile: 'full' | 'customer';
}

const titles: Readonly<Record<ExportName, string>> = {
  description: 'Export system description', report: 'Export report (draft)', matrix: 'Export control matrix', 'evidence-index': 'Export evidence index',
};

const words = {
  md: ['Markdown', 'For review in git: one sentence to a line'], html: ['HTML', 'One file that prints well; opens in any browser'], docx: ['Word', 'DOCX with styles, contents and numbered tables'],
  csv: ['CSV', 'Comma-separated, for any spreadsheet'], xlsx: ['Excel', 'XLSX with a frozen head row and filters'],
} as const satisfies Record<ExportFileFormat, readonly [string, string]>;

export function titleOf(document: ExportName): string {
  return titles[document];
}

export function formatsOf(document: ExportName): readonly ExportFileFormat[] {
  return document === 'description' || document === 'report' ? ['docx', 'html', 'md'] : ['xlsx', 'csv', 'md'];
}

/** Format, and for the description whether it is the edition for customers; undefined when the person changes their mind. */
export async function askExport(document: ExportName): Promise<Form | undefined> {
  const formats = formatsOf(document).map((format) => ({ label: words[format][0], description: `.${format}`, detail: words[format][1], form: { format, profile: 'full' as 'full' | 'customer' } }));
  const customer = document === 'description' ? formats.map((each) => ({ ...each, label: `${each.label}, for customers`, detail: 'Without the wording of controls and whatever else is not for customers', form: { ...each.form, profile: 'customer' as const } })) : [];
  const picked = await vscode.window.showQuickPick([...formats, ...customer], { title: titles[document], placeHolder: 'Format', matchOnDescription: true, matchOnDetail: true });
  return picked?.form;
}
