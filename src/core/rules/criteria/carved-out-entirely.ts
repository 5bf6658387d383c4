import type { CriterionCoverage } from '../../coverage/state';
import { criterionById } from '../../criteria/catalogue';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { bySeries, criteriaAre, idsOf } from './by-series';
import { fixesOfCriteria, mapExistingFixes } from './fixes';
import { criterionPlace } from './place';
import { yaml } from '../../syntax/text-block';

export const criterionCarvedOutEntirely = defineRule({
  code: 'soc2.criterion.carved-out-entirely',
  severity: 'information',
  on: ['manifest'],
  title: 'A criterion left wholly to a vendor',
  basis: ['DC7'],
  documentation: {
    what:
      'A criterion is covered by CSOCs of carved-out vendors alone, although it is one of which companies usually ' +
      'keep a part. Physical criteria, which a hosting provider may cover alone, are left out; so are carve-outs ' +
      'that nobody monitors, which count as gaps. Said once for each series (CC7).',
    why:
      'A vendor seldom takes all of it: whoever hosts elsewhere still decides who gets access. Examiners ask for the ' +
      "company's own part.",
    wrong: yaml`
      # only a CSOC of a carved-out vendor names CC7.3
      categories: [security]`,
    right: yaml`
      # controls/IR-01.yaml
      criteria: [CC7.3]`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const isLeft = ({ id, state }: CriterionCoverage): boolean =>
      state === 'carved-out' && !criterionById(id)?.shared_with?.includes('subservice');
    for (const group of bySeries(view, isLeft)) {
      yield {
        ...criterionPlace(manifest, group[0].id),
        data: { ids: group.map((each) => each.id) },
        message: `${criteriaAre(group)} left wholly to a vendor (${commaList(idsOf(group, 'csocs'))}). Name a control of your own, or record why there is none.`,
      };
    }
  },
  ...fixesOfCriteria(mapExistingFixes),
});
