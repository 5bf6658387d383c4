import * as vscode from 'vscode';
import { DragAndDrop } from '../../../src/client/sidebar/drag-and-drop';
import { draggedOf, targetOf, type Node } from '../../../src/client/sidebar/criteria/nodes';
import { rowsMime, urisMime, type Dragged } from '../../../src/client/sidebar/drag';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, remembered, running } from './programme';
import { rowsOf } from './rows';

describe('drag and drop in the sidebar', () => {
  let restore: () => Promise<void>;
  before(async () => {
    const { sidebar } = await running();
    await eventually('the controls', () => sidebar.controlsStore.results.length > 0);
    restore = await remembered();
  });
  afterEach(async () => {
    await restore();
    for (const id of ['OP-01', 'OP-02'])
      await eventually(
        `${id} as it was before it was dropped anywhere`,
        async () => !(await mapped(id)).some((each) => each.startsWith('A1.')),
      );
  });

  const criterionRow = async (id: string): Promise<Node> =>
    rowsOf((await running()).view).find((each) => each.kind === 'criterion' && each.criterion.id === id)!;
  const controlRow = async (id: string) =>
    rowsOf((await running()).sidebar.controls).find((each) => each.kind === 'control' && each.control.id === id)!;
  const mapped = async (control: string): Promise<readonly string[]> =>
    (await running()).sidebar.controlsStore.results[0]!.controls.find((each) => each.id === control)!.criteria;
  const rows = async (dragged: Omit<Dragged, 'root'>[]): Promise<vscode.DataTransfer> => {
    const { root } = (await running()).store.results[0]!;
    const transfer = new vscode.DataTransfer();
    transfer.set(rowsMime, new vscode.DataTransferItem(JSON.stringify(dragged.map((each) => ({ root, ...each })))));
    return transfer;
  };

  it('carries a control from view to view as a text, and its file for an editor', async () => {
    const {
      sidebar: { controls },
    } = await running();
    const transfer = new vscode.DataTransfer();
    controls.dragAndDrop!.handleDrag!(
      [await controlRow('AC-01')],
      transfer,
      new vscode.CancellationTokenSource().token,
    );
    equal(
      (JSON.parse(await transfer.get(rowsMime)!.asString()) as Dragged[]).map(({ kind, id }) => [kind, id]),
      [['control', 'AC-01']],
      'rows',
    );
    ok((await transfer.get(urisMime)!.asString()).endsWith('/controls/AC-01.yaml'), 'the file');
  });

  it('maps several controls that are dropped on a criterion, each as one edit that can be undone', async () => {
    const { view, store } = await running();
    await view.dragAndDrop!.handleDrop!(
      await criterionRow('A1.1'),
      await rows([
        { kind: 'control', id: 'OP-01' },
        { kind: 'control', id: 'OP-02' },
      ]),
      new vscode.CancellationTokenSource().token,
    );
    await eventually(
      'both mapped',
      async () => (await mapped('OP-01')).includes('A1.1') && (await mapped('OP-02')).includes('A1.1'),
    );
    ok(store.results[0]!.criteria.find((each) => each.id === 'A1.1')!.items.length >= 2, 'not both count');
    await vscode.window.showTextDocument(at('controls/OP-02.yaml'));
    await vscode.commands.executeCommand('undo');
    await eventually(
      'one undone',
      async () => (await mapped('OP-01')).includes('A1.1') && !(await mapped('OP-02')).includes('A1.1'),
    );
  });

  it('maps a criterion that is dropped on a control', async () => {
    const {
      sidebar: { controls },
    } = await running();
    await controls.dragAndDrop!.handleDrop!(
      await controlRow('OP-01'),
      await rows([{ kind: 'criterion', id: 'A1.2' }]),
      new vscode.CancellationTokenSource().token,
    );
    await eventually('it mapped', async () => (await mapped('OP-01')).includes('A1.2'));
  });

  it('asks for evidence when a file is dropped on a control', async () => {
    const asked: unknown[] = [];
    const dnd = new DragAndDrop<Node>(undefined as never, {
      draggedOf,
      targetOf,
      sourceOf: () => undefined,
      record: async (...given) => void asked.push(given),
    });
    const item = rowsOf((await running()).view).find((each) => each.kind === 'item' && each.item.id === 'GV-01')!;
    const transfer = new vscode.DataTransfer();
    const file = at('README.md').toString();
    transfer.set(urisMime, new vscode.DataTransferItem(`${file}\r\n`));
    await dnd.handleDrop(item, transfer);
    equal(
      asked,
      [[item.root, 'GV-01', [file], item.kind === 'item' ? item.item.place : undefined]],
      'what is recorded',
    );
  });

  it('changes nothing where rows do not fit', async () => {
    const { view, sidebar } = await running();
    const before = JSON.stringify(sidebar.controlsStore.results);
    await view.dragAndDrop!.handleDrop!(
      await criterionRow('A1.1'),
      await rows([{ kind: 'criterion', id: 'A1.2' }]),
      new vscode.CancellationTokenSource().token,
    );
    await sidebar.controlsStore.refresh();
    equal(JSON.stringify(sidebar.controlsStore.results) === before, true, 'the same');
  });
});
