import type { NextQuestions } from '../../protocol/actions';
import type { ServerLink } from '../server-link';
import type { Show } from './apply-action';
import { mapControl } from './criterion-actions';
import { decideOn } from './decide-incident';
import { recordById } from './pick-record';

/** Asks the questions of the command that settles what a result left to a person. */
export async function askNext(link: ServerLink, root: string, next: NextQuestions, show: Show): Promise<void> {
  if (next.of === 'criterion') return mapControl(link, { root, criterion: next.criterion }, show);
  const picked = await recordById(link, { root, kind: 'incident', id: next.incident });
  if (picked) await decideOn(link, picked, show);
}
