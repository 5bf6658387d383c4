import * as vscode from 'vscode';
import { DayWatch } from './day-watch';
import { localDate } from './local-date';
import type { ServerLink } from './server-link';

/** Starts the server again on a new day, since it counts ages and due dates from the day on which it was started. */
export function startAgainOnNewDay(link: ServerLink): vscode.Disposable {
  const watch = new DayWatch(
    () => new Date(),
    localDate,
    () => void link.restart().catch(() => undefined),
  ); // The language client shows a message when the server does not start.
  // After sleep a machine wakes with a focused window and with late timers.
  const woken = vscode.window.onDidChangeWindowState(({ focused }) => focused && watch.look());
  return vscode.Disposable.from(watch, woken);
}
