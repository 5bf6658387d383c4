import type { InlayHint, Range } from 'vscode-languageserver-types';
import { coveredBy } from '../core/evidence/covers';
import { intervalsOf } from '../core/evidence/intervals';
import { scopeOf } from '../core/scope/scope';
import type { Entity } from '../core/index/entity';
import type { IdKind } from '../core/model/kinds';
import { nodeAt, valueOf } from '../core/syntax/navigate';
import { holderOf } from './ids/holder';
import { titleOf } from './names';
import { toOffset, toPosition, type FileContext } from './place';

/** Which hints a person wants to see. */
export interface HintKinds {
  criteria: boolean;
  roles: boolean;
  policies: boolean;
  evidence: boolean;
}

export const allHints: HintKinds = { criteria: true, roles: true, policies: true, evidence: true };

const longest = 44;

/**
 * Hints after ids with their meaning (title of a criterion, holder of a role, name of a policy), and hints after
 * `covers` of evidence with its intervals.
 */
export function inlayHints(context: FileContext, range: Range, kinds: HintKinds = allHints): InlayHint[] {
  const { file } = context;
  const [from, to] = [toOffset(file.tree, range.start), toOffset(file.tree, range.end)];
  const hints = file.references.flatMap(({ kind, id, entity, path }): InlayHint[] => {
    const text = textFor(context, kind, id, kinds);
    const node = text === undefined || !entity.node ? undefined : nodeAt(entity.node, path);
    return text === undefined || !node || node.end < from || node.end > to ? [] : [hint(context, node.end, text)];
  });
  return kinds.evidence && file.kind === 'evidence'
    ? [...hints, ...file.entities.flatMap((each) => intervalHint(context, each as Entity<'evidence'>, from, to))]
    : hints;
}

function textFor({ programme }: FileContext, kind: IdKind, id: string, kinds: HintKinds): string | undefined {
  if (kind === 'criterion' && kinds.criteria) return titleOf(programme, kind, id);
  if (kind === 'role' && kinds.roles) return holderOf(programme, id);
  if (kind === 'policy' && kinds.policies) {
    const title = titleOf(programme, kind, id);
    return title === id ? undefined : title;
  }
  return undefined;
}

/** The hint after `covers`: the intervals of its controls that the record covers, if any. */
function intervalHint(context: FileContext, record: Entity<'evidence'>, from: number, to: number): InlayHint[] {
  const covered = coveredBy(record);
  const node = record.node && (valueOf(record.node, 'covers') ?? valueOf(record.node, 'collected'));
  if (!covered || !node || node.end < from || node.end > to) return [];
  const view = context.programme.view();
  const controls = [
    ...new Set(
      context.file.references
        .filter((each) => each.entity === record && each.kind === 'control')
        .map((each) => each.id),
    ),
  ];
  const said = controls.flatMap((id) => {
    const control = view.get('control', id);
    const reached = control
      ? intervalsOf(scopeOf(view), control.data).filter((each) => covered.from <= each.to && each.from <= covered.to)
      : [];
    return reached.length > 0
      ? [
          `${id}: ${reached.length === 1 ? 'interval' : `${reached.length} intervals,`} ${reached[0]!.from} to ${reached[reached.length - 1]!.to}`,
        ]
      : [];
  });
  return said.length > 0 ? [hint(context, node.end, said.join('; '))] : [];
}

function hint({ file }: FileContext, offset: number, text: string): InlayHint {
  const line = text.replace(/\s+/g, ' ');
  const isLong = line.length > longest;
  return {
    position: toPosition(file.tree, offset),
    label: isLong ? `${line.slice(0, longest - 1).trimEnd()}…` : line,
    paddingLeft: true,
    ...(isLong ? { tooltip: line } : {}),
  };
}
