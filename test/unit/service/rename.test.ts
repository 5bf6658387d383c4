import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../../src/core/syntax/edit';
import { prepareRename, rename } from '../../../src/service/ids/rename';
import { toRenameEdit } from '../../../src/service/ids/rename-edit';
import { editsForMoves } from '../../../src/service/ids/rename-files';
import type { Move } from '../../../src/service/ids/rename-paths';
import { files, open, openAt, type Opened } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

interface Expected {
  /** Texts afterwards, of the files that change. */
  gives?: Record<string, string>;
  /** Lines afterwards that hold the new name, as `file:line text`. */
  lines?: string[];
  /** `from > to`, with `?` when the file need not be renamed. */
  moves?: string[];
  refuses?: RegExp;
}

function check(path: string, marked: string, newName: string, expected: Expected): void {
  const { context, offset } = openAt(path, marked);
  const plan = rename(context, offset, newName);
  if (expected.refuses) {
    assert.ok('refused' in plan, `${marked} was not refused`);
    assert.match(plan.refused, expected.refuses);
    return;
  }
  assert.ok(!('refused' in plan), 'refused' in plan ? plan.refused : '');
  assert.deepEqual(
    plan.files.map((each) => `${each.from} > ${each.to}${each.needed ? '' : '?'}`),
    expected.moves ?? [],
    marked,
  );
  const after = applied(context, plan.edits);
  if (expected.gives) assert.deepEqual(after, expected.gives);
  if (expected.lines)
    assert.deepEqual(
      Object.entries(after).flatMap(([file, text]) =>
        text.split('\n').flatMap((line, index) => (line.includes(newName) ? [`${file}:${index} ${line}`] : [])),
      ),
      expected.lines,
    );
}

function applied(context: Opened, edits: readonly { file: string; edits: TextEdit[] }[]): Record<string, string> {
  return Object.fromEntries(
    edits
      .filter((each) => each.edits.length > 0)
      .map((each) => [each.file, applyEdits(context.programme.file(each.file)!.tree.text, each.edits)]),
  );
}

describe('service: rename', () => {
  it('renames an id everywhere it is used', () => {
    check('controls/AC-09.yaml', 'owner: security-$$lead', 'ciso', {
      lines: [
        'controls/AC-01.yaml:4 owner: ciso',
        'controls/AC-02.yaml:3 owner: ciso',
        'controls/AC-09.yaml:0 owner: ciso',
        'people.yaml:2   - {id: ciso, title: Head of Security, responsibilities: Runs the security programme, holder: dana}',
        'policies/aotp.md:2 owner: ciso',
        'vendors/aws.yaml:4 owner: ciso',
      ],
    });
  });

  it('keeps quotes, comments and everything around', () => {
    check(
      'controls/AC-09.yaml',
      yaml`
        id: "AC-$$09" # AC-09, once AC-9
        statement: >
          After AC-09 comes AC-090.
      `,
      'AC-20',
      {
        gives: {
          'controls/AC-09.yaml': yaml`
            id: "AC-20" # AC-20, once AC-9
            statement: >
              After AC-20 comes AC-090.
          `,
        },
        moves: ['controls/AC-09.yaml > controls/AC-20.yaml?'],
      },
    );
    check('controls/AC-09.yaml', "owner: 'ce$$o'\n", 'on-call', {
      lines: [
        "controls/AC-09.yaml:0 owner: 'on-call'",
        'people.yaml:1   - {id: on-call, title: Chief Executive Officer, holder: mira}',
      ],
    });
    check('controls/AC-09.yaml', 'owner: ce$$o\n', 'null', {
      lines: [
        'controls/AC-09.yaml:0 owner: "null"',
        'people.yaml:1   - {id: "null", title: Chief Executive Officer, holder: mira}',
      ],
    });
  });

  it('renames the file whose name is the id', () => {
    check(
      'policies/aotp.md',
      yaml`
        name: N
        acronym: AOTP
        ---
        AC-0$$2 holds, and [AC-02](../controls/AC-02.yaml).
      `,
      'AC-30',
      {
        gives: {
          'policies/aotp.md': yaml`
            name: N
            acronym: AOTP
            ---
            AC-30 holds, and [AC-30](../controls/AC-30.yaml).
          `,
        },
        moves: ['controls/AC-02.yaml > controls/AC-30.yaml'],
      },
    );
    check('controls/AC-09.yaml', 'policies: [ao$$tp]\n', 'access', {
      gives: { 'controls/AC-09.yaml': 'policies: [access]\n' },
      moves: ['policies/aotp.md > policies/access.md'],
    });
  });

  it('asks about acronyms in sentences, which may be words', () => {
    const { context, offset } = openAt(
      'policies/aotp.md',
      yaml`
        name: N
        acronym: AO$$TP
        ---
        The AOTP rules.
      `,
    );
    const plan = rename(context, offset, 'ACC');
    assert.ok(!('refused' in plan));
    assert.deepEqual(
      plan.edits.find((each) => each.file === 'policies/aotp.md')?.unsure.map((each) => each.newText),
      ['ACC'],
    );
    const options = {
      documentChanges: true,
      renamesFiles: true,
      annotations: true,
      file: 'ask',
      versionOf: () => null,
    } as const;
    assert.deepEqual(
      Object.values(toRenameEdit(context, plan, options).changeAnnotations ?? {}).map((each) => each.needsConfirmation),
      [true],
    );
    assert.ok(
      !JSON.stringify(toRenameEdit(context, plan, { ...options, annotations: false })).includes('annotationId'),
    );
    assert.match(
      JSON.stringify(toRenameEdit(context, plan, { ...options, documentChanges: false }).changes),
      /controls\/AC-01.yaml/,
    );
  });

  it('refuses with a reason', () => {
    check('controls/AC-09.yaml', 'id: AC-$$09\n', 'AC-01', {
      refuses: /There is a control `AC-01` already, in controls\/AC-01.yaml/,
    });
    check('controls/AC-09.yaml', 'id: AC-$$09\n', '9 lives', { refuses: /cannot be an id/ });
    check('controls/AC-09.yaml', 'id: AC-$$09\n', 'AC-09', { refuses: /already/ });
    check('controls/AC-09.yaml', 'criteria: [CC6$$.1]\n', 'X', { refuses: /criteria have fixed ids/ });
    check('controls/AC-09.yaml', 'owner: no$$body\n', 'X', { refuses: /Nothing declares the role `nobody`/ });
    check('controls/AC-09.yaml', 'ti$$tle: x\n', 'X', { refuses: /no id here/ });
    check('soc2.yaml', `${files['soc2.yaml']!.replace('provider: aws', () => 'provider: se$$lf')}`, 'X', {
      refuses: /company itself/,
    });
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        AC-0$$2
      `,
      'AC-01',
      { refuses: /There is a control/ },
    );
  });

  it('works in a broken file', () => {
    check(
      'controls/AC-09.yaml',
      yaml`
        owner: ce$$o
        criteria: [CC6.1
        notes: "open`,
      'chief',
      {
        lines: [
          'controls/AC-09.yaml:0 owner: chief',
          'people.yaml:1   - {id: chief, title: Chief Executive Officer, holder: mira}',
        ],
      },
    );
  });

  it('begins with the id without its quotes', () => {
    const { context, offset } = openAt('controls/AC-09.yaml', 'owner: "ce$$o"\n');
    assert.deepEqual(prepareRename(context, offset), { range: { start: 8, end: 11 }, placeholder: 'ceo' });
  });
});

describe('service: files that get another name', () => {
  function moved(more: Record<string, string>, moves: Move[], expected: Record<string, string>): void {
    const context = open('soc2.yaml', more);
    assert.deepEqual(applied(context, editsForMoves(context.programme, moves)), expected);
  }

  it('change what refers to them by their name', () => {
    moved({ 'evidence/e.yaml': 'control: AC-02\n' }, [{ from: 'controls/AC-02.yaml', to: 'controls/AC-77.yaml' }], {
      'evidence/e.yaml': 'control: AC-77\n',
    });
    moved(
      { 'controls/AC-09.yaml': 'policies: [aotp, AOTP]\n' },
      [{ from: 'policies/aotp.md', to: 'policies/access.md' }],
      { 'controls/AC-09.yaml': 'policies: [access, AOTP]\n' },
    );
  });

  it('leave ids alone that are written into them, and names that are taken', () => {
    moved({}, [{ from: 'controls/AC-01.yaml', to: 'controls/single-sign-on.yaml' }], {});
    moved({ 'evidence/e.yaml': 'control: AC-02\n' }, [{ from: 'controls/AC-02.yaml', to: 'controls/AC-01.yaml' }], {});
  });

  it('change links to them and out of them', () => {
    moved(
      {
        'policies/a.md': yaml`
          name: A
          acronym: AA
          ---
          [b](b.md#top) [c](./b.md "t")
        `,
        'policies/b.md': yaml`
          name: B
          acronym: BB
          ---
          [a](a.md)
        `,
      },
      [{ from: 'policies/b.md', to: 'policies/old/b.md' }],
      {
        'policies/a.md': yaml`
          name: A
          acronym: AA
          ---
          [b](old/b.md#top) [c](./old/b.md "t")
        `,
        'policies/b.md': yaml`
          name: B
          acronym: BB
          ---
          [a](../a.md)
        `,
      },
    );
  });

  it('work with broken files among them', () => {
    const broken = yaml`
      compensates: [AC-02]
      criteria: [CC6.1
      notes: "`;
    moved({ 'controls/AC-09.yaml': broken }, [{ from: 'controls/AC-02.yaml', to: 'controls/AC-77.yaml' }], {
      'controls/AC-09.yaml': broken.replace('AC-02', 'AC-77'),
    });
  });

  it('change locations of evidence', () => {
    moved(
      {
        'evidence/e.yaml': yaml`
          control: AC-02
          location: evidence/q1/a.pdf
        `,
      },
      [{ from: 'evidence/q1', to: 'evidence/2026-q1' }],
      {
        'evidence/e.yaml': yaml`
          control: AC-02
          location: evidence/2026-q1/a.pdf
        `,
      },
    );
    moved(
      {
        'evidence/e.yaml': yaml`
          control: AC-02
          location: vault://q1/a.pdf
        `,
      },
      [{ from: 'evidence/q1', to: 'evidence/2026-q1' }],
      {},
    );
  });

  it('tell the manifest when a folder of records is called otherwise', () => {
    const { 'soc2.yaml': manifest } = files;
    moved({}, [{ from: 'controls', to: 'measures' }], { 'soc2.yaml': `${manifest}paths: {controls: measures}\n` });
    moved(
      {
        'soc2.yaml': yaml`
          ${manifest!}
          paths:
            controls: controls # ours
        `,
      },
      [{ from: 'controls', to: 'a/b' }],
      {
        'soc2.yaml': yaml`
          ${manifest!}
          paths:
            controls: a/b # ours
        `,
      },
    );
  });
});
