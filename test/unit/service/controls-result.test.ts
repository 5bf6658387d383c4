import { deepEqual, equal } from 'node:assert/strict';
import { Programme } from '../../../src/core/index/programme';
import { controlsResult, touchesControls } from '../../../src/service/sidebar/controls-result';
import { files } from '../../support/programme';

describe('the rows of controls', () => {
  const path = 'controls/AC-01.yaml';

  /** Shows the rows, edits the control, and shows them again; whether the edit was announced. */
  function after(change: (text: string) => string): {
    announced: boolean;
    row: ReturnType<typeof controlsResult>['controls'][number];
  } {
    const programme = new Programme({ layout: 'soc2', today: '2026-05-01' });
    programme.update(Object.entries(files).map(([each, text]) => ({ path: each, text })));
    const context = { programme, uriOf: (each: string) => `file:///larkspur/${each}`, options: {} } as Parameters<
      typeof controlsResult
    >[0];
    equal(controlsResult(context).controls.length, 2);
    const { stale } = programme.update([{ path, text: change(files[path]!) }]);
    return {
      announced: touchesControls(stale),
      row: controlsResult(context).controls.find((each) => each.place?.uri.endsWith(path))!,
    };
  }

  it('follow edits of what they show, and say that they may differ', () => {
    const mapped = after((text) => text.replace('[CC6.1]', '[CC6.1, CC6.6]'));
    deepEqual([mapped.announced, mapped.row.criteria], [true, ['CC6.1', 'CC6.6']]);
    const owned = after((text) => text.replace('owner: security-lead', 'owner: ceo'));
    deepEqual([owned.announced, owned.row.ownerTitle], [true, 'Chief Executive Officer']);
    const named = after((text) => text.replace('title: Single sign-on', 'title: One sign-on'));
    deepEqual([named.announced, named.row.title], [true, 'One sign-on with a second factor']);
  });

  it('say the company’s short name, else its name; one of blanks is none', () => {
    const nameOf = (company: string): string => {
      const programme = new Programme({ layout: 'soc2', today: '2026-05-01' });
      programme.update([{ path: 'soc2.yaml', text: `company: ${company}` }]);
      return controlsResult({ programme, uriOf: (each: string) => each, options: {} }).name;
    };
    equal(nameOf('{name: Otter Inc., short_name: Otter}'), 'Otter');
    equal(nameOf('{name: Otter Inc.}'), 'Otter Inc.');
    equal(nameOf('{name: Otter Inc., short_name: " "}'), 'Otter Inc.');
    equal(nameOf('{}'), '');
  });

  it('do not differ for prose', () => {
    equal(after((text) => text.replace('at every sign-on', 'at each sign-on')).announced, false);
  });
});
