import { scopeOf } from '../../scope/scope';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { SectionBlocks, slug, type Row } from '../build';
import { controlRows } from '../control-rows';
import { relevantCriteria } from '../controls';
import { criterionTitle, licensedText } from '../criteria-text';
import type { DescribeOptions } from '../options';
import type { Part } from '../part';
import { sayIn } from '../say';
import { resolved } from '../spelling';
import { assumptions } from '../sections/criteria';
import { reportHeading } from './heading';

const blocks = new SectionBlocks('IV', 'DC5');
const reserved = [{ text: 'CPA firm', emphasis: true }];

/** Section IV, the company's half: criterion, control id, control. Tests and results stay empty for the auditor. */
export function matrixParts(view: View, options: DescribeOptions): Part[] {
  return [
    { key: 'IV', render: opening },
    ...relevantCriteria(view).map((id): Part => ({
      key: `IV/${id}`,
      render: (each) => criterion(each, resolved(each, options), id),
    })),
  ];
}

function opening(view: View): Block[] {
  const type2 = scopeOf(view).type === 2;
  return [
    reportHeading(
      view,
      blocks,
      'IV',
      type2 ? 'Criteria, related controls, tests and results' : 'Criteria and related controls',
    ),
    type2
      ? blocks.box(
          'auditor',
          'Tests and results are written by the independent CPA firm',
          'Criteria and controls come from Section III. What was tested, how, and with what result is for the CPA firm alone; those cells are reserved.',
        )
      : blocks.box(
          'auditor',
          'Examined by the independent CPA firm',
          'Criteria and controls come from Section III. A type 1 report holds no tests of operating effectiveness.',
        ),
  ];
}

function criterion(view: View, options: DescribeOptions, id: string): Block[] {
  const say = sayIn(options);
  const rows = controlRows(view, id, { say, options, anchor: (home) => `#${slug(`iv-${home}`)}` });
  const text = licensedText(view, id);
  const assumed = assumptions({ view, options, say }, id, ' of Section III');
  const result = [
    blocks.heading(id, 2, criterionTitle(say, id), [], id),
    ...(text ? [blocks.block(`${id}/wording`, { type: 'quote', text: [{ text }] })] : []),
    ...(rows.length > 0 ? [table(view, id, rows)] : []),
    ...assumed.map((each) =>
      blocks.paragraph(`${id}/csocs/${each.vendor}`, each.text, [
        { file: each.file, kind: 'vendor', id: each.vendor, path: ['subservice', 'csocs'] },
      ]),
    ),
  ];
  if (rows.length + assumed.length === 0)
    result.push(blocks.paragraph(`${id}/none`, 'No control in place is stated for this criterion.'));
  return result;
}

function table(view: View, id: string, rows: readonly Row[]): Block {
  const type2 = scopeOf(view).type === 2;
  const columns = [
    'Control',
    'Description of the control',
    ...(type2 ? ['Test of operating effectiveness', 'Result'] : []),
  ];
  return blocks.table(`${id}/table`, columns, type2 ? rows.map(withReservedCells) : rows);
}

const reservedRows = new WeakMap<Row, Row>();

function withReservedCells(row: Row): Row {
  const known = reservedRows.get(row);
  if (known) return known;
  const result = { ...row, cells: [...row.cells, reserved, reserved] };
  reservedRows.set(row, result);
  return result;
}
