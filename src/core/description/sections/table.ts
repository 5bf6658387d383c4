import { boundaries } from './boundaries';
import { changes } from './changes';
import { commitments } from './commitments';
import { components } from './components';
import { criteria } from './criteria';
import { cuecs } from './cuecs';
import { data } from './data';
import { environment } from './environment';
import { incidents } from './incidents';
import { infrastructure } from './infrastructure';
import type { SectionName } from './names';
import { notRelevant } from './not-relevant';
import { overview } from './overview';
import { people } from './people';
import { procedures } from './procedures';
import type { SectionContent } from './section';
import { software } from './software';
import { subservice } from './subservice';

/** What fills each section. */
export const contents: Readonly<Record<SectionName, SectionContent>> = {
  overview: { whole: overview },
  commitments: { whole: commitments },
  components: { whole: components },
  infrastructure: { whole: infrastructure },
  software: { whole: software },
  people: { whole: people },
  procedures: { parts: procedures },
  data: { whole: data },
  boundaries: { whole: boundaries },
  'control-environment': { parts: environment },
  incidents: { whole: incidents },
  criteria: { parts: criteria },
  'not-relevant': { whole: notRelevant },
  subservice: { parts: subservice },
  cuecs: { whole: cuecs },
  changes: { whole: changes },
};
