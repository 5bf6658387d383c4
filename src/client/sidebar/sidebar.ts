import type * as vscode from 'vscode';
import { controls, type ControlsResult } from '../../protocol/controls';
import { due, type DueResult } from '../../protocol/due';
import { ControlsView } from './controls/controls-view';
import type { CoverageStore } from '../results/coverage-store';
import { CriteriaView } from './criteria/criteria-view';
import { DueView } from './due/due-view';
import type { ServerLink } from '../server-link';
import { followEditor } from './follow-editor';
import { ResultStore } from '../results/result-store';

/** The three views of the sidebar with their stores. */
export class Sidebar implements vscode.Disposable {
  readonly controlsStore: ResultStore<ControlsResult>;
  readonly dueStore: ResultStore<DueResult>;
  readonly criteria: CriteriaView;
  readonly controls: ControlsView;
  readonly due: DueView;
  readonly #following: vscode.Disposable;

  constructor(memory: vscode.Memento, link: ServerLink, coverage: CoverageStore) {
    this.controlsStore = new ResultStore(link, coverage.programmes, { request: controls });
    this.dueStore = new ResultStore(link, coverage.programmes, { request: due });
    this.criteria = new CriteriaView(memory, link, coverage, this.controlsStore);
    this.controls = new ControlsView(memory, link, this.controlsStore, coverage);
    this.due = new DueView(memory, link, this.dueStore);
    this.#following = followEditor([this.criteria, this.controls, this.due]);
  }

  dispose(): void {
    for (const each of [this.#following, this.criteria, this.controls, this.due, this.controlsStore, this.dueStore])
      each.dispose();
  }
}
