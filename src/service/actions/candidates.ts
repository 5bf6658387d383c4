import type { Entity } from '../../core/index/entity';
import { isUnsaid, plannedControls, plannedNote } from '../../core/coverage/presence';
import { fitReasons } from '../../core/suggest/reasons';
import { unmappedControls } from '../../core/coverage/unmapped-controls';
import type { Candidate, CandidatesParams } from '../../protocol/actions';
import { recordPlace } from '../place';
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
      return { id: vendor.id, title: vendor.data.name ?? '', detail, place: recordPlace(context, vendor) };
    });
  }
  const planned = withPlanned ? plannedFor(context, criterion) : [];
  const unmapped = unmappedControls(view, criterion).map((control, index) => ({
    id: control.id,
    title: control.data.title ?? '',
    detail: index < mostExplained ? reasonsOf(control, criterion) : criteriaOf(control),
    place: recordPlace(context, control),
  }));
  return [...planned, ...unmapped];
}

function plannedFor(context: ActionContext, criterion: string): Candidate[] {
  return plannedControls(context.programme.view(), 'criterion', criterion).flatMap((control): Candidate[] => {
    const { id, data } = control;
    const place = recordPlace(context, control);
    return place
      ? [
          {
            id,
            title: data.title ?? '',
            detail: plannedNote(control),
            planned: place,
            ...(isUnsaid(control) ? { open: true } : {}),
          },
        ]
      : [];
  });
}

/** The most controls whose fit is explained; finding the words takes time, and nobody reads further. */
const mostExplained = 50;

/** Why a control fits, in one line of a list. */
function reasonsOf(control: Entity<'control'>, criterion: string): string {
  const { words, focus, companions } = fitReasons(control, criterion);
  const parts = [
    ...(words.length > 0 ? [`says ${words.map((each) => `“${each}”`).join(', ')}`] : ['no word in common']),
    ...focus.slice(0, 1).map((each) => `names its point of focus “${each}”`),
    ...(companions.length > 0
      ? [`${companions.slice(0, 3).join(', ')} usually ${companions.length === 1 ? 'goes' : 'go'} with it`]
      : [criteriaOf(control)]),
  ];
  return parts.filter((each) => each !== '').join(' · ');
}

function criteriaOf({ data }: Entity<'control'>): string {
  return (data.criteria ?? []).join(', ');
}
