import type { Block, Inline, ListItem } from '../../../../src/core/description/block';

/** Sections of the description as chapter 2 of the domain document names them. */
const headings = {
  overview: 'Company overview and types of services provided',
  commitments: 'Principal service commitments and system requirements',
  components: 'Components of the system',
  infrastructure: 'Infrastructure',
  software: 'Software',
  people: 'People',
  procedures: 'Procedures',
  data: 'Data',
  boundaries: 'System boundaries',
  'control-environment':
    'Relevant aspects of the control environment, risk assessment, information and communication, and monitoring',
  incidents: 'System incidents',
  criteria: 'Trust services criteria and related controls',
  'not-relevant': 'Criteria not relevant to the system',
  subservice: 'Subservice organisations and CSOCs',
  cuecs: 'Complementary user entity controls',
  changes: 'Significant changes during the period',
  glossary: 'Abbreviations and terms',
} as const;

export type SectionName = keyof typeof headings | 'front';

/** A block with the section under whose heading it stands. */
export interface Placed {
  section: SectionName;
  block: Block;
}

/** Tells blocks of a description by the headings above them, whatever their ids are; `titles` are those of the manifest's own. */
export function placedOf(blocks: readonly Block[], titles: Readonly<Record<string, string>> = {}): Placed[] {
  let section: SectionName = 'front';
  const british = (text: string): string => text.replace('organiz', 'organis');
  return blocks.map((block) => {
    if (block.type === 'heading')
      section =
        (Object.keys(headings) as (keyof typeof headings)[]).find(
          (each) => (titles[each] ?? headings[each]) === british(block.text),
        ) ?? section;
    return { section, block };
  });
}

/** Top parts of a report: `cover`, then `I` to `V`, then `annex`. */
export function reportPartsOf(blocks: readonly Block[]): Map<string, Block[]> {
  const parts = new Map<string, Block[]>();
  let part = 'cover';
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1)
      part = /^Section (I|II|III|IV|V)\b/.exec(block.text)?.[1] ?? (part === 'III' ? 'III' : 'annex');
    parts.set(part, [...(parts.get(part) ?? []), block]);
  }
  return parts;
}

/** Everything that a block prints, piece by piece: cells, items, captions. Of what is missing, the words, not the file. */
export function piecesOf(block: Block): string[] {
  switch (block.type) {
    case 'title':
    case 'code':
      return [block.text];
    case 'heading':
      return [`${block.number ?? ''} ${block.text}`.trim()];
    case 'paragraph':
    case 'quote':
      return [inline(block.text)];
    case 'list':
      return itemPieces(block.items);
    case 'table':
      return [block.caption ?? '', ...block.columns, ...block.rows.flatMap((row) => row.cells.map(inline))].filter(
        Boolean,
      );
    case 'figure':
      return [block.caption, ...itemPieces(block.words), ...pictureLabels(block.picture)];
    case 'missing':
      return [block.text, block.action?.title ?? ''].filter(Boolean);
    case 'box':
      return [block.title, block.text];
  }
}

export function textOf(block: Block): string {
  return piecesOf(block).join('\n');
}

export function inline(runs: readonly Inline[]): string {
  return runs.map((each) => each.text).join('');
}

export function itemPieces(items: readonly ListItem[]): string[] {
  return items.flatMap((each) => [inline(each.text), ...itemPieces(each.children ?? [])]);
}

/** Every run of text of a block that may carry a link. */
export function runsOf(block: Block): Inline[] {
  const fromItems = (items: readonly ListItem[]): Inline[] =>
    items.flatMap((each) => [...each.text, ...fromItems(each.children ?? [])]);
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return block.text;
    case 'list':
      return fromItems(block.items);
    case 'figure':
      return fromItems(block.words);
    case 'table':
      return block.rows.flatMap((row) => row.cells.flat());
    default:
      return [];
  }
}

function pictureLabels(picture: Extract<Block, { type: 'figure' }>['picture']): string[] {
  if (picture.type === 'columns') return picture.columns.flatMap((each) => each.label);
  if (picture.type === 'grid')
    return [
      ...picture.columns,
      ...picture.rows.flatMap((row) => [row.label, ...row.cells.flatMap((cell) => [cell.label, cell.words])]),
    ];
  return [
    ...picture.nodes.map((each) => each.label),
    ...picture.groups.map((each) => each.label),
    ...picture.edges.map((each) => each.label ?? ''),
  ];
}
