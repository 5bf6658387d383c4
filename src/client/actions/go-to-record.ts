import * as vscode from 'vscode';
import type { CoverageStore } from '../results/coverage-store';
import { openPlace } from './open-place';
import type { ServerLink } from '../server-link';
import { pickRecord } from './pick-record';

/** Opens a control that the person finds by its id, its title, its owner or its state. */
export async function goToControl(link: ServerLink, store: CoverageStore): Promise<void> {
  await goTo(
    link,
    store,
    'control',
    vscode.l10n.t('Go to control'),
    vscode.l10n.t('SOC 2: there is no control yet. Run “SOC 2: New Control…” to begin one.'),
  );
}

export async function goToPolicy(link: ServerLink, store: CoverageStore): Promise<void> {
  await goTo(
    link,
    store,
    'policy',
    vscode.l10n.t('Go to policy'),
    vscode.l10n.t('SOC 2: there is no policy yet. Run “SOC 2: New Policy…” to begin one.'),
  );
}

async function goTo(
  link: ServerLink,
  store: CoverageStore,
  kind: 'control' | 'policy',
  title: string,
  none: string,
): Promise<void> {
  const picked = await pickRecord(link, store, {
    title,
    placeHolder: vscode.l10n.t('By id, title, state or owner'),
    kinds: [kind],
    none,
  });
  if (picked?.row.place) await openPlace(picked.row.place);
}
