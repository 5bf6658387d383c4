import type { Entity } from '../../core/index/entity';
import { plannedControls } from '../../core/coverage/presence';
import { unmappedControls } from '../../core/suggest/unmapped-controls';
import type { Candidate, CandidatesParams } from '../../protocol/actions';
import { declarationLocation } from '../place';
import type { ActionContext } from './action';

/**
 * Controls that do not name the criterion yet, best fit first, then the others by id; or the vendors, carved-out ones
 * first.
 */
export function candidatesFor(context: ActionContext, { kind, criterion, withPlanned }: CandidatesParams): Candidate[] {
  const view = context.programme.view();
  if (kind === 'vendor') {
    const isCarvedOut = ({ data }: Entity<'vendor'>): boolean => data.subservice?.method === 'carve-out';
    const carvedOutFirst = [...view.all('vendor')].sort((a, b) => Number(isCarvedOut(b)) - Number(isCarvedOut(a)));
    return carvedOutFirst.map((vendor) => {
      const detail = isCarvedOut(vendor) ? 'carved out' : (vendor.data.services ?? '');
      return { id: vendor.id, title: vendor.data.name ?? '', detail };
    });
  }
  const planned = withPlanned ? plannedFor(context, criterion) : [];
  const unmapped = unmappedControls(view, criterion).map(({ id, data }) => {
    return { id, title: data.title ?? '', detail: (data.criteria ?? []).join(', ') };
  });
  return [...planned, ...unmapped];
}

function plannedFor(context: ActionContext, criterion: string): Candidate[] {
  const { programme } = context;
  return plannedControls(programme.view(), criterion).flatMap((control): Candidate[] => {
    const { id, data } = control;
    const declaration = programme.tables.declarations('control', id).find((each) => each.entity === control);
    const planned = declaration && declarationLocation(context, declaration);
    return planned ? [{ id, title: data.title ?? '', detail: 'planned', planned }] : [];
  });
}
