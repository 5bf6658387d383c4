import { askCovers } from '../../../src/client/actions/ask-covers';
import { askNext } from '../../../src/client/actions/ask-next';
import { createControl, mapControl, markCarvedOut } from '../../../src/client/actions/criterion-actions';
import { decideIncident } from '../../../src/client/actions/decide-incident';
import { markReviewed } from '../../../src/client/actions/mark-reviewed';
import { recordById } from '../../../src/client/actions/pick-record';
import { questions } from '../../../src/client/actions/questions';
import type { CoverageStore } from '../../../src/client/results/coverage-store';
import type { ServerLink } from '../../../src/client/server-link';
import type { CoverageCriterion } from '../../../src/protocol/coverage';
import { equal } from './check';

/** No server runs. */
const link = { request: () => Promise.resolve(undefined) } as unknown as ServerLink;

/** Everything that is asked and said, where a person answers every box for text and nothing else. */
async function spoken(work: () => Promise<unknown>): Promise<string[]> {
  const before = { ...questions };
  const heard: string[] = [];
  const hear =
    (answer?: string) =>
    (what: unknown): Promise<string | undefined> => {
      heard.push(typeof what === 'string' ? what.split('.')[0]! : answer === undefined ? 'list' : 'box');
      return Promise.resolve(answer);
    };
  Object.assign(questions, {
    showInputBox: hear('An answer'),
    showQuickPick: hear(),
    showErrorMessage: hear(),
    showInformationMessage: hear(),
    showWarningMessage: hear(),
  });
  try {
    await work();
  } finally {
    Object.assign(questions, before);
  }
  return heard;
}

describe('without an answer of the server', () => {
  const root = 'file:///larkspur';
  const criterion = { id: 'CC6.1', title: 'Access', activities: [] as string[] } as unknown as CoverageCriterion;
  const subject = { root, criterion };
  const silence = 'SOC 2: the language server does not answer';
  const acts: [string, () => Promise<unknown>, string[]][] = [
    ['a new control', () => createControl(link, subject), ['box', silence]],
    ['the mapping of a control', () => mapControl(link, subject), [silence]],
    ['a carve-out', () => markCarvedOut(link, subject), [silence]],
    ['what evidence covers', () => askCovers(link, 'Evidence', { root, control: 'AC-01' }, {}), [silence]],
    ['a record of a row', () => recordById(link, { root, kind: 'risk', id: 'R-01' }), [silence]],
  ];
  for (const [what, act, expected] of acts)
    it(`says so and asks no more: ${what}`, async () => {
      equal(await spoken(act), expected, 'asked and said');
    });
});

describe('a record that is gone by the time it is asked about', () => {
  const root = 'file:///larkspur';
  const without = { request: () => Promise.resolve({ root, records: [] }) } as unknown as ServerLink;
  const store = {} as CoverageStore;
  const show = (): Promise<void> => Promise.resolve();
  const row = (kind: string, id: string) => ({ root, item: { kind, id } });
  const acts: [string, string, () => Promise<unknown>][] = [
    [
      'INC-01',
      'what a preview left to a person',
      () => askNext(without, root, { of: 'incident', incident: 'INC-01' }, show),
    ],
    ['INC-02', 'the decision on an incident', () => decideIncident(without, store, row('incident', 'INC-02'))],
    ['R-01', 'a review', () => markReviewed(without, store, row('risk', 'R-01'))],
  ];
  for (const [id, what, act] of acts)
    it(`is told of: ${what}`, async () => {
      equal(await spoken(act), [`SOC 2: ${id} is not there any more`], 'asked and said');
    });
});
