import { rankControls } from '../../core/suggest/rank';
import type { Candidate, CandidatesParams } from '../../server/protocol';
import type { ActionContext } from './action';

/** Controls that do not name the criterion yet, best fit first, then the others by id; or the vendors, carved-out ones first. */
export function candidatesFor(context: ActionContext, { kind, criterion }: CandidatesParams): Candidate[] {
  const view = context.programme.view();
  if (kind === 'vendor') {
    const isCarvedOut = (method: string | undefined): boolean => method === 'carve-out';
    return [...view.all('vendor')]
      .sort((a, b) => Number(isCarvedOut(b.data.subservice?.method)) - Number(isCarvedOut(a.data.subservice?.method)))
      .map((each) => ({ id: each.id, title: each.data.name ?? '', detail: isCarvedOut(each.data.subservice?.method) ? 'carved out' : each.data.services ?? '' }));
  }
  const naming = new Set(view.referrers('control', 'criterion', criterion).map((each) => each.id));
  const others = view.all('control').filter((each) => !naming.has(each.id) && each.data.status !== 'retired');
  const ranked = rankControls(criterion, others).map((each) => each.control);
  const rest = others.filter((each) => !ranked.includes(each));
  return [...ranked, ...rest].map((each) => ({ id: each.id, title: each.data.title ?? '', detail: (each.data.criteria ?? []).join(', ') }));
}
