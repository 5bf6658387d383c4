import { equal } from 'node:assert/strict';
import { rowNow } from '../../../src/client/results/row-now';

type Row = { id: string; file?: string };

function check(name: string, rows: readonly Row[], before: Row, expected: number | undefined): void {
  it(name, () =>
    equal(
      rowNow(rows, before, (each) => each.file),
      expected === undefined ? undefined : rows[expected],
    ),
  );
}

describe('the row that an earlier row is now', () => {
  const [a, b, c] = ['a.yaml', 'b.yaml', 'c.yaml'].map((file) => ({ id: 'AC-01', file }));
  const other = { id: 'AC-02', file: 'a.yaml' };
  check('has its id and its file', [other, b!, a!], a!, 2);
  check('is the only one with its id when its file was renamed', [other, b!], a!, 1);
  check('is none of several with its id in other files', [b!, c!], a!, undefined);
  check('is none when no record has its id', [other], a!, undefined);
  check('has no file as before', [b!, { id: 'AC-01' }], { id: 'AC-01' }, 1);
});
