import * as vscode from 'vscode';
import { mapPairs } from '../../../src/client/actions/map-pairs';
import { questions } from '../../../src/client/actions/questions';
import { recordEvidence } from '../../../src/client/actions/record-evidence';
import { exportFrom } from '../../../src/client/export/export-document';
import type { CoverageStore } from '../../../src/client/results/coverage-store';
import type { ServerLink } from '../../../src/client/server-link';
import { equal, ok } from './check';
import { at, closeAll, running } from './programme';

describe('what follows the answer to a message', () => {
  const original = { ...questions };
  const root = 'file:///larkspur';
  const day = '2026-01-10';
  /** Work whose failure is logged. */
  let heard: PromiseLike<unknown>[];
  const link = {
    request: ({ method }: { method: string }) => Promise.resolve(method === 'soc2/action' ? { changes: [] } : null),
    cancellable: () => Promise.resolve({ target: at('exports/matrix.csv').toString(), content: '' }),
    inBackground: (_what: string, work: PromiseLike<unknown>) => void heard.push(work),
  } as unknown as ServerLink;

  before(running);
  beforeEach(() => {
    heard = [];
    const fails = (_text: string, ...buttons: string[]): Promise<undefined> =>
      buttons.length > 0 ? Promise.reject(new Error(buttons[0])) : Promise.resolve(undefined);
    Object.assign(questions, {
      showQuickPick: (rows: readonly { choose?: boolean; result?: string }[]) =>
        Promise.resolve(rows.find((each) => each.choose === false || each.result === 'exception')),
      showInputBox: () => Promise.resolve(day),
      showSaveDialog: ({ defaultUri }: vscode.SaveDialogOptions) => Promise.resolve(defaultUri),
      showInformationMessage: fails,
      showWarningMessage: fails,
    });
  });
  afterEach(async () => {
    Object.assign(questions, original);
    await closeAll();
    await vscode.workspace.fs
      .delete(at('exports'), { recursive: true, useTrash: false })
      .then(undefined, () => undefined);
  });

  const store = {} as CoverageStore;
  const acts: [string, RegExp, () => Promise<unknown>][] = [
    [
      'evidence of an exception',
      /^Begin a Finding$/,
      () => recordEvidence(link, store, { root, control: 'AC-01', interval: { from: day, to: day } }),
    ],
    ['an export', /^(?:Open|Show in Explorer)$/, () => exportFrom(link, 'matrix', { format: 'csv' })],
    [
      'several mappings',
      /^Open$/,
      () =>
        mapPairs(
          {
            ...link,
            request: () =>
              Promise.resolve({
                changes: [],
                open: { uri: at('soc2.yaml').toString(), position: { line: 0, character: 0 } },
              }),
          } as unknown as ServerLink,
          root,
          ['AC-01', 'AC-02'].map((control) => ({ control, criterion: 'CC6.1' })),
        ),
    ],
  ];
  for (const [what, expected, act] of acts)
    it(`is logged when it fails: ${what}`, async () => {
      await act();
      equal(heard.length, 1, 'work whose failure is logged');
      const failure = await heard[0]!.then(
        () => 'nothing failed',
        (error: Error) => error.message,
      );
      ok(expected.test(failure), failure);
    });
});
