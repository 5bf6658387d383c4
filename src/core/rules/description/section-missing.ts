import { descriptionCriteria } from '../../criteria/catalogue';
import { newIncident } from '../../templates/incident';
import { defineRule, type Finding } from '../rule';
import { disclosedIncidents } from '../../coverage/incidents';
import { insertKeys } from '../support/insert';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';

export const descriptionSectionMissing = defineRule({
  code: 'soc2.description.section-missing',
  severity: 'error',
  on: ['manifest'],
  title: 'A section that nothing feeds',
  basis: ['DC4'],
  documentation: {
    what: 'Nothing says whether there were incidents to disclose (DC 4): no incident is recorded, `no_incidents` is absent and no narrative stands in that section. The other sections have rules of their own: missing keys of the manifest for DC 1, 2, 3, 8 and 9, CUECs for DC 6, vendors for DC 7, coverage for DC 5.',
    why: 'A description that is silent on incidents reads as if there had been none, and that is a statement which somebody has to make.',
    wrong: 'schema: soc2/1\ncategories: [security]',
    right: 'schema: soc2/1\ncategories: [security]\nno_incidents: true',
  },
  *check(manifest, { view }): Iterable<Finding> {
    const { no_incidents: none } = manifest.data;
    if (view.layout !== 'soc2' || none === true || isUnreadable(manifest, ['no_incidents'], none)) return;
    // An incident without a decision is reported at the incident.
    if (disclosedIncidents(view).length > 0 || view.all('incident').some((each) => each.data.disclose === undefined)) return;
    if (view.all('narrative').some((each) => each.data.section === 'incidents')) return;
    const title = descriptionCriteria.find((each) => each.id === 'DC4')?.title ?? 'Incidents';
    yield { ...keyRange(manifest, [none === false ? 'no_incidents' : 'report']), message: `Nothing feeds DC 4 (${title}): say whether there were incidents to disclose.` };
  },
  fixes(_finding, manifest, context) {
    const { path, text, cursor } = newIncident(context.view);
    return [
      ...insertKeys(context, manifest, [], 'State that there was none to disclose', [['no_incidents', 'true']]),
      { title: 'Record an incident', create: [{ file: path, text, cursor }] },
    ];
  },
});
