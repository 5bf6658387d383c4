import { isIsoDate } from '../../core/model/dates';
import { newEvidence } from '../../core/templates/evidence';
import type { ActionParams, ActionResult } from '../../protocol/actions';
import { created, dayProblem, recordAt, refused, type ActionContext } from './action';

/** A SHA-256 checksum in hexadecimal digits. */
const sha256Form = /^[0-9a-f]{64}$/;

const results = ['ok', 'exception', 'not-applicable'];

/**
 * Creates an evidence record of a control; what is not given is left open, and the artefact itself is neither read nor
 * moved.
 */
export function recordEvidence(
  context: ActionContext,
  params: Extract<ActionParams, { action: 'recordEvidence' }>,
): ActionResult {
  const { covers, collected, source, location, sha256, result } = params;
  const view = context.programme.view();
  const control = recordAt(context, 'control', params.control, params.at);
  if ('changes' in control) return control;
  if (!isIsoDate(covers.from) || !isIsoDate(covers.to))
    return refused(`${covers.from} to ${covers.to} is no span of time: write both days as YYYY-MM-DD.`);
  if (covers.from > covers.to)
    return refused(
      `The evidence cannot cover days from ${covers.from} to ${covers.to}: the first day comes after the last.`,
    );
  const problem = dayProblem(context, collected);
  if (problem !== undefined) return refused(problem);
  if (collected < covers.from)
    return refused(`What was collected on ${collected} cannot show what happened from ${covers.from} on.`);
  if (sha256 !== undefined && !sha256Form.test(sha256))
    return refused('The checksum is no SHA-256: it has 64 hexadecimal digits.');
  if (result !== undefined && !results.includes(result)) return refused(`The result is one of ${results.join(', ')}.`);
  return created(
    context,
    newEvidence(view, control, covers, {
      collected,
      ...(source === undefined ? {} : { source }),
      ...(location === undefined ? {} : { location }),
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(result === undefined ? {} : { result }),
    }),
  );
}
