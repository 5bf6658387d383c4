import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { IdKind } from '../../core/model/kinds';
import type { Entity } from '../../core/index/entity';
import { valueOf } from '../../core/syntax/navigate';
import type { MapNode, Pair, TextRange, TreeNode } from '../../core/syntax/tree';
import { toRange, type FileContext } from '../place';
import { symbolKinds } from './workspace-symbols';

const deepest = 4;

/** Outline of a file: its records, their keys, and the named things inside them. */
export function documentSymbols(context: FileContext): DocumentSymbol[] {
  return context.file.entities.flatMap((entity) => (entity.node ? [recordSymbol(context, entity, entity.node)] : []));
}

function recordSymbol(context: FileContext, entity: Entity, node: MapNode): DocumentSymbol {
  const title = textOf(node, 'title') ?? textOf(node, 'name') ?? textOf(node, 'summary') ?? '';
  const selection = entity.idNode ?? node.pairs[0]?.key ?? node;
  return symbol(context, {
    name: entity.id,
    detail: title,
    kind: symbolKinds[entity.kind as IdKind] ?? SymbolKind.Object,
    range: node,
    selection,
    children: childrenOf(context, node, 1),
  });
}

function childrenOf(context: FileContext, node: TreeNode, depth: number): DocumentSymbol[] {
  if (depth > deepest || node.kind === 'scalar') return [];
  if (node.kind === 'map') return node.pairs.map((pair) => pairSymbol(context, pair, depth));
  return node.items.flatMap((item) => {
    const name =
      item.kind === 'map' ? (textOf(item, 'id') ?? textOf(item, 'name') ?? textOf(item, 'title')) : undefined;
    if (!name) return [];
    const children = childrenOf(context, item, depth + 1);
    return [symbol(context, { name, detail: '', kind: SymbolKind.Struct, range: item, selection: item, children })];
  });
}

function pairSymbol(context: FileContext, { key, value }: Pair, depth: number): DocumentSymbol {
  const detail = value?.kind === 'scalar' ? value.text.replace(/\s+/g, ' ').slice(0, 80) : '';
  const range = { start: key.start, end: Math.max(key.end, value?.end ?? 0) };
  return symbol(context, {
    name: key.text || '?',
    detail,
    kind: SymbolKind.Property,
    range,
    selection: key,
    children: value ? childrenOf(context, value, depth + 1) : [],
  });
}

interface SymbolParts {
  name: string;
  detail: string;
  kind: SymbolKind;
  range: TextRange;
  selection: TextRange;
  children: DocumentSymbol[];
}

function symbol(context: FileContext, { name, detail, kind, range, selection, children }: SymbolParts): DocumentSymbol {
  const { tree } = context.file;
  return {
    name,
    detail,
    kind,
    range: toRange(tree, range),
    selectionRange: toRange(tree, selection),
    children: children.length > 0 ? children : undefined,
  };
}

function textOf(map: MapNode, key: string): string | undefined {
  const value = valueOf(map, key);
  return value?.kind === 'scalar' && value.text !== '' ? value.text : undefined;
}
