import { deepEqual, equal } from 'node:assert/strict';
import { PhasedListeners, phases } from '../../../src/server/workspace/listeners';
import { FactKeeper } from '../../../src/server/facts/fact-keeper';
import { yaml } from '../../../src/core/syntax/text-block';
import { files } from '../../support/programme';
import { Harness } from './harness';
import { eventually } from '../../support/eventually';

describe('server: who hears of a change', () => {
  it('hears in the order of the phases, whichever was added first', () => {
    const listeners = new PhasedListeners<string>();
    const heard: string[] = [];
    for (const phase of [...phases].reverse()) listeners.add(phase, (event) => heard.push(`${event} ${phase}`));
    listeners.add('facts', (event) => heard.push(`${event} facts, too`));
    listeners.call('edit');
    deepEqual(heard, [
      'edit facts',
      'edit facts, too',
      'edit problems',
      'edit refresh',
      'edit previews',
      'edit announcement',
    ]);
  });

  it('learns the facts that are known before the problems of a folder that was read again are computed', async () => {
    const record = yaml`
      title: A
      control: AC-01
      kind: log
      collected: 2026-04-02
      location: artefacts/a.pdf
    `;
    const harness = new Harness({ ...files, 'evidence/a.yaml': record });
    const { workspace } = harness;
    // Made after the problems and the previews, which the harness makes.
    const keeper = new FactKeeper({
      workspace,
      git: false,
      delay: 0,
      log: (message) => void harness.logged.push(message),
      source: {
        gather: (_place, wanted) =>
          Promise.resolve(wanted.files.map(({ path }) => ({ kind: 'file', name: path, value: { exists: false } }))),
      },
    });
    const missing = (): boolean =>
      harness.problems
        .reportsOf(workspace.openProgrammes[0]!)
        .of('evidence/a.yaml')!
        .items.some((each) => each.code === 'soc2.evidence.location-missing');
    await harness.start();
    await eventually('the fact', missing);
    const known: boolean[] = [];
    workspace.onIndexed('problems', () => known.push(missing()));
    workspace.addFolders([Harness.folder]);
    await workspace.whenIndexed();
    deepEqual(known, [true]);
    equal(harness.logged.length, 0);
    keeper.dispose();
  });
});
