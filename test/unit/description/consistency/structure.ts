import type { Block, BlockSource } from '../../../../src/core/description/block';
import type { RandomProgramme, Written } from '../../../support/random-programme';
import type { EntityKind } from '../../../../src/core/model/kinds';
import { inline, piecesOf, runsOf } from './printed';

/** What is wrong with the form of a document, whatever it says. */
export function formProblems(blocks: readonly Block[]): string[] {
  return [
    ...sameIds(blocks),
    ...emptyHeadings(blocks),
    ...emptyBlocks(blocks),
    ...deadLinks(blocks),
    ...deadSections(blocks),
    ...oddText(blocks),
  ];
}

function sameIds(blocks: readonly Block[]): string[] {
  const rows = blocks.flatMap((block) =>
    block.type === 'table'
      ? repeated(block.rows.map((row) => row.key)).map((key) => `row ${key} twice in ${block.id}`)
      : [],
  );
  const anchors = blocks.flatMap((block) => (block.type === 'heading' ? [block.anchor] : []));
  return [
    ...repeated(blocks.map((each) => each.id)).map((id) => `block ${id} twice`),
    ...repeated(anchors).map((anchor) => `anchor ${anchor} twice`),
    ...rows,
  ];
}

function repeated(list: readonly string[]): string[] {
  return [...new Set(list.filter((each, index) => list.indexOf(each) !== index))];
}

/** A heading has text below it before the next heading of its level or above. */
function emptyHeadings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'heading') return [];
    const next = blocks.slice(index + 1).find((each) => each.type !== 'heading' || each.level <= block.level);
    return next === undefined || next.type === 'heading'
      ? [`nothing below the heading ${block.text} (${block.id})`]
      : [];
  });
}

function emptyBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const written = piecesOf(block).map((each) => each.trim());
    if (block.type === 'table') {
      const cells = block.rows.map((row) => row.cells.map((cell) => inline(cell).trim()));
      const empty = block.columns.filter((_, column) => cells.every((row) => (row[column] ?? '') === ''));
      return [
        ...(cells.length === 0 ? [`the table ${block.id} has no rows`] : []),
        ...cells.flatMap((row, at) =>
          row.every((cell) => cell === '') ? [`row ${at + 1} of ${block.id} is empty`] : [],
        ),
        ...(cells.length > 0 && !isInsert(block)
          ? empty.map((column) => `the column ${column} of ${block.id} is empty`)
          : []),
        ...cells.flatMap((row, at) =>
          row.length > block.columns.length ? [`row ${at + 1} of ${block.id} is wider than its head`] : [],
        ),
      ];
    }
    if (block.type === 'list')
      return written.length === 0 || written.some((each) => each === '') ? [`an empty item in ${block.id}`] : [];
    return written.length === 0 || written.every((each) => each === '') ? [`${block.type} ${block.id} is empty`] : [];
  });
}

function deadLinks(blocks: readonly Block[]): string[] {
  const anchors = new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.anchor] : [])));
  return blocks.flatMap((block) =>
    runsOf(block).flatMap((run) =>
      run.href?.startsWith('#') && !anchors.has(run.href.slice(1))
        ? [`${block.id} leads to ${run.href}, which is nowhere`]
        : [],
    ),
  );
}

/** `section 7`, `sections 4 and 6`: each of them is there. */
function deadSections(blocks: readonly Block[]): string[] {
  const numbers = new Set(
    blocks.flatMap((block) =>
      block.type === 'heading' ? [block.number ?? '', /^Section ([IV]+)\b/.exec(block.text)?.[1] ?? ''] : [],
    ),
  );
  return blocks
    .filter((each) => !isInsert(each))
    .flatMap((block) =>
      piecesOf(block).flatMap((text) =>
        [
          ...text
            .replace('TSP section 100', '')
            .matchAll(/\bsections? ([IV]+\b|\d+(?:\.\d+)?)(?:(?:,| and|, and| to) ([IV]+\b|\d+(?:\.\d+)?))*/gi),
        ].flatMap((match) =>
          (match[0].match(/[IV]+\b(?<! to)|\d+(?:\.\d+)?/g) ?? [])
            .filter((each) => !numbers.has(each))
            .map((each) => `${block.id} speaks of section ${each}, which is not there: ${text.slice(0, 120)}`),
        ),
      ),
    );
}

/** Traces of a template that was filled badly. Texts from files have none of these. */
function oddText(blocks: readonly Block[]): string[] {
  const odd = [
    /undefined|\[object|NaN|null\b/,
    / {2}/,
    / [.,;:!?)]/,
    /\.\.(?!\.)/,
    /,,|, (?:and|or)? ?,|,\./,
    /\band and\b|\bthe the\b/i,
    /\(\)|“”|: \.|^[.,;:]/,
    /[!?…]\./,
    /\ba [aeio]\w+ (?:service|control|criterion)/,
  ];
  return blocks
    .filter((each) => !isInsert(each))
    .flatMap((block) =>
      piecesOf(block).flatMap((text) =>
        odd
          .filter((each) => each.test(text))
          .map((each) => `${block.id} reads oddly (${each.source}): ${text.slice(0, 200)}`),
      ),
    );
}

function isInsert(block: Block): boolean {
  return block.sources.some((each) => each.kind === 'narrative');
}

/** Sources that lead to no file or to no record of it. Those of rows lead to a key of the record as well, or to the one around it. */
export function sourceProblems(programme: RandomProgramme, blocks: readonly Block[]): string[] {
  const dead = (sources: readonly BlockSource[]): BlockSource[] =>
    sources.filter((source) => !programme.records.some((record) => leadsTo(record, source)));
  return blocks.flatMap((block) =>
    [
      ...dead(block.sources.map((each) => ({ ...each, path: each.path[0] === 'body' ? each.path : [] }))),
      ...(block.type === 'table' ? dead(block.rows.flatMap((row) => row.sources)) : []),
    ].map((source) => `${block.id} comes from ${JSON.stringify(source)}, which is not there`),
  );
}

function leadsTo({ kind, path, data, body }: Written<EntityKind>, source: BlockSource): boolean {
  if (kind !== source.kind || path !== source.file) return false;
  const { id, acronym } = data as { id?: string; acronym?: string };
  if (source.id !== (kind === 'manifest' || kind === 'people' ? kind : (acronym ?? id))) return false;
  if (source.path[0] === 'body') return Number(source.path[1]) < (body ?? '').split('\n').length;
  let value: unknown = data;
  for (const step of source.path.slice(0, -1)) value = (value as Record<string, unknown> | undefined)?.[step];
  return value !== undefined;
}
