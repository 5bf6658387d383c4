import { l10n, type Memento } from 'vscode';
import type { ControlsResult } from '../../protocol/controls';
import { ownRole } from '../results/own-role';
import type { Facet } from './tree/filter';

/** The facet of owners: the person's own role first, no owner last. `owned`: id and title of each owner that occurs. */
export function ownerFacet(
  owned: readonly { owner: string; ownerTitle: string }[],
  root: string | undefined,
  memory: Memento,
): Facet {
  const mine = ownRole(root, memory);
  const titles = new Map(owned.map(({ owner, ownerTitle }) => [owner, ownerTitle || owner]));
  const rank = (owner: string): number => (owner === '' ? 2 : owner === mine ? 0 : 1);
  const choices = [...titles]
    .sort(([a, one], [b, other]) => rank(a) - rank(b) || one.localeCompare(other))
    .map(([id, title]) => ({
      id,
      label: id === '' ? l10n.t('No owner') : title,
      ...(id !== '' && id === mine ? { description: l10n.t('your role') } : {}),
    }));
  return { id: 'owner', title: l10n.t('Owner'), choices };
}

/** The name of a role when a control gives it; else its id. */
export function ownerTitles(results: readonly ControlsResult[]): (root: string, owner: string) => string {
  const titles = new Map(
    results.flatMap(({ root, controls }) =>
      controls.map((each) => [`${root} ${each.owner}`, each.ownerTitle] as const),
    ),
  );
  return (root, owner) => titles.get(`${root} ${owner}`) || owner;
}
