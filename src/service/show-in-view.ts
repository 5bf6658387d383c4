import { CodeActionKind, type CodeAction, type Diagnostic as LspDiagnostic } from 'vscode-languageserver-types';
import type { Diagnostic } from '../core/rules/diagnostic';
import type { FileContext } from './place';
import type { EditOptions } from './workspace-edit';

/** The sidebar view that shows what a problem is about, and the id of the row; undefined for most problems. */
function viewOf({ code, data, entity }: Diagnostic): { view: 'criteria' | 'controls'; id: string } | undefined {
  if (code.startsWith('soc2.criterion.')) {
    const ids = data?.ids as readonly string[] | undefined;
    return ids?.[0] === undefined ? undefined : { view: 'criteria', id: ids[0] };
  }
  return code.startsWith('soc2.evidence.') && entity?.kind === 'control'
    ? { view: 'controls', id: entity.id }
    : undefined;
}

const titles = { criteria: 'Criteria', controls: 'Controls' } as const;

/** An action that reveals the row of a problem in its view, in a client that has such views. */
export function showInView(
  context: FileContext,
  found: Diagnostic,
  diagnostic: LspDiagnostic,
  { viewCommand }: EditOptions,
): CodeAction[] {
  const shown = viewCommand === undefined ? undefined : viewOf(found);
  if (!shown) return [];
  const title = `Show ${shown.id} in ${titles[shown.view]}`;
  const command = { title, command: viewCommand!, arguments: [shown.view, context.uriOf(''), shown.id] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }];
}
