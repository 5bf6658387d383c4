import assert from 'node:assert/strict';
import type { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { generateProgramme } from '../../bench/generate/programme';
import { exampleTexts, programmeOf } from '../../support/example';
import { pictureOf } from './picture';
import { yaml } from '../../../src/core/syntax/text-block';

interface Work {
  parsed: number;
  /** Files checked, values and parts computed, until everything is shown again. */
  computed: number;
  /** Files whose problems had to be worked out again. */
  checked: string[];
  /** Parts of the description and the report that had to be rendered again. */
  rendered: string[];
}

/** What it costs to show everything again after an edit of one file. */
function workOf(programme: Programme, path: string, change: (text: string) => string): Work {
  const checker = new Checker(programme);
  pictureOf(programme, checker);
  const before = { parsed: programme.counters.parsed, computed: programme.derived.counters.computed };
  const text = programme.file(path)!.tree.text;
  assert.notEqual(change(text), text, 'the edit changes nothing');
  const { stale, files } = programme.update([{ path, text: change(text) }]);
  assert.deepEqual(files, [path]);
  pictureOf(programme, checker);
  const named = (start: string): string[] =>
    [...stale].flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : [])).sort();
  return {
    parsed: programme.counters.parsed - before.parsed,
    computed: programme.derived.counters.computed - before.computed,
    checked: named('check '),
    rendered: [...named('preview description '), ...named('preview report ')],
  };
}

const labs = (): Programme => programmeOf(exampleTexts('larkspur-labs'));
const control = 'controls/AC-05.yaml';
const prose = (text: string): string => text.replace(/\n {2}(\w)/, '\n  carefully $1');
const status = (text: string): string => text.replace('status: in-place', 'status: planned');

describe('an edit costs what it touches (invariant 5)', () => {
  it('typing inside a statement parses one file, checks one file, renders only what prints it', () => {
    const { parsed, checked, rendered } = workOf(labs(), control, prose);
    assert.deepEqual({ parsed, checked }, { parsed: 1, checked: [control] });
    assert.ok(rendered.length > 0 && rendered.length <= 8, rendered.join(', '));
  });

  it('typing inside a policy checks that policy alone', () => {
    const policy = 'policies/aotp.md';
    const { parsed, checked } = workOf(
      labs(),
      policy,
      (text) => `${text}\nA closing remark about nothing in particular.\n`,
    );
    assert.deepEqual({ parsed, checked }, { parsed: 1, checked: [policy] });
  });

  it('a comment in the manifest parses and checks the manifest alone', () => {
    const { parsed, checked } = workOf(
      labs(),
      'soc2.yaml',
      (text) => yaml`
        # A remark.
        ${text}`,
    );
    assert.deepEqual({ parsed, checked }, { parsed: 1, checked: ['soc2.yaml'] });
  });

  it('a changed status checks only files that have to do with the control', () => {
    const programme = labs();
    const { parsed, checked } = workOf(programme, control, status);
    assert.equal(parsed, 1);
    assert.ok(
      checked.includes(control) && checked.includes('soc2.yaml'),
      'the manifest hears of a criterion that lost a control',
    );
    const own = programme.file(control)!;
    const referred = new Set(own.references.map((each) => each.id));
    for (const path of checked) {
      const file = programme.file(path)!;
      const related =
        file.references.some((each) => each.id === 'AC-05') ||
        file.declarations.some((each) => referred.has(each.id) || each.id === 'AC-05') ||
        file.references.some((each) => each.kind === 'criterion' && referred.has(each.id));
      assert.ok(related || path === 'soc2.yaml', `${path} has nothing to do with AC-05`);
    }
  });

  it('the same text, and a file that is none of ours, cost nothing', () => {
    const programme = labs();
    const { parsed } = programme.counters;
    const again = programme.update([
      { path: control, text: programme.file(control)!.tree.text },
      { path: 'README.md', text: 'Hello' },
    ]);
    assert.deepEqual(
      { parsed: programme.counters.parsed, files: again.files, stale: again.stale.size },
      { parsed, files: [], stale: 0 },
    );
  });

  it('the work of an edit does not grow with the programme', () => {
    const [small, large] = [60, 240].map((size) => {
      const programme = programmeOf(generateProgramme(size));
      return {
        prose: workOf(programme, 'controls/OP-0001.yaml', prose),
        title: workOf(programme, 'risks/R-0001.yaml', (text) => text.replace('Somebody', 'Someone')),
      };
    }) as [{ prose: Work; title: Work }, { prose: Work; title: Work }];
    assert.deepEqual(large.prose, small.prose);
    assert.deepEqual(large.title, small.title);
  });
});
