import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import { yaml } from '../../../src/core/syntax/text-block';
import { newPolicy } from '../../../src/core/templates/policy';
import { snippetOf, stopsOf } from '../../../src/core/templates/stops';
import { programme } from '../coverage/programme';

/** «...» marks each place of the text, in order. */
function check(marked: string): void {
  const text = marked.replace(/[«»]/g, '');
  let shown = text;
  for (const { start, end } of stopsOf(text).reverse())
    shown = `${shown.slice(0, start)}«${shown.slice(start, end)}»${shown.slice(end)}`;
  assert.equal(shown, marked);
}

describe('places to fill in', () => {
  it('are blanks and empty values, whatever the style of YAML', () => {
    check(yaml`
        id: AC-01
        title: «»
        statement: >
          «${blanks.statement}»
        criteria: [«»]
        owner: «»
      `);
    check(yaml`
        name: "«${blanks.vendorName}»"
        services: '«${blanks.vendorServices}»'
        tier: high # critical
      `);
    check(yaml`
        statement: |-
            «${blanks.statement}»

        notes: A
      `);
    check(`changes: [{date: «», summary: «${blanks.outsideReason}», in: «»}]`);
    check(yaml`
        system:
          services:
            - {id: a, name: «», users: «${blanks.serviceUsers}»}
      `);
  });

  it('are the same where the model knows the values', () => {
    check(yaml`
      result: «${blanks.evidenceResult}»
      collected_by: «${blanks.owner}»
      sensitive: «»
    `);
    check('kind: «» # review, population');
  });

  it('are no values, no keys of a map, no empty text and no place without a blank before it', () => {
    check(yaml`
        id: AC-01
        title: Review
        notes: ""
        statement:
        satisfies:
          TSC: [CC6.1]
      `);
    check('');
  });

  it('are in the body of a Markdown record', () => {
    check(yaml`
        ---
        name: «»
        ---

        # Purpose

          «${blanks.policyBody}»

        # Scope
      `);
    check(yaml`
        ---
        name: Overview
        ---

        «»
      `);
    check(yaml`
        ---
        name: AP
        ---
        # Purpose
        «»
      `);
    for (const heading of ['# Purpose', '# Purpose  ', '## Purpose ##']) {
      check(`---\nname: AP\n---\n${heading}\n«»\n`);
      check(`---\nname: AP\n---\n${heading}\n\n«»\n`);
      check(`---\nname: AP\n---\n${heading}\n«»`);
    }
    check(yaml`
        ---
        name: AP
        ---
        # Purpose
        Some words.
      `);
  });

  it('are on lines of their own in a new policy', () => {
    const { text } = newPolicy(programme({}).view(), { acronym: 'AP', name: 'Access' });
    const stops = stopsOf(text);
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
    assert.equal(
      snippetOf(text, stopsOf(text)),
      [
        'id: a\\$1',
        'result: ${1}',
        'title: ${2}',
        'source: ${3:Name the system it came from}',
        'kind: ${4:Say what it shows}',
        '',
      ].join('\n'),
    );
    assert.equal(snippetOf('a: b}, c\\', [{ start: 3, end: 7 }]), 'a: ${1:b\\}, }c\\\\');
  });
});
