import { askCovers } from '../../../src/client/actions/ask-covers';
import { createControl, mapControl, markCarvedOut } from '../../../src/client/actions/criterion-actions';
import { recordById } from '../../../src/client/actions/pick-record';
import { questions } from '../../../src/client/actions/questions';
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
