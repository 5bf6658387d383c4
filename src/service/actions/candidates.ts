import { unmappedControls } from '../../core/suggest/unmapped-controls';
import type { Candidate, CandidatesParams } from '../../protocol/protocol';
import type { ActionContext } from './action';

/** Controls that do not name the criterion yet, best fit first, then the others by id; or the vendors, carved-out ones first. */
export function candidatesFor(context: ActionContext, { kind, criterion }: CandidatesParams): Candidate[] {
  const view = context.programme.view();
  if (kind === 'vendor') {
    const isCarvedOut = (method: string | undefined): boolean => method === 'carve-out';
    return [...view.all('vendor')]
      .sort((a, b) => Number(isCarvedOut(b.data.subservice?.method)) - Number(isCarvedOut(a.data.subservice?.method)))
      .map((each) => ({
        id: each.id,
        title: each.data.name ?? '',
        detail: isCarvedOut(each.data.subservice?.method) ? 'carved out' : (each.data.services ?? ''),
      }));
  }
  return unmappedControls(view, criterion).map((each) => ({
    id: each.id,
    title: each.data.title ?? '',
    detail: (each.data.criteria ?? []).join(', '),
  }));
}
