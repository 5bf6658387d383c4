import { blanks } from '../../core/blanks/blanks';
import { decisionProblem } from '../../core/changes/decide-disclosure';
import { newFinding } from '../../core/templates/finding';
import { freeId, slug } from '../../core/templates/free-name';
import { newIncident } from '../../core/templates/incident';
import { newPolicy, policyAcronym } from '../../core/templates/policy';
import { newRisk } from '../../core/templates/risk';
import { newVendor } from '../../core/templates/vendor';
import type { ActionParams, ActionResult } from '../../protocol/actions';
import { created, refused, type ActionContext } from './action';
import { createControl } from './create-control';

/** A new record in a file of its own, with the values that are known; the cursor is at the first text to fill in. */
export function newRecord(
  context: ActionContext,
  params: Extract<ActionParams, { action: 'newRecord' }>,
): ActionResult {
  const view = context.programme.view();
  const title = params.title?.replace(/\s+/g, ' ').trim() || undefined;
  const titled = title === undefined ? {} : { title };
  switch (params.kind) {
    case 'control':
      return createControl(context, params.criterion, { title });
    case 'policy': {
      const acronym = title === undefined ? undefined : policyAcronym(view, title);
      return created(
        context,
        newPolicy(
          view,
          title === undefined
            ? {}
            : { name: title, stem: slug(title, 'policy'), ...(acronym === undefined ? {} : { acronym }) },
        ),
      );
    }
    case 'vendor':
      return created(context, newVendor(view, freeId(view, 'vendor', slug(title ?? '', 'vendor')), title ?? ''));
    case 'risk':
      return created(context, newRisk(view, { title: title ?? blanks.riskTitle, assess: title !== undefined }));
    case 'finding':
      if (params.control !== undefined && !view.get('control', params.control))
        return refused(`There is no control ${params.control}.`);
      return created(
        context,
        newFinding(view, { ...titled, ...(params.control === undefined ? {} : { controls: [params.control] }) }),
      );
    case 'incident': {
      const { decision } = params;
      const problem = decision && decisionProblem(decision);
      if (problem !== undefined) return refused(problem);
      return created(
        context,
        newIncident(view, { ...(title === undefined ? {} : { summary: title }), ...(decision ? { decision } : {}) }),
      );
    }
  }
}
