import { commands, Disposable, window, type TextDocument, type TextEditor } from 'vscode';
import { findStamp } from '../core/exports/stamp';
import type { Programmes } from './results/programmes';
import type { CoverageStore } from './results/coverage-store';
import type { Sidebar } from './sidebar/sidebar';

/** Sets the context keys for menus and welcome views. Each key is set only when it changes. */
export function keepContextKeys(store: CoverageStore, { controlsStore, dueStore }: Sidebar): Disposable {
  const sent = new Map<string, boolean>();
  const send = (key: string, value: boolean): void => {
    if (sent.get(key) === value) return;
    sent.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    send('soc2.known', store.known);
    send('soc2.active', store.programmes.roots.length > 0);
    send('soc2.withoutManifest', store.results.length === 0 || store.results.some((each) => !each.hasManifest));
    send('soc2.controls.known', controlsStore.known);
    send('soc2.due.known', dueStore.known);
  };
  const follow = (editor: TextEditor | undefined): void =>
    send('soc2.exported', editor !== undefined && isExported(store.programmes, editor.document));
  follow(window.activeTextEditor);
  return Disposable.from(
    window.onDidChangeActiveTextEditor(follow),
    store.programmes.onDidChange(() => follow(window.activeTextEditor)),
    ...[store.programmes, store, controlsStore, dueStore].map((each) => each.onDidChange(update)),
  );
}

/** Whether a file of a programme has the stamp of an export, from which it can be exported again. */
function isExported(programmes: Programmes, document: TextDocument): boolean {
  return (
    ['markdown', 'html'].includes(document.languageId) &&
    programmes.programmeAround(document.uri.toString()) !== undefined &&
    findStamp(document.getText()) !== undefined
  );
}
