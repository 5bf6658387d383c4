import { criterionById } from '../../criteria/catalogue';
import { scopeOf } from '../../coverage/scope';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { SectionBlocks, slug } from '../build';
import { relevantCriteria } from '../controls';
import type { Part } from '../part';
import { controlRows } from '../sections/criteria';

const blocks = new SectionBlocks('IV', 'DC5');
const reserved = [{ text: 'CPA firm', emphasis: true }];

/** Section IV, the company's half: criterion, control id, control. Tests and results stay empty for the auditor. */
export function matrixParts(view: View): Part[] {
  return [
    { key: 'IV', render: opening },
    ...relevantCriteria(view).map((id): Part => ({ key: `IV/${id}`, render: (each) => criterion(each, id) })),
  ];
}

function opening(view: View): Block[] {
  const type2 = scopeOf(view).type === 2;
  return [
    blocks.heading('heading', 1, `Section IV. Criteria and related controls${type2 ? ', tests and results' : ''}`),
    type2
      ? blocks.box('auditor', 'Tests and results are written by the independent CPA firm', 'Criteria and controls come from Section III. What was tested, how, and with what result is for the CPA firm alone; those cells are reserved.')
      : blocks.box('auditor', 'Examined by the independent CPA firm', 'Criteria and controls come from Section III. A type 1 report holds no tests of operating effectiveness.'),
  ];
}

function criterion(view: View, id: string): Block[] {
  const rows = controlRows(view, id, (home) => `#${slug(`iv-${home}`)}`);
  const heading = blocks.heading(id, 2, criterionById(id)?.title ?? '', [], id);
  if (rows.length === 0) return [heading, blocks.paragraph(`${id}/none`, 'See the matrix in section 6 of Section III.')];
  const type2 = scopeOf(view).type === 2;
  const columns = ['Control', 'Description of the control', ...(type2 ? ['Test of operating effectiveness', 'Result'] : [])];
  return [heading, blocks.table(`${id}/table`, columns, rows.map((row) => (type2 ? { ...row, cells: [...row.cells, reserved, reserved] } : row)))];
}
