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
import { notRelevant } from './not-relevant';
import { overview } from './overview';
import { people } from './people';
import { procedures } from './procedures';
import type { Section } from './section';
import { software } from './software';
import { subservice } from './subservice';

/** The sections of the description in the order of print. */
export const sections: readonly Section[] = [
  { number: '1', level: 1, dc: 'DC1', heading: 'Company overview and types of services provided', whole: overview },
  { number: '2', level: 1, dc: 'DC2', heading: 'Principal service commitments and system requirements', whole: commitments },
  { number: '3', level: 1, dc: 'DC3', heading: 'Components of the system', whole: components },
  { number: '3.1', level: 2, dc: 'DC3', heading: 'Infrastructure', whole: infrastructure },
  { number: '3.2', level: 2, dc: 'DC3', heading: 'Software', whole: software },
  { number: '3.3', level: 2, dc: 'DC3', heading: 'People', whole: people },
  { number: '3.4', level: 2, dc: 'DC3', heading: 'Procedures', parts: procedures },
  { number: '3.5', level: 2, dc: 'DC3', heading: 'Data', whole: data },
  { number: '3.6', level: 2, dc: 'DC3', heading: 'System boundaries', whole: boundaries },
  { number: '4', level: 1, dc: 'DC5', heading: 'Relevant aspects of the control environment, risk assessment, information and communication, and monitoring', parts: environment },
  { number: '5', level: 1, dc: 'DC4', heading: 'System incidents', whole: incidents },
  { number: '6', level: 1, dc: 'DC5', heading: 'Trust services criteria and related controls', parts: criteria },
  { number: '7', level: 1, dc: 'DC8', heading: 'Criteria not relevant to the system', whole: notRelevant },
  { number: '8', level: 1, dc: 'DC7', heading: 'Subservice organisations and CSOCs', parts: subservice },
  { number: '9', level: 1, dc: 'DC6', heading: 'Complementary user entity controls', whole: cuecs },
  { number: '10', level: 1, dc: 'DC9', heading: 'Significant changes during the period', reportType: 2, whole: changes },
];
