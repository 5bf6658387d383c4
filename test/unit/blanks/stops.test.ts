import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import type { EntityKind } from '../../../src/core/model/kinds';
import { yaml } from '../../../src/core/syntax/text-block';
import { newPolicy } from '../../../src/core/templates/policy';
import { snippetOf, stopsOf } from '../../../src/core/templates/stops';
import { programme } from '../coverage/programme';

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
    check(
      'control',
      yaml`
        id: AC-01
        title: «»
        statement: >
          «${blanks.statement}»
        criteria: [«»]
        owner: «»
      `,
      [undefined, undefined, undefined, ['ceo', 'cto']],
    );
    check(
      'vendor',
      yaml`
        name: "«${blanks.vendorName}»"
        services: '«${blanks.vendorServices}»'
        tier: high # critical
      `,
    );
    check(
      'control',
      yaml`
        statement: |-
            «${blanks.statement}»

        notes: A
      `,
    );
    check('manifest', `changes: [{date: «», summary: «${blanks.outsideReason}», in: «»}]`);
    check(
      'manifest',
      yaml`
        system:
          services:
            - {id: a, name: «», users: «${blanks.serviceUsers}»}
      `,
    );
  });

  it('offer the values that the model knows', () => {
    check(
      'evidence',
      yaml`
        result: «${blanks.evidenceResult}»
        collected_by: «${blanks.owner}»
        sensitive: «»
      `,
      [
        ['ok', 'exception', 'not-applicable'],
        ['ceo', 'cto'],
        ['true', 'false'],
      ],
    );
    check('evidence', 'kind: «» # review, population');
  });

  it('are no values, no keys of a map, no empty text and no place without a blank before it', () => {
    check(
      'control',
      yaml`
        id: AC-01
        title: Review
        notes: ""
        statement:
        satisfies:
          TSC: [CC6.1]
      `,
    );
    check('control', '');
  });

  it('are in the body of a Markdown record', () => {
    check(
      'policy',
      yaml`
        ---
        name: «»
        ---

        # Purpose

          «${blanks.policyBody}»

        # Scope
      `,
    );
    check(
      'narrative',
      yaml`
        ---
        name: Overview
        ---

        «»
      `,
    );
    check(
      'policy',
      yaml`
        ---
        name: AP
        ---
        # Purpose
        «»
      `,
    );
    for (const heading of ['# Purpose', '# Purpose  ', '## Purpose ##']) {
      check('policy', `---\nname: AP\n---\n${heading}\n«»\n`);
      check('policy', `---\nname: AP\n---\n${heading}\n\n«»\n`);
      check('policy', `---\nname: AP\n---\n${heading}\n«»`);
    }
    check(
      'policy',
      yaml`
        ---
        name: AP
        ---
        # Purpose
        Some words.
      `,
    );
  });

  it('are on lines of their own in a new policy', () => {
    const { text } = newPolicy(programme({}).view(), { acronym: 'AP', name: 'Access' });
    const stops = stopsOf('policy', text);
    assert.match(snippetOf(text, stops), /\n# Exceptions\n\$\{\d+\}$/);
  });

  it('become the tab stops of a snippet, which chooses nothing', () => {
    const text = yaml`
      id: a$1
      result:\x20
      title:\x20
      source: ${blanks.evidenceSource}
      kind: ${blanks.evidenceResult}
    `;
    const stops = stopsOf('evidence', text).map(({ choices, ...place }) => ({
      ...place,
      ...(choices ? { choices: choices.slice(0, 2) } : {}),
    }));
    assert.equal(
      snippetOf(text, stops),
      [
        'id: a\\$1',
        'result: ${1| ,ok,exception|}',
        'title: ${2}',
        'source: ${3:Name the system it came from}',
        'kind: ${4|Say what it shows,review,population|}',
        '',
      ].join('\n'),
    );
    assert.equal(
      snippetOf('a: b}, c\\', [{ start: 3, end: 7, choices: ['x,y', '|'] }]),
      'a: ${1|b}\\, ,x\\,y,\\||}c\\\\',
    );
  });
});
