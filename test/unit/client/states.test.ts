import { deepEqual, equal } from 'node:assert/strict';
import { fractionOf, lookOf, stateLooks } from '../../../src/client/results/state-words';
import { isCovered } from '../../../src/core/coverage/coverage';
import { coverageStates } from '../../../src/core/model/coverage-states';

describe('how coverage states are shown', () => {
  it('agrees with the core on what is covered', () => {
    deepEqual(
      coverageStates.filter((each) => stateLooks[each].covered),
      coverageStates.filter((each) => isCovered(each)),
    );
  });

  it('needs no colour to tell states apart', () => {
    const looks = coverageStates.map((each) => stateLooks[each]);
    equal(new Set(looks.map((each) => each.icon)).size, looks.length);
  });

  it('counts a group by what is asked for', () => {
    const same = (state: string): string => state;
    equal(fractionOf(['gap', 'addressed', 'not-relevant', 'carved-out'], same), '2/3');
    equal(fractionOf(['not-in-scope', 'not-in-scope'], same), 'not-in-scope');
    equal(fractionOf(['not-relevant'], same), 'not-relevant');
    equal(lookOf('__proto__'), stateLooks.gap);
  });
});
