import type { Entity } from '../../core/index/entity';
import { fieldAt } from '../../core/model/schema';
import { applyEdits, type TextEdit } from '../../core/syntax/edit';
import type { MapNode, Path, TreeNode } from '../../core/syntax/tree';
import type { FileContext } from '../place';
import type { Refactoring } from './refactoring';
import { saysTheSame } from './same-data';
import { contentEnd, lineStart } from '../cursor/lines';
import { hasAnchors, segments } from './segments';

export const organiseKeysKind = 'source.organizeKeys.soc2';

/**
 * Sorts the keys of all records of a file in the order of the model, unknown keys last; comments move with the lines
 * below them. Undefined when the keys are in order already.
 */
export function organiseKeys({ file }: FileContext): Refactoring | undefined {
  const { text } = file.tree;
  const edits = file.entities.flatMap((entity) => (entity.node ? inMap(text, entity, entity.node, []) : []));
  if (
    edits.length === 0 ||
    !saysTheSame(
      file.path,
      applyEdits(text, edits),
      file.entities.map(({ node }) => node),
    )
  )
    return undefined;
  return { title: 'Put the keys in the usual order', kind: organiseKeysKind, edits: [{ file: file.path, edits }] };
}

/** A block scalar that keeps the line breaks at its end, which a move would give to another key. */
const keepsLineBreaks = /[|>]\d*\+/;
const blankLinesAtStart = /^(?:[ \t]*\r?\n)+/;
const lineBreakAtEnd = /\r?\n$/;

/** Outer maps first: maps inside one that moves wait for the next run, so that no edit is inside another. */
function inMap(text: string, entity: Entity, map: MapNode, path: Path): TextEdit[] {
  const own = ordered(text, entity, map, path);
  if (own) return [own];
  return map.pairs.flatMap(({ key, value }) => (value ? inNode(text, entity, value, [...path, key.text]) : []));
}

function inNode(text: string, entity: Entity, node: TreeNode, path: Path): TextEdit[] {
  if (node.kind === 'map') return inMap(text, entity, node, path);
  return node.kind === 'seq' ? node.items.flatMap((item, index) => inNode(text, entity, item, [...path, index])) : [];
}

function ordered(text: string, entity: Entity, map: MapNode, path: Path): TextEdit | undefined {
  const field = fieldAt(entity.kind, path);
  const known = (field?.type === 'list' ? field.item : field)?.fields?.map((each) => each.key);
  const { pairs } = map;
  const first = pairs[0];
  if (!known || !first || map.flow || pairs.length < 2) return undefined;
  const rank = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length);
  const ranked = pairs.map(({ key }, index) => ({ index, rank: rank(key.text) }));
  const wanted = ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  if (wanted.every(({ index }, at) => index === at)) return undefined;
  const ranges = pairs.map(({ key, value }) => ({ start: key.start, end: Math.max(key.end, value?.end ?? 0) }));
  const whole = text.slice(first.key.start, ranges[ranges.length - 1]!.end);
  const isAlone = ranges.every(({ start }) => text.slice(lineStart(text, start), start).trim() === '');
  const isTwice = new Set(pairs.map((each) => each.key.text)).size < pairs.length;
  const reachesBeyond = ranges.some((each) => contentEnd(text, each) > each.end);
  if (!isAlone || isTwice || hasAnchors(whole) || keepsLineBreaks.test(whole) || reachesBeyond) return undefined;
  const pieces = segments(text, ranges);
  const eol = whole.includes('\r\n') ? '\r\n' : '\n';
  const moved = wanted.map(({ index }) => text.slice(pieces[index]!.start, pieces[index]!.end));
  const trimmed = moved.map((each, at) => (at === 0 ? each.replace(blankLinesAtStart, '') : each));
  const lines = trimmed.map((each) => (each.endsWith('\n') ? each : each + eol));
  const end = pieces[pieces.length - 1]!.end;
  const joined = lines.join('');
  const endsWithBreak = text.slice(0, end).endsWith('\n');
  return { start: pieces[0]!.start, end, newText: endsWithBreak ? joined : joined.replace(lineBreakAtEnd, '') };
}
