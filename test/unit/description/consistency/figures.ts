import type { Block } from '../../../../src/core/description/block';
import type {
  ColumnPicture,
  GraphPicture,
  GridPicture,
  Picture,
} from '../../../../src/core/description/pictures/picture';
import { markersIn } from './expectations';
import type { Facts } from './facts';
import { itemPieces, type Placed } from './printed';

type Figure = Extract<Block, { type: 'figure' }>;

/** Pictures that do not hang together, or whose words do not say what they show. */
export function figureProblems(blocks: readonly Block[]): string[] {
  return blocks
    .filter((each): each is Figure => each.type === 'figure')
    .flatMap((block) => {
      const { picture } = block;
      const words = itemPieces(block.words);
      const own =
        picture.type === 'graph'
          ? graphProblems(picture)
          : picture.type === 'grid'
            ? gridProblems(picture)
            : columnProblems(picture);
      const told = words.join('\n').toLowerCase();
      const silent = labelsOf(picture)
        .flatMap(markersIn)
        .filter((marker) => !told.includes(marker))
        .map((marker) => `the words leave out ${marker}`);
      const shown = new Set(labelsOf(picture).flatMap(markersIn));
      const surplus =
        picture.type === 'graph'
          ? words
              .flatMap(markersIn)
              .filter((marker) => !shown.has(marker))
              .map((marker) => `the words tell of ${marker}, which is not shown`)
          : [];
      return [
        ...own,
        ...silent,
        ...surplus,
        ...(words.length === 0 || words.some((each) => each.trim() === '') ? ['words are missing'] : []),
        ...(block.caption.trim() === '' ? ['no caption'] : []),
      ].map((each) => `${block.id}: ${each}`);
    });
}

function labelsOf(picture: Picture): string[] {
  if (picture.type === 'columns') return picture.columns.flatMap((each) => each.label);
  if (picture.type === 'grid')
    return [
      ...picture.columns,
      ...picture.rows.flatMap((row) => row.cells.map((cell) => `${cell.label} ${cell.words}`)),
    ];
  return [
    ...picture.nodes.flatMap((each) => [each.label, ...(each.details ?? [])]),
    ...picture.groups.filter((each) => each.role !== 'boundary').map((each) => each.label),
    ...picture.edges.map((each) => each.label ?? ''),
  ];
}

function columnProblems({ columns }: ColumnPicture): string[] {
  return columns
    .filter((each) => each.part > each.whole)
    .map((each) => `${each.label.join(' ')} has a part larger than the whole`);
}

function graphProblems({ nodes, groups, edges }: GraphPicture): string[] {
  const [nodeIds, groupIds] = [nodes.map((each) => each.id), groups.map((each) => each.id)];
  const twice = (list: readonly string[]): string[] => list.filter((each, index) => list.indexOf(each) !== index);
  return [
    ...twice(nodeIds).map((id) => `node ${id} twice`),
    ...twice(groupIds).map((id) => `group ${id} twice`),
    ...nodes
      .filter((each) => each.group !== undefined && !groupIds.includes(each.group))
      .map((each) => `${each.id} stands in ${each.group}, which is not there`),
    ...groups
      .filter((each) => each.parent !== undefined && (!groupIds.includes(each.parent) || each.parent === each.id))
      .map((each) => `${each.id} lies in ${each.parent}, which is not there`),
    ...groups
      .filter(
        (each) => !nodes.some((node) => node.group === each.id) && !groups.some((inner) => inner.parent === each.id),
      )
      .map((each) => `nothing stands in ${each.id}`),
    ...edges
      .filter((each) => !nodeIds.includes(each.from) || !nodeIds.includes(each.to))
      .map((each) => `an arrow from ${each.from} to ${each.to} has no end`),
    ...[...nodes, ...groups].filter((each) => each.label.trim() === '').map((each) => `${each.id} has no label`),
  ];
}

function gridProblems({ columns, rows }: GridPicture): string[] {
  return [
    ...(rows.length === 0 ? ['no rows'] : []),
    ...rows.filter((row) => row.label.trim() === '').map(() => 'a row without label'),
    ...rows
      .filter((row) => columns.length > 0 && row.cells.length !== columns.length)
      .map((row) => `${row.cells.length} cells of ${row.label} under ${columns.length} columns`),
    ...rows.flatMap((row) =>
      row.cells
        .filter((cell) =>
          /-\d|NaN|undefined/.test(cell.label) || !/^(\d+)\/(\d+)$/.test(cell.label)
            ? /-\d|NaN|undefined/.test(cell.label)
            : Number(cell.label.split('/')[0]) > Number(cell.label.split('/')[1]),
        )
        .map((cell) => `${row.label} says ${cell.label}`),
    ),
  ];
}

/** The boundary diagram shows what the manifest puts inside and outside, as long as there is room for all of it. */
export function boundaryProblems(placed: readonly Placed[], { manifest }: Facts): string[] {
  const figure = placed.flatMap(({ section, block }) =>
    section === 'boundaries' && block.type === 'figure' ? [block] : [],
  )[0];
  if (!figure || figure.picture.type !== 'graph') return [];
  const { nodes, groups } = figure.picture;
  const insideOf = (id: string | undefined): boolean =>
    id !== undefined &&
    (id === 'boundary' ||
      groups.find((each) => each.id === id)?.role === 'boundary' ||
      insideOf(groups.find((each) => each.id === id)?.parent));
  const shown = (inside: boolean): string =>
    nodes
      .filter((each) => insideOf(each.group) === inside && each.role !== 'more')
      .map((each) => each.label.toLowerCase())
      .join('\n');
  const { infrastructure = [], software = [] } = manifest.system ?? {};
  const name = (id: string): string => [...infrastructure, ...software].find((each) => each.id === id)?.name ?? id;
  const { in: inside = [], out = [] } = manifest.system?.boundaries ?? {};
  const missing = (names: readonly string[], where: string): string[] =>
    names.flatMap(markersIn).filter((marker) => !where.includes(marker));
  return [
    ...missing(inside.map(name), shown(true)).map((each) => `${each} is inside and not shown there`),
    ...missing(
      out.map((each) => each.name ?? ''),
      shown(false),
    ).map((each) => `${each} is outside and not shown there`),
  ];
}
