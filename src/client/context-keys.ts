import { commands, type Disposable } from 'vscode';
import type { CoverageStore } from './coverage/coverage-store';

/** Tells menus and welcome views what there is. Each key is sent only when it changes. */
export function keepContextKeys(store: CoverageStore): Disposable {
  const sent = new Map<string, boolean>();
  const send = (key: string, value: boolean): void => {
    if (sent.get(key) === value) return;
    sent.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  return store.onDidChange(() => {
    send('soc2.known', store.known);
    send('soc2.active', store.found);
    send('soc2.withoutManifest', store.results.length === 0 || store.results.some((each) => !each.hasManifest));
  });
}
