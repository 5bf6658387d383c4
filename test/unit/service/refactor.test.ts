import assert from 'node:assert/strict';
import type { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { applyEdits } from '../../../src/core/syntax/edit';
import { refactorings } from '../../../src/service/refactor/offers';
import type { Refactoring } from '../../../src/service/refactor/refactoring';
import { exampleTexts, programmeOf } from '../../support/example';
import { filesOf, randomProgramme } from '../../support/random-programme';
import { open, openAt, type Opened } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

/** The texts of the files that a refactoring touches; undefined for a file that is gone. */
function outcome(context: Pick<Opened, 'programme'>, made: Refactoring): Record<string, string | undefined> {
  const after: Record<string, string | undefined> = {};
  for (const { file, edits } of made.edits ?? [])
    after[file] = applyEdits(context.programme.file(file)!.tree.text, edits);
  for (const { file, text } of made.create ?? []) after[file] = text;
  for (const file of made.remove ?? []) after[file] = undefined;
  return after;
}

/** Expects the refactoring whose title fits to give these texts, and no new error or warning of syntax or schema; undefined: it is not offered. */
function check(
  title: RegExp,
  path: string,
  marked: string,
  expected: Record<string, string | undefined> | undefined,
): void {
  const { context, offset } = openAt(path, marked);
  const made = refactorings(context, offset, offset).find((each) => title.test(each.title));
  if (!expected) return assert.equal(made?.title, undefined, marked);
  assert.ok(
    made,
    `${title} is not offered: ${refactorings(context, offset, offset)
      .map((each) => each.title)
      .join(', ')}`,
  );
  assert.deepEqual(outcome(context, made), expected);
  assertNoNewErrors(context.programme, made);
}

function assertNoNewErrors(programme: Programme, made: Refactoring): void {
  const errors = (one: Programme): string[] =>
    [...new Checker(one).all().values()]
      .flat()
      .filter((each) => each.severity === 'error' && /^soc2\.(?:syntax|schema(?!\.open)|reference)/.test(each.code))
      .map((each) => each.code)
      .sort();
  const texts = new Map(programme.paths().map((each) => [each, programme.file(each)!.tree.text]));
  const after = new Map(texts);
  for (const [path, text] of Object.entries(outcome({ programme }, made))) {
    if (text === undefined) after.delete(path);
    else after.set(path, text);
  }
  assert.deepEqual(errors(programmeOf(after)), errors(programmeOf(texts)), made.title);
}

describe('refactor: split a control', () => {
  const control = yaml`
    id: AC-09
    title: T
    statement: >
      The CEO approves access in Jira.
      The CTO re$$moves it within a day.
    criteria: [CC6.2] # both
    owner: ceo
    policies:
      - AOTP
    notes: stays
  `;

  it('makes a control of the sentence at the cursor', () => {
    check(/^Split/, 'controls/AC-09.yaml', control, {
      'controls/AC-09.yaml': yaml`
        id: AC-09
        title: T
        statement: >
          The CEO approves access in Jira.
        criteria: [CC6.2] # both
        owner: ceo
        policies:
          - AOTP
        notes: stays
      `,
      'controls/AC-10.yaml': yaml`
        id: AC-10
        title: Name what this part does
        statement: >
          The CTO removes it within a day.
        criteria: [CC6.2] # both
        owner: ceo
        policies:
          - AOTP
      `,
    });
    check(
      /^Split/,
      'controls/x.yaml',
      yaml`
        title: T
        statement: On$$e does a thing. Two does another.
      `,
      {
        'controls/x.yaml': yaml`
          title: T
          statement: Two does another.
        `,
        'controls/x-2.yaml': yaml`
          id: x-2
          title: Name what this part does
          statement: >
            One does a thing.
        `,
      },
    );
  });

  it('is not offered for one sentence, elsewhere, or where anchors hold it together', () => {
    check(
      /^Split/,
      'controls/AC-09.yaml',
      yaml`
        title: T
        statement: On$$e does a thing.
      `,
      undefined,
    );
    check(
      /^Split/,
      'controls/AC-09.yaml',
      yaml`
        title: T$$
        statement: One does. Two does.
      `,
      undefined,
    );
    check(
      /^Split/,
      'controls/AC-09.yaml',
      yaml`
        title: &a T
        statement: On$$e does it. Two does.
        notes: *a
      `,
      undefined,
    );
    check(
      /^Split/,
      'controls/AC-09.yaml',
      yaml`
        statement: On$$e does it. Two does.
        criteria: [CC6.1
      `,
      undefined,
    );
  });

  it('takes quotation marks off, and refuses what would not be YAML any more', () => {
    check(
      /^Split/,
      'controls/x.yaml',
      yaml`
        title: T
        statement: 'On$$e''s owner: signs. Two does.'
      `,
      {
        'controls/x.yaml': yaml`
          title: T
          statement: 'Two does.'
        `,
        'controls/x-2.yaml': yaml`
          id: x-2
          title: Name what this part does
          statement: >
            One's owner: signs.
        `,
      },
    );
    check(
      /^Split/,
      'controls/x.yaml',
      yaml`
        title: T
        statement: On$$e does it. {Two} does it.
      `,
      undefined,
    );
    check(
      /^Split/,
      'controls/x.yaml',
      yaml`
        title: T
        statement: "On$$e says \\"x\\" to us. Two does it."
      `,
      undefined,
    );
  });
});

describe('refactor: a control of a paragraph', () => {
  it('takes the paragraph of a policy', () => {
    const { context, offset } = openAt(
      'policies/aotp.md',
      yaml`
        name: N
        acronym: AOTP
        owner: ceo
        ---
        # Rules

        The *Head of Security* re$$views all
        accounts each [quarter](x.md).

        Other.
      `,
    );
    const made = refactorings(context, offset, offset).find((each) => each.title.startsWith('Make a control'))!;
    const [file] = made.create!;
    assert.match(
      file!.text,
      /^id: [A-Z]+-\d+\ntitle: The Head of Security reviews all accounts each\nstatement: >\n {2}The Head of Security reviews all accounts each quarter\.\ncriteria: \[CC\d\.\d\] # the policy names none; this one fits its words best\nowner: ceo\n[^]*status: planned[^]*policies: \[AOTP\]\n/,
    );
    assert.equal(file!.text.slice(file!.cursor, file!.cursor! + 8), 'The Head');
    assertNoNewErrors(context.programme, made);
  });

  it('stays with the criteria that the policy names, and with names as they are written', () => {
    const { context, offset } = openAt(
      'policies/aotp.md',
      yaml`
        name: N
        acronym: AOTP
        owner: ceo
        satisfies:
          TSC: [CC8.1]
        ---
        The owner re$$views \`user_access_log\` and __all__ my_own_file names.
      `,
    );
    const made = refactorings(context, offset, offset).find((each) => each.title.startsWith('Make a control'))!;
    assert.match(
      made.create![0]!.text,
      /\n {2}The owner reviews user_access_log and all my_own_file names\.\ncriteria: \[CC8\.1\]\n/,
    );
  });

  it('is not offered for headings, front matter and other files', () => {
    check(
      /^Make a control/,
      'policies/aotp.md',
      yaml`
        name: N
        ---
        # Three words he$$re
      `,
      undefined,
    );
    check(
      /^Make a control/,
      'policies/aotp.md',
      yaml`
        name: Four words in fro$$nt
        ---
        Text.
      `,
      undefined,
    );
    check(/^Make a control/, 'controls/AC-09.yaml', 'statement: One two three fo$$ur.\n', undefined);
  });
});

describe('refactor: files of their own', () => {
  const list = yaml`
    # all of them
    - id: EV-1
      title: One
      covers:
        from: 2026-01-01

    # the second
    - id: EV-2 # two
      notes: |
        a
          b
    $$- {id: EV-3, title: Three}
  `;

  it('moves one out of a list', () => {
    check(
      /^Move EV-2/,
      'evidence/all.yaml',
      list.replace('$$', '').replace('notes: |', () => 'no$$tes: |'),
      {
        'evidence/all.yaml': yaml`
          # all of them
          - id: EV-1
            title: One
            covers:
              from: 2026-01-01
          - {id: EV-3, title: Three}
        `,
        'evidence/EV-2.yaml': yaml`
          # the second
          id: EV-2 # two
          notes: |
            a
              b
        `,
      },
    );
  });

  it('turns a list into files', () => {
    check(/^Put each evidence into/, 'evidence/all.yaml', list, {
      'evidence/EV-1.yaml': yaml`
        # all of them
        id: EV-1
        title: One
        covers:
          from: 2026-01-01
      `,
      'evidence/EV-2.yaml': yaml`
        # the second
        id: EV-2 # two
        notes: |
          a
            b
      `,
      'evidence/EV-3.yaml': '{id: EV-3, title: Three}\n',
      'evidence/all.yaml': undefined,
    });
    check(
      /^Put each risk into/,
      'risks/all.yaml',
      yaml`
        id: R-01
        title: $$One
        ---
        # two
        id: R-02
        title: Two
      `,
      {
        'risks/R-01.yaml': yaml`
          id: R-01
          title: One
        `,
        'risks/R-02.yaml': yaml`
          # two
          id: R-02
          title: Two
        `,
        'risks/all.yaml': undefined,
      },
    );
  });

  it('loses no comment with the file that goes', () => {
    check(
      /^Put each evidence into/,
      'evidence/all.yaml',
      yaml`
        # License

        - id: EV-1$$
        - id: EV-2

        # to do: EV-3
      `,
      {
        'evidence/EV-1.yaml': yaml`
          # License

          id: EV-1
        `,
        'evidence/EV-2.yaml': yaml`
          id: EV-2

          # to do: EV-3
        `,
        'evidence/all.yaml': undefined,
      },
    );
    check(
      /^Put each risk into/,
      'risks/all.yaml',
      yaml`
        # License
        ---
        id: R-01$$
        ---
        id: R-02
        # end
      `,
      {
        'risks/R-01.yaml': yaml`
          # License
          id: R-01
        `,
        'risks/R-02.yaml': yaml`
          id: R-02
          # end
        `,
        'risks/all.yaml': undefined,
      },
    );
  });

  it('is not offered where a record would not stay what it is', () => {
    check(
      /own|each/,
      'evidence/all.yaml',
      yaml`
        -
          id: EV-1$$
          links:
            - a
        -
          id: EV-2
      `,
      undefined,
    );
  });

  it('is not offered for single records, anchors, taken names and broken files', () => {
    check(/own|each/, 'evidence/a.yaml', 'id: EV-1$$\n', undefined);
    check(
      /own|each/,
      'evidence/a.yaml',
      yaml`
        - id: EV-1$$
          title: &t T
        - id: EV-2
          title: *t
      `,
      undefined,
    );
    check(
      /own|each/,
      'controls/all.yaml',
      yaml`
        - id: AC-01$$
        - id: AC-30
      `,
      undefined,
    );
    check(
      /own|each/,
      'evidence/a.yaml',
      yaml`
        - id: EV-1$$
        - id: EV-2
          x: [
      `,
      undefined,
    );
  });
});

describe('refactor: a role for a person', () => {
  it('is made, and used wherever the person stood', () => {
    check(
      /^Make a role/,
      'controls/AC-09.yaml',
      yaml`
        title: T
        owner: Dana Ru$$iz # she
      `,
      {
        'controls/AC-09.yaml': yaml`
          title: T
          owner: role-of-dana # she
        `,
        'people.yaml': yaml`
          roles:
            - {id: ceo, title: Chief Executive Officer, holder: mira}
            - {id: security-lead, title: Head of Security, responsibilities: Runs the security programme, holder: dana}
            - {id: role-of-dana, title: "Name the role", holder: dana}
          people:
            - {id: mira, name: Mira Okafor}
            - {id: dana, name: Dana Ruiz}
        `,
      },
    );
  });

  it('knows a person by the address', () => {
    const people = yaml`
      roles: []
      people:
        - {id: mira, name: Mira Okafor, email: mira@larkspur.example}
    `;
    const context = open('controls/AC-09.yaml', {
      'people.yaml': people,
      'controls/AC-09.yaml': yaml`
        title: T
        owner: mira@larkspur.example
      `,
    });
    const made = refactorings(context, 20, 20).find((each) => /^Make a role that Mira Okafor/.test(each.title));
    assert.ok(made);
    assert.equal(
      outcome(context, made)['controls/AC-09.yaml'],
      yaml`
        title: T
        owner: role-of-mira
      `,
    );
  });

  it('is not offered for roles and strangers', () => {
    check(/^Make a role/, 'controls/AC-09.yaml', 'owner: ce$$o\n', undefined);
    check(/^Make a role/, 'controls/AC-09.yaml', 'owner: Some$$body Else\n', undefined);
  });
});

describe('refactor: the order of keys', () => {
  const organise = /^Put the keys/;

  it('is that of the model, with comments', () => {
    check(
      organise,
      'controls/AC-09.yaml',
      yaml`
        # License

        # who
        owner: ceo # him
        x-own: 1
        title: T
        # what
        statement: >
          One.

          Two.

        id: AC-09$$`,
      {
        'controls/AC-09.yaml': yaml`
          # License

          id: AC-09
          title: T
          # what
          statement: >
            One.

            Two.
          # who
          owner: ceo # him
          x-own: 1`,
      },
    );
    check(
      organise,
      'policies/aotp.md',
      yaml`
        ---
        acronym: AOTP$$
        name: N
        ---
        Body.
      `,
      {
        'policies/aotp.md': yaml`
          ---
          name: N
          acronym: AOTP
          ---
          Body.
        `,
      },
    );
    check(
      organise,
      'soc2.yaml',
      'schema: soc2/1\r\nreport:\r\n  period: {from: 2026-01-01, to: 2026-06-30}\r\n  type: 2$$\r\n',
      { 'soc2.yaml': 'schema: soc2/1\r\nreport:\r\n  type: 2\r\n  period: {from: 2026-01-01, to: 2026-06-30}\r\n' },
    );
  });

  it('moves a block of text up from an end without line break', () => {
    check(
      organise,
      'controls/AC-09.yaml',
      yaml`
        owner: ceo
        statement: |
          What is said.$$`,
      {
        'controls/AC-09.yaml': yaml`
          statement: |
            What is said.
          owner: ceo`,
      },
    );
  });

  it('stays where it is right, or cannot be changed without harm', () => {
    check(
      organise,
      'controls/AC-09.yaml',
      yaml`
        id: AC-09$$
        title: T
      `,
      undefined,
    );
    check(organise, 'controls/AC-09.yaml', '{title: T, id: AC-09$$}\n', undefined);
    check(
      organise,
      'controls/AC-09.yaml',
      yaml`
        title: &t T
        id: *t$$
      `,
      undefined,
    );
    check(
      organise,
      'controls/AC-09.yaml',
      yaml`
        title: T
        id: A$$
        id: B
      `,
      undefined,
    );
    check(
      organise,
      'controls/AC-09.yaml',
      yaml`
        owner: ceo
        id: A$$
        x: [
      `,
      undefined,
    );
  });

  it('changes no data and is reached at once', () => {
    const programmes = [
      exampleTexts('larkspur-labs'),
      exampleTexts('larkspur-draft'),
      ...Array.from({ length: 30 }, (_, seed) => filesOf(randomProgramme(seed + 1))),
    ];
    let changed = 0;
    for (const texts of programmes) {
      let programme = programmeOf(texts);
      for (const path of texts.keys()) {
        for (let round = 0; ; round += 1) {
          const file = programme.file(path);
          const made =
            file &&
            refactorings({ programme, file, uriOf: (each) => each }, 0, 0).find((each) => organise.test(each.title));
          if (!made) break;
          assert.ok(round < 6, `${path} is never done`);
          changed += 1;
          const before = JSON.stringify(file.entities.map((each) => sorted(each.data)));
          programme.update([{ path, text: applyEdits(file.tree.text, made.edits![0]!.edits) }]);
          assert.equal(JSON.stringify(programme.file(path)!.entities.map((each) => sorted(each.data))), before, path);
        }
      }
      programme = programmeOf(new Map());
    }
    assert.ok(changed > 20, `${changed} files`);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : value;
}

describe('refactor: anywhere', () => {
  it('survives every place of a broken file', () => {
    const text = yaml`
      id: AC-09
      statement: >
        One. Two.
      owner: [
      - a: {
      "`;
    const context = open('controls/AC-09.yaml', { 'controls/AC-09.yaml': text });
    for (let offset = 0; offset <= text.length; offset += 1)
      for (const each of refactorings(context, offset, offset)) outcome(context, each);
  });
});
