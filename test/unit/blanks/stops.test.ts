import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import type { EntityKind } from '../../../src/core/model/kinds';
import { snippetOf, stopsOf } from '../../../src/core/templates/stops';

/** «...» marks each place of the text, in order; `choices` is what each offers. */
function check(kind: EntityKind, marked: string, choices: readonly (readonly string[] | undefined)[] = []): void {
  const text = marked.replace(/[«»]/g, '');
  const stops = stopsOf(kind, text, ['ceo', 'cto']);
  let shown = text;
  for (const { start, end } of [...stops].reverse())
    shown = `${shown.slice(0, start)}«${shown.slice(start, end)}»${shown.slice(end)}`;
  assert.equal(shown, marked);
  choices.forEach((each, index) => assert.deepEqual(stops[index]?.choices, each, `place ${index + 1}`));
}

describe('places to fill in', () => {
  it('are blanks and empty values, whatever the style of YAML', () => {
    check('control', `id: AC-01\ntitle: «»\nstatement: >\n  «${blanks.statement}»\ncriteria: [«»]\nowner: «»\n`, [
      undefined,
      undefined,
      undefined,
      ['ceo', 'cto'],
    ]);
    check('vendor', `name: "«${blanks.vendorName}»"\nservices: '«${blanks.vendorServices}»'\ntier: high # critical\n`);
    check('control', `statement: |-\n    «${blanks.statement}»\n\n`);
    check('manifest', `changes: [{date: «», summary: «${blanks.outsideReason}», in: «»}]\n`);
    check('manifest', `system:\n  services:\n    - {id: a, name: «», users: «${blanks.serviceUsers}»}\n`);
  });

  it('offer the values that the model knows', () => {
    check('evidence', `result: «${blanks.evidenceResult}»\ncollected_by: «${blanks.owner}»\nsensitive: «»\n`, [
      ['ok', 'exception', 'not-applicable'],
      ['ceo', 'cto'],
      ['true', 'false'],
    ]);
    check('evidence', 'kind: «» # review, population\n');
  });

  it('are no values, no keys of a map, no empty text and no place without a blank before it', () => {
    check('control', 'id: AC-01\ntitle: Review\nnotes: ""\nstatement:\nsatisfies:\n  TSC: [CC6.1]\n');
    check('control', '');
  });

  it('are in the body of a Markdown record', () => {
    check('policy', `---\nname: «»\n---\n\n# Purpose\n\n  «${blanks.policyBody}»\n\n# Scope\n`);
    check('narrative', '---\nname: Overview\n---\n\n«»\n');
    check('policy', '---\nname: AP\n---\n# Purpose\n«»\n');
    check('policy', '---\nname: AP\n---\n# Purpose\nSome words.\n');
  });

  it('become the tab stops of a snippet, which chooses nothing', () => {
    const text = `id: a$1\nresult: \ntitle: \nsource: ${blanks.evidenceSource}\nkind: ${blanks.evidenceResult}\n`;
    const stops = stopsOf('evidence', text).map(({ start, end, choices }) => ({
      start,
      end,
      ...(choices ? { choices: choices.slice(0, 2) } : {}),
    }));
    assert.equal(
      snippetOf(text, stops),
      'id: a\\$1\nresult: ${1| ,ok,exception|}\ntitle: ${2}\n' +
        'source: ${3:Name the system it came from}\nkind: ${4|Say what it shows,review,population|}\n',
    );
    assert.equal(
      snippetOf('a: b}, c\\', [{ start: 3, end: 7, choices: ['x,y', '|'] }]),
      'a: ${1|b\\}\\, ,x\\,y,\\||}c\\\\',
    );
  });
});
