import * as vscode from 'vscode';
import { mapPairs } from '../actions/map-pairs';
import type { ServerLink } from '../server-link';
import {
  decode,
  encode,
  filesMime,
  meaningOf,
  rowsMime,
  urisMime,
  urisOf,
  type Dragged,
  type DropTarget,
} from './drag';
import type { Place } from '../../protocol/place';
import { placeFile } from './drop-files';
import { questions } from '../actions/questions';

/** What drag and drop needs of the rows of one view. */
export interface DragRows<Node> {
  draggedOf: (node: Node) => Dragged | undefined;
  targetOf: (node: Node) => DropTarget | undefined;
  /** Uri of the source of a dragged row, so that it can be dropped into an editor. */
  sourceOf: (node: Node) => string | undefined;
  /** Called when files are dropped on a control; by default it runs the command that records evidence. */
  record?: (root: string, control: string, files: readonly string[], at?: Place) => Promise<void>;
}

/**
 * Drags controls and criteria onto each other, also from view to view, and files onto controls. Each of these actions
 * is also a command.
 */
export class DragAndDrop<Node> implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [rowsMime, urisMime];
  readonly dropMimeTypes = [rowsMime, urisMime, filesMime];
  readonly #link: ServerLink;
  readonly #rows: DragRows<Node>;

  constructor(link: ServerLink, rows: DragRows<Node>) {
    this.#link = link;
    this.#rows = rows;
  }

  handleDrag(source: readonly Node[], transfer: vscode.DataTransfer): void {
    const dragged = source.flatMap((each) => this.#rows.draggedOf(each) ?? []);
    if (dragged.length > 0) transfer.set(rowsMime, new vscode.DataTransferItem(encode(dragged)));
    const uris = [...new Set(source.flatMap((each) => this.#rows.sourceOf(each) ?? []))];
    if (uris.length > 0) transfer.set(urisMime, new vscode.DataTransferItem(uris.join('\r\n')));
  }

  async handleDrop(node: Node | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const target = node && this.#rows.targetOf(node);
    const dragged = (await textsOf(transfer, rowsMime)).flatMap(decode);
    const listed = (await textsOf(transfer, urisMime)).flatMap(urisOf);
    const files = listed.length > 0 || dragged.length > 0 ? listed : await this.#fromOutside(target, transfer);
    const meaning = meaningOf(target, dragged, files);
    if (meaning.does === 'map') await mapPairs(this.#link, meaning.root, meaning.pairs);
    else if (meaning.does === 'record')
      await (this.#rows.record ?? record)(meaning.root, meaning.control, meaning.files, meaning.at);
    else if (dragged.length + files.length > 0)
      void questions.showInformationMessage(
        meaning.because === 'other-programme'
          ? vscode.l10n.t('SOC 2: a control can only be mapped to a criterion of its own programme.')
          : vscode.l10n.t(
              'SOC 2: nothing was done. Drop controls on a criterion, criteria on a control, or files on a control to record them as its evidence.',
            ),
      );
  }

  async #fromOutside(target: DropTarget | undefined, transfer: vscode.DataTransfer): Promise<string[]> {
    const found = [...transfer].flatMap(([, item]) => item.asFile() ?? []);
    if (target?.control === undefined) return found.map((each) => each.name);
    const uris: string[] = [];
    for (const file of found) {
      const uri = await placeFile(target.root, file);
      if (uri) uris.push(uri.toString());
    }
    return uris;
  }
}

/**
 * The dragged data of a type. From view to view VS Code passes an empty text first, which represented the type during
 * the drag.
 */
async function textsOf(transfer: vscode.DataTransfer, mime: string): Promise<string[]> {
  const texts = await Promise.all([...transfer].flatMap(([type, item]) => (type === mime ? [item.asString()] : [])));
  return texts.filter((each) => each !== '');
}

/** One record for each file; each asks for its dates. */
async function record(root: string, control: string, files: readonly string[], at?: Place): Promise<void> {
  for (const each of files)
    await vscode.commands.executeCommand('soc2.recordEvidence', {
      root,
      control: { id: control, place: at },
      file: vscode.Uri.parse(each, true),
    });
}
