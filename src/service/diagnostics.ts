import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver-types';
import type { Diagnostic } from '../core/rules/diagnostic';
import type { Severity } from '../core/rules/rule';
import { declarationLocation, toRange, type FileContext } from './place';

/** The data that a problem carries to the client and back, so that fixes never read its message. */
export interface DiagnosticData {
  start: number;
  end: number;
  entity?: Diagnostic['entity'];
  data?: Diagnostic['data'];
}

export const diagnosticSource = 'soc2';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Problems of one file as the client shows them; each code links to its page if the client shows pages. */
export function toLspDiagnostics(
  context: FileContext,
  found: readonly Diagnostic[],
  ruleScheme?: string,
): LspDiagnostic[] {
  return found.map((each) => toLspDiagnostic(context, each, ruleScheme));
}

function toLspDiagnostic(context: FileContext, each: Diagnostic, ruleScheme: string | undefined): LspDiagnostic {
  const data: DiagnosticData = {
    start: each.start,
    end: each.end,
    ...(each.entity ? { entity: each.entity } : {}),
    ...(each.data ? { data: each.data } : {}),
  };
  const related = relatedInformation(context, each);
  return {
    range: toRange(context.file.tree, each),
    severity: severities[each.severity],
    code: each.code,
    ...(ruleScheme === undefined ? {} : { codeDescription: { href: `${ruleScheme}:/${each.code}.md` } }),
    source: diagnosticSource,
    message: each.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(each.code === 'soc2.schema.unknown-key' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data,
  };
}

function relatedInformation(context: FileContext, diagnostic: Diagnostic): DiagnosticRelatedInformation[] {
  return (diagnostic.related ?? []).flatMap(({ kind, id, message }) =>
    context.programme.tables.declarations(kind, id).flatMap((declaration) => {
      const location = declarationLocation(context, declaration);
      const itself =
        declaration.entity.file === diagnostic.file &&
        declaration.entity.id === diagnostic.entity?.id &&
        declaration.path.length === 0 &&
        location?.range.start.line === toRange(context.file.tree, diagnostic).start.line;
      return location && !itself ? [{ location, message }] : [];
    }),
  );
}
