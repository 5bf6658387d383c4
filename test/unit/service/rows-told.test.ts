import { deepEqual, equal, ok } from 'node:assert/strict';
import { KeptRows } from '../../../src/client/results/kept-rows';
import { Programme } from '../../../src/core/index/programme';
import { controls } from '../../../src/protocol/controls';
import { coverage } from '../../../src/protocol/coverage';
import { due } from '../../../src/protocol/due';
import type { RowsRequest } from '../../../src/protocol/rows';
import { controlsResult } from '../../../src/service/sidebar/controls-result';
import { coverageResult, type ResultContext } from '../../../src/service/sidebar/coverage-result';
import { dueResult } from '../../../src/service/sidebar/due-result';
import { RowsTold } from '../../../src/service/sidebar/rows-told';
import { randomOf } from '../../support/random';
import { files } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

interface Row {
  id: string;
  text: string;
}
interface Result {
  root: string;
  rows: Row[];
}

describe('rows that a client keeps', () => {
  it('are the rows of the server, whatever came, went, moved or changed, and whichever answer was lost', () => {
    const { below } = randomOf(20261129);
    const chance = (of: number): boolean => below(10) < of * 10;
    for (let round = 0; round < 50; round++) {
      const told = new RowsTold<Result, 'rows'>('rows');
      let kept = new KeptRows<Result, 'rows'>('rows');
      let rows: Row[] = [];
      for (let step = 0; step < 20; step++) {
        rows = rows.filter(() => !chance(0.1)).map((row) => (chance(0.2) ? { ...row, text: String(below(3)) } : row));
        if (chance(0.5)) rows.splice(below(rows.length + 1), 0, { id: `C-${below(6)}`, text: '' });
        if (chance(0.1)) rows.reverse();
        if (chance(0.1)) kept = new KeptRows<Result, 'rows'>('rows');
        const before = JSON.stringify(kept.result);
        const result = { root: 'file:///larkspur', rows: [...rows] };
        if (chance(0.1)) told.change(result, kept.version);
        const answer = told.change(result, kept.version);
        const differs = kept.take(JSON.parse(JSON.stringify(answer)) as typeof answer);
        deepEqual(kept.result, result);
        ok(differs || before === JSON.stringify(kept.result), 'a change is told');
      }
    }
  });

  it('are told to several readers in turn, each from what it holds', () => {
    const told = new RowsTold<Result, 'rows'>('rows');
    const readers = [new KeptRows<Result, 'rows'>('rows'), new KeptRows<Result, 'rows'>('rows')];
    const rows = Array.from({ length: 9 }, (_, index): Row => ({ id: `C-${index}`, text: '' }));
    for (let step = 0; step < 9; step++) {
      rows[step] = { id: `C-${step}`, text: 'changed' };
      for (const reader of readers) {
        const { changed, order } = told.change({ root: '', rows: [...rows] }, reader.version);
        deepEqual(step === 0 ? changed.length : changed.map(([key]) => key), step === 0 ? 9 : [`C-${step}`]);
        reader.take(told.change({ root: '', rows: [...rows] }, reader.version));
        equal(order === undefined, step > 0);
        deepEqual(reader.result.rows, rows);
      }
    }
    const [reader] = readers;
    equal(reader!.take(told.change({ root: '', rows: [...rows] }, reader!.version)), false, 'nothing differs');
  });

  it('tell two of one id apart', () => {
    const reader = new KeptRows<Result, 'rows'>('rows');
    const rows: Row[] = [
      { id: 'AC-01', text: 'a' },
      { id: 'AC-01', text: 'b' },
      { id: 'AC-01 #2', text: 'c' },
    ];
    reader.take(new RowsTold<Result, 'rows'>('rows').change({ root: '', rows }, 0));
    deepEqual(reader.result.rows, rows);
  });

  /** Counts the rows of one view that are sent each time. */
  function senderOf<Sent extends object, Field extends keyof Sent>(
    { method, rows }: RowsRequest<Sent, Field>,
    resultOf: (context: ResultContext) => Sent,
  ): { method: string; send(context: ResultContext): number } {
    const told = new RowsTold<Sent, Field>(rows);
    let since = 0;
    const send = (context: ResultContext): number => {
      const { version, changed } = told.change(resultOf(context), since);
      since = version;
      return changed.length;
    };
    return { method, send };
  }

  /** How many rows of each view are sent after an edit of one control. */
  function sent(path: string, edit: (text: string) => string): Record<string, number> {
    const programme = new Programme({ layout: 'soc2', today: '2026-05-01' });
    programme.update(Object.entries(files).map(([each, text]) => ({ path: each, text })));
    const context = { programme, uriOf: (each: string) => `file:///larkspur/${each}` };
    const senders = [senderOf(coverage, coverageResult), senderOf(controls, controlsResult), senderOf(due, dueResult)];
    for (const each of senders) each.send(context);
    programme.update([{ path, text: edit(files[path]!) }]);
    return Object.fromEntries(senders.map((each) => [each.method, each.send(context)]));
  }

  it('are sent again only where an edit touched them', () => {
    const path = 'controls/AC-01.yaml';
    deepEqual(
      sent(path, (text) => text),
      { 'soc2/coverage': 0, 'soc2/controls': 0, 'soc2/due': 0 },
    );
    deepEqual(
      sent(path, (text) => text.replace('at every sign-on', 'at each sign-on')),
      { 'soc2/coverage': 0, 'soc2/controls': 0, 'soc2/due': 0 },
    );
    const renamed = sent(path, (text) => text.replace('title: Single sign-on', 'title: One sign-on'));
    equal(renamed['soc2/controls'], 1);
    equal(renamed['soc2/coverage'], 1);
    const moved = sent(
      path,
      (text) => yaml`
        # A remark above.
        ${text}
      `,
    );
    equal(moved['soc2/controls'], 1);
  });
});
