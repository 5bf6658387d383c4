import * as vscode from 'vscode';
import type { RecordKind } from '../../protocol/records';

export const recordKinds: readonly RecordKind[] = ['control', 'policy', 'vendor', 'risk', 'incident', 'finding'];

/** The name of a kind of record in the language of the editor. */
export function kindWord(kind: RecordKind): string {
  switch (kind) {
    case 'control':
      return vscode.l10n.t('Control');
    case 'policy':
      return vscode.l10n.t('Policy');
    case 'vendor':
      return vscode.l10n.t('Vendor');
    case 'risk':
      return vscode.l10n.t('Risk');
    case 'incident':
      return vscode.l10n.t('Incident');
    case 'finding':
      return vscode.l10n.t('Finding');
  }
}
