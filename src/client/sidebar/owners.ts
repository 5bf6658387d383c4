import { l10n, type Memento } from 'vscode';
import type { ControlsResult } from '../../protocol/controls';
import { ownRole } from '../results/own-role';
import { ownerValue, roleIn } from './owner-value';
import type { Facet } from './tree/filter';

/** The rows of one programme that have owners; `name` tells the programme from the others. */
interface Owned {
  root: string;
  name: string;
  owners: readonly { owner: string; ownerTitle: string }[];
}

/**
 * The facet of owners: the person's own roles first, no owner last. With several programmes each owner is named with
 * its programme.
 */
export function ownerFacet(programmes: readonly Owned[], memory: Memento): Facet {
  const owners = programmes.flatMap((programme) => {
    const { root, name, owners: owned } = programme;
    const mine = ownRole(root, memory);
    const apart = programmes.length > 1 ? ` · ${name}` : '';
    const titles = new Map(owned.map(({ owner, ownerTitle }) => [owner, ownerTitle || owner]));
    return [...titles].map(([owner, title]) => {
      const isMine = owner !== '' && owner === mine;
      return {
        id: ownerValue(root, owner),
        label: `${owner === '' ? l10n.t('No owner') : title}${apart}`,
        rank: owner === '' ? 2 : isMine ? 0 : 1,
        ...(isMine ? { description: l10n.t('your role') } : {}),
      };
    });
  });
  const choices = owners
    .sort((one, other) => one.rank - other.rank || one.label.localeCompare(other.label))
    .map(({ rank: _rank, ...choice }) => choice);
  return { id: 'owner', title: l10n.t('Owner'), choices, otherLabel: roleIn };
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
