import type { Connection } from 'vscode-languageserver';
import type { Host } from '../../host/host';
import type { OutlineEntry, PreviewScope, PreviewView } from '../../protocol/preview';
import type { WhatIf } from '../../protocol/programmes';
import type { TrendKeeper } from '../facts/trend-keeper';
import type { Log } from '../requests/safe';
import type { Workspace } from '../workspace/workspace';

/** A document that a client shows. */
export interface OpenPreview {
  key: string;
  root: string;
  view: PreviewView;
  whatIf: WhatIf | undefined;
  version: number;
  title: string;
  order: string[];
  html: Map<string, string>;
  outline: OutlineEntry[];
  scope: PreviewScope;
  fresh: string[];
}

/** What previews are rendered and sent with. */
export interface PreviewOptions {
  connection: Connection;
  workspace: Workspace;
  host: Host;
  log: Log;
  /** Is notified which reports are shown, since they show how coverage changed over time. */
  trend?: Pick<TrendKeeper, 'want' | 'drop'> | undefined;
}
