import assert from 'node:assert/strict';
import { onEnter } from '../../../src/service/cursor/on-type';
import { toOffset, toPosition } from '../../../src/service/place';
import { semanticTokens, tokenLegend } from '../../../src/service/semantic-tokens';
import { foldingRanges } from '../../../src/service/structure/folding';
import { selectionRanges } from '../../../src/service/structure/selection';
import { open, openAt } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

describe('service: folding', () => {
  /** Expects `first-last` lines, zero-based, with the kind where there is one. */
  function check(path: string, text: string, expected: string[]): void {
    const folds = foldingRanges(open(path, { [path]: text }));
    assert.deepEqual(
      folds.map((each) => `${each.startLine}-${each.endLine}${each.kind ? ` ${each.kind}` : ''}`),
      expected,
      text,
    );
  }

  it('folds maps, items, texts and runs of comments', () => {
    check(
      'controls/AC-09.yaml',
      yaml`
        # one
        # two
        title: T
        statement: >
          First.
          Second.

        evidence:
          - what: a
            source: b
          - what: c
      `,
      ['0-1 comment', '3-5', '7-10', '8-9'],
    );
    check(
      'soc2.yaml',
      yaml`
        company: {name: A,
          short_name: B}
      `,
      ['0-1'],
    );
    check(
      'controls/AC-09.yaml',
      yaml`
        title: T
        owner: ceo
      `,
      [],
    );
  });

  it('folds front matter, and leaves the body to the editor', () => {
    check(
      'policies/aotp.md',
      yaml`
        ---
        name: N
        acronym: AOTP
        ---
        # One

        text

        # Two
      `,
      ['0-3'],
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        satisfies:
          TSC:
            - CC6.1
        ---
        # One
        text
      `,
      ['1-3', '2-3'],
    );
  });

  it('works in a broken file', () =>
    check(
      'controls/AC-09.yaml',
      yaml`
        title: T
        evidence:
          - what: a
            source: b
        criteria: [CC6.1
      `,
      ['1-3', '2-3'],
    ));
});

describe('service: selection', () => {
  /** Expects the texts that are selected one after the other. */
  function check(path: string, marked: string, expected: string[]): void {
    const { context, offset, text } = openAt(path, marked);
    const steps: string[] = [];
    for (let at = selectionRanges(context, [toPosition(context.file.tree, offset)])[0]; at; at = at.parent!)
      steps.push(text.slice(toOffset(context.file.tree, at.range.start), toOffset(context.file.tree, at.range.end)));
    assert.deepEqual(steps, expected, marked);
  }

  it('grows from a word to the file', () => {
    check(
      'controls/AC-09.yaml',
      yaml`
        title: T
        criteria: [CC6.1, CC6$$.2]
      `,
      [
        'CC6.2',
        '[CC6.1, CC6.2]',
        'criteria: [CC6.1, CC6.2]',
        yaml`
          title: T
          criteria: [CC6.1, CC6.2]`,
        yaml`
          title: T
          criteria: [CC6.1, CC6.2]
        `,
      ],
    );
    check('controls/AC-09.yaml', 'own$$er: ceo', ['owner', 'owner: ceo']);
    check('controls/AC-09.yaml', 'title: "On$$e two"', ['One', 'One two', '"One two"', 'title: "One two"']);
  });

  it('stops at sentences', () => {
    check('controls/AC-09.yaml', 'statement: One is done. Tw$$o is done. Three.', [
      'Two',
      'Two is done.',
      'One is done. Two is done. Three.',
      'statement: One is done. Two is done. Three.',
    ]);
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        A b. C$$ d.
        E.

        F.
      `,
      [
        'C',
        'C d.',
        'A b. C d.\nE.',
        'A b. C d.\nE.\n\nF.\n',
        yaml`
          name: N
          ---
          A b. C d.
          E.

          F.
        `,
      ],
    );
    check(
      'controls/AC-09.yaml',
      yaml`
        statement: >
          One is done.
          Tw$$o.
      `,
      [
        'Two',
        'Two.',
        'One is done.\n  Two.',
        yaml`
          >
            One is done.
            Two.`,
        yaml`
          statement: >
            One is done.
            Two.`,
        yaml`
          statement: >
            One is done.
            Two.
        `,
      ],
    );
  });

  it('works in a broken file', () =>
    check(
      'controls/AC-09.yaml',
      yaml`
        owner: ce$$o
        criteria: [CC6.1`,
      [
        'ceo',
        'owner: ceo',
        yaml`
          owner: ceo
          criteria: [CC6.1`,
      ],
    ));
});

describe('service: colours by meaning', () => {
  /** Expects `text type.modifier` of every token in order. */
  function check(path: string, text: string, expected: string[]): void {
    const { data } = semanticTokens(open(path, { [path]: text }));
    const lines = text.split('\n');
    const found: string[] = [];
    for (let index = 0, line = 0, character = 0; index < data.length; index += 5) {
      if (data[index]! > 0) character = 0;
      line += data[index]!;
      character += data[index + 1]!;
      const modifiers = tokenLegend.tokenModifiers.filter((_, bit) => (data[index + 4]! & (1 << bit)) !== 0);
      found.push(
        [
          `${lines[line]!.slice(character, character + data[index + 2]!)} ${tokenLegend.tokenTypes[data[index + 3]!]}`,
          ...modifiers,
        ].join('.'),
      );
    }
    assert.deepEqual(found, expected, text);
  }

  it('tells kinds of ids apart, and what is unknown', () => {
    check(
      'controls/AC-09.yaml',
      yaml`
        id: AC-09
        criteria: [CC6.1, "CC99.9"]
        owner: nobody
        frequency: daily
        since: 2026-01-01
        policies: [AOTP]
        vendors: [aws]
        components: [okta]
      `,
      [
        'AC-09 control.declaration',
        'CC6.1 criterion',
        'CC99.9 criterion.unresolved',
        'nobody role.unresolved',
        'daily enumMember',
        '2026-01-01 date',
        'AOTP policy',
        'aws vendor',
        'okta reference',
      ],
    );
  });

  it('colours ids in the body of a document', () =>
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        As CC6.1 and AC-01 say, not AC-99.
      `,
      ['CC6.1 criterion', 'AC-01 control'],
    ));

  it('works in a broken file', () =>
    check(
      'controls/AC-09.yaml',
      yaml`
        owner: ceo
        criteria: [CC6.1
        notes: "`,
      ['ceo role', 'CC6.1 criterion'],
    ));
});

describe('service: Enter', () => {
  /** `$$` is where the cursor stands after the editor broke the line. */
  function check(path: string, marked: string, after: string): void {
    const { context, offset, text } = openAt(path, marked);
    const [edit] = onEnter(context, toPosition(context.file.tree, offset));
    const { tree } = context.file;
    assert.equal(
      edit
        ? text.slice(0, toOffset(tree, edit.range.start)) + edit.newText + text.slice(toOffset(tree, edit.range.end))
        : text,
      after,
      marked,
    );
  }

  it('goes on with a list of values, and ends it', () => {
    check(
      'controls/AC-09.yaml',
      yaml`
        criteria:
          - CC6.1
          $$`,
      yaml`
        criteria:
          - CC6.1
          -\x20`,
    );
    check(
      'controls/AC-09.yaml',
      yaml`
        criteria:
          - CC6.1 # so far
        $$
        owner: ceo
      `,
      yaml`
        criteria:
          - CC6.1 # so far
          -\x20
        owner: ceo
      `,
    );
    check(
      'controls/AC-09.yaml',
      yaml`
        criteria:
          - CC6.1
          -\x20
          $$
        owner: ceo
      `,
      'criteria:\n  - CC6.1\n  \nowner: ceo\n',
    );
  });

  it('keeps what is written in a text over several lines at its column', () => {
    const control = 'controls/AC-09.yaml';
    for (const [marked, blanks] of [
      ['statement: >\n$$', 2],
      ['statement: >\n$$\nowner: ceo\n', 2],
      ['statement: |- # why\n$$', 2],
      ['statement: &one !!str >2-\n$$', 2],
      ['statement: >\n$$\n      deep\n', 6],
      ['statement: >\n  First.\n$$\nowner: ceo\n', 2],
      ['statement: >\n  First.\n\n  Third.\n$$', 2],
      ['statement: >\n  First.\n  \n$$', 2],
      [
        yaml`
        statement: >
            First: >
        $$`,
        4,
      ],
      ['- statement: >\n$$', 4],
      ['- statement: >\n  $$', 4],
      ['notes:\n  - >\n$$', 4],
      ['- - text: |\n$$', 6],
      [
        yaml`
        owner: [
        statement: >+
        $$
        notes: "`,
        2,
      ],
    ] as const)
      check(control, marked, marked.replace(/[ ]*\$\$/, ' '.repeat(blanks)));
    check(control, 'statement: >\n  First.\n$$Second.\n', 'statement: >\n  First.\n  Second.\n');
    check('policies/p.md', '---\nnotes: >\n$$\n---\nBody\n', '---\nnotes: >\n  \n---\nBody\n');
    check(control, 'statement: >\r\n$$\r\nowner: ceo\r\n', 'statement: >\r\n  \r\nowner: ceo\r\n');
  });

  it('leaves a text over several lines at column 0, and what only looks like one', () => {
    for (const marked of [
      'statement: >\n  First.\n\n$$',
      'statement: >\n  First.\n\n$$owner: ceo\n',
      'statement: >\n  First.\nowner: ceo\n$$',
      'title: a > b\n$$',
      'title: ">"\n$$',
      '# statement: >\n$$',
      'title: T # >\n$$',
    ])
      check('controls/AC-09.yaml', marked, marked.replace('$$', ''));
    check('policies/p.md', '---\nname: N\n---\nbody: >\n$$', '---\nname: N\n---\nbody: >\n');
  });

  it('leaves maps, texts and prose alone', () => {
    for (const marked of [
      yaml`
        evidence:
          - what: a
            $$`,
      yaml`
        statement: >
          - one
          $$`,
      yaml`
        title: T
        $$`,
      yaml`
        criteria:
          - [CC6.1,
          $$`,
      yaml`
        # - one
        $$`,
    ])
      check('controls/AC-09.yaml', marked, marked.replace('$$', ''));
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        - one
        $$`,
      yaml`
        name: N
        ---
        - one
      `,
    );
  });

  it('works in a broken file', () =>
    check(
      'controls/AC-09.yaml',
      yaml`
        owner: [
        criteria:
          - CC6.1
          $$
        notes: "`,
      yaml`
        owner: [
        criteria:
          - CC6.1
          -\x20
        notes: "`,
    ));
});
