import assert from 'node:assert/strict';
import { SymbolKind, type Location } from 'vscode-languageserver-types';
import {
  definition,
  highlights,
  implementation,
  references,
  typeDefinition,
} from '../../../src/service/ids/definition';
import { documentSymbols } from '../../../src/service/structure/symbols';
import { open, openAt } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

const features = {
  definition,
  implementation,
  typeDefinition,
  references: (context, offset) => references(context, offset, true),
} satisfies Record<string, (context: ReturnType<typeof open>, offset: number) => Location[]>;

/** Expects the places `file:line`, zero-based lines, in any order. `more`: further files of the programme. */
function check(
  feature: keyof typeof features,
  path: string,
  marked: string,
  expected: string[],
  more: Readonly<Record<string, string>> = {},
): void {
  const { context, offset } = openAt(path, marked, more);
  const found = features[feature](context, offset);
  assert.deepEqual(
    found.map((each) => `${each.uri.replace('file:///larkspur/', '')}:${each.range.start.line}`).sort(),
    expected.slice().sort(),
    marked,
  );
}

describe('service: definition and references', () => {
  it('goes to where an id is declared', () => {
    check('definition', 'controls/AC-09.yaml', 'owner: security-$$lead', ['people.yaml:2']);
    check('definition', 'controls/AC-09.yaml', 'policies: [AO$$TP]', ['policies/aotp.md:1']);
    check('definition', 'controls/AC-09.yaml', 'components: [ok$$ta]', ['soc2.yaml:7']);
    check(
      'definition',
      'policies/aotp.md',
      yaml`
        name: N
        ---
        see AC-0$$2`,
      ['controls/AC-02.yaml:0'],
    );
    check(
      'definition',
      'controls/AC-09.yaml',
      yaml`
        owner: security-$$lead
        criteria: [CC6.1
          - {`,
      ['people.yaml:2'],
    );
  });

  it('goes from an id in a sentence or a comment', () => {
    check('definition', 'controls/AC-09.yaml', 'statement: As AC-0$$1 says.', ['controls/AC-01.yaml:0']);
    check(
      'definition',
      'controls/AC-09.yaml',
      yaml`
        # see AC-0$$1
        title: T`,
      ['controls/AC-01.yaml:0'],
    );
    check('definition', 'controls/AC-09.yaml', 'title: T # see AC-0$$1', ['controls/AC-01.yaml:0']);
    check('definition', 'controls/AC-09.yaml', 'since: AC-0$$1', []);
    check('definition', 'controls/AC-09.yaml', 'statement: The security-$$lead does it.', []);
  });

  it('finds every use', () => {
    check('references', 'controls/AC-09.yaml', 'owner: security-$$lead', [
      'people.yaml:2',
      'controls/AC-01.yaml:4',
      'controls/AC-02.yaml:3',
      'controls/AC-09.yaml:0',
      'policies/aotp.md:2',
      'vendors/aws.yaml:4',
    ]);
    check('references', 'controls/AC-09.yaml', 'criteria: [CC6$$.2]', [
      'controls/AC-02.yaml:2',
      'controls/AC-09.yaml:0',
    ]);
    check(
      'references',
      'people.yaml',
      yaml`
        roles:
          - {id: security$$-lead, title: T}
      `,
      ['people.yaml:1', 'controls/AC-01.yaml:4', 'controls/AC-02.yaml:3', 'policies/aotp.md:2', 'vendors/aws.yaml:4'],
    );
  });

  it('finds ids in sentences, and no look-alikes', () => {
    check(
      'references',
      'controls/AC-09.yaml',
      yaml`
        compensates: [AC-$$01]
        statement: AC-01, not AC-010, AC-01.2, AC-01-x, XAC-01, x/AC-01.yaml or https://x.org/AC-01.
        # AC-01 too
      `,
      [
        'controls/AC-01.yaml:0',
        'policies/aotp.md:7',
        'controls/AC-09.yaml:0',
        'controls/AC-09.yaml:1',
        'controls/AC-09.yaml:2',
      ],
    );
    check(
      'references',
      'controls/AC-09.yaml',
      'compensates: [AC-$$01]\nstatement: AC-01, not AC-01\u2011x, X\u2011AC-01 or ÄAC-01.\n',
      ['controls/AC-01.yaml:0', 'policies/aotp.md:7', 'controls/AC-09.yaml:0', 'controls/AC-09.yaml:1'],
    );
    check('references', 'controls/AC-09.yaml', 'notes: ÄAC-$$01 is no control\n', []);
    check(
      'references',
      'policies/aotp.md',
      yaml`
        name: N
        ---
        [AC-0$$2](../controls/AC-02.yaml)
      `,
      ['controls/AC-02.yaml:0', 'policies/aotp.md:2'],
    );
  });

  it('goes to what puts something into practice', () => {
    check('implementation', 'controls/AC-09.yaml', 'criteria: [CC6$$.1]', [
      'controls/AC-01.yaml:0',
      'policies/aotp.md:1',
    ]);
    check(
      'implementation',
      'policies/aotp.md',
      yaml`
        name: N
        acronym: AO$$TP
        ---
      `,
      ['controls/AC-01.yaml:0'],
    );
    check('implementation', 'controls/AC-09.yaml', 'owner: ce$$o', ['people.yaml:1']);
  });

  it('leaves out retired controls there, and names them among the uses', () => {
    const more = {
      'controls/AC-03.yaml': '{id: AC-03, status: retired, policies: [AOTP], criteria: [CC6.1]}\n',
      'controls/AC-04.yaml': '{id: AC-04, status: planned, policies: [AOTP], criteria: [CC6.1]}\n',
      'controls/AC-05.yaml': '{id: AC-05, until: 2026-03-31, statement: S., policies: [AOTP], criteria: [CC6.1]}\n',
    };
    const alive = ['controls/AC-01.yaml:0', 'controls/AC-04.yaml:0'];
    check('implementation', 'controls/AC-09.yaml', 'policies: [AO$$TP]', alive, more);
    check('implementation', 'narratives/n.md', 'name: N\n---\nIt follows AO$$TP.', alive, more);
    check(
      'implementation',
      'narratives/n.md',
      'name: N\n---\nIt supports CC6$$.1.',
      [...alive, 'policies/aotp.md:1'],
      more,
    );
    check(
      'references',
      'narratives/n.md',
      'name: N\n---\nIt follows AO$$TP.',
      [...alive, 'controls/AC-03.yaml:0', 'controls/AC-05.yaml:0', 'policies/aotp.md:1', 'narratives/n.md:2'].map(
        (each) => each.replace('AC-01.yaml:0', 'AC-01.yaml:8'),
      ),
      more,
    );
  });

  describe('leaves out the record at hand', () => {
    const csocs = (last: string): string => yaml`
      id: aws
      subservice:
        method: carve-out
        csocs:
          - id: C-1
            text: Guards.
            criteria: [CC6.4]
          - id: C-2
            text: Doors.
            criteria: [${last}]
    `;
    const cases: readonly [name: string, path: string, marked: string, expected: string[]][] = [
      [
        'a control',
        'controls/AC-02.yaml',
        yaml`
          statement: S.
          criteria: [CC6$$.1]
        `,
        ['controls/AC-01.yaml:0', 'policies/aotp.md:1'],
      ],
      [
        'a claim of a control in `satisfies`',
        'controls/AC-02.yaml',
        'satisfies: {TSC: [CC6$$.1]}\n',
        ['controls/AC-01.yaml:0', 'policies/aotp.md:1'],
      ],
      [
        'a sentence of a control',
        'controls/AC-02.yaml',
        yaml`
          criteria: [CC6.1]
          statement: It serves CC6$$.1.
        `,
        ['controls/AC-01.yaml:0', 'policies/aotp.md:1'],
      ],
      [
        'a comment above a control',
        'controls/AC-02.yaml',
        yaml`
          # It serves CC6$$.1.
          criteria: [CC6.1]
        `,
        ['controls/AC-01.yaml:0', 'policies/aotp.md:1'],
      ],
      [
        'one of several controls of a file',
        'controls/AC-02.yaml',
        yaml`
          - {id: A, criteria: [CC6.2]}
          - {id: B, criteria: [CC6$$.2]}
        `,
        ['controls/AC-02.yaml:0'],
      ],
      [
        'a point of focus',
        'controls/AC-02.yaml',
        yaml`
          criteria: [CC6.1]
          focus: [CC6.1/1$$]
        `,
        ['controls/AC-01.yaml:0', 'policies/aotp.md:1'],
      ],
      [
        'a policy',
        'policies/aotp.md',
        yaml`
          acronym: AOTP
          satisfies: {TSC: [CC6$$.1]}
          ---
          Text
        `,
        ['controls/AC-01.yaml:0'],
      ],
      [
        'the text of a policy',
        'policies/aotp.md',
        yaml`
          acronym: AOTP
          satisfies: {TSC: [CC6.1]}
          ---
          It serves CC6$$.1.
        `,
        ['controls/AC-01.yaml:0'],
      ],
      ['a CSOC beside another of its vendor', 'vendors/aws.yaml', csocs('CC6$$.4'), ['vendors/aws.yaml:4']],
      ['a CSOC beside a control', 'vendors/aws.yaml', csocs('CC6$$.2'), ['controls/AC-02.yaml:0']],
    ];
    for (const [name, path, marked, expected] of cases)
      it(name, () => {
        for (const feature of ['definition', 'implementation'] as const) check(feature, path, marked, expected);
      });

    it('and what it names stands for it, where nothing else does', () => {
      for (const feature of ['definition', 'implementation', 'typeDefinition'] as const) {
        check(feature, 'controls/AC-02.yaml', 'criteria: [CC6$$.2]\n', ['soc2.yaml:9']);
        check(feature, 'controls/AC-02.yaml', 'criteria: [CC6$$.5]\n', ['soc2.yaml:9']);
        check(
          feature,
          'narratives/n.md',
          yaml`
          name: N
          ---
          Nobody addresses CC7$$.4.
        `,
          ['soc2.yaml:9'],
        );
      }
      check('implementation', 'controls/AC-01.yaml', 'policies: [AO$$TP]\n', ['policies/aotp.md:1']);
      check(
        'implementation',
        'policies/aotp.md',
        yaml`
          acronym: AO$$TP
          ---
          Text
        `,
        [],
        {
          'controls/AC-01.yaml': 'id: AC-01\n',
        },
      );
      check(
        'implementation',
        'vendors/aws.yaml',
        csocs('CC6.4').replace('id: aws', () => 'id: a$$ws'),
        ['vendors/aws.yaml:4', 'vendors/aws.yaml:7'],
      );
    });

    it('and keeps it among the uses', () =>
      check('references', 'controls/AC-02.yaml', 'criteria: [CC6$$.2]\n', ['controls/AC-02.yaml:0']));
  });

  it('lists each of two controls with one id', () => {
    const more = {
      'controls/AC-03.yaml': '{id: AC-03, policies: [AOTP], criteria: [CC6.2]}\n',
      'controls/AC-04.yaml': '{id: AC-03, policies: [AOTP], criteria: [CC6.2]}\n',
      'controls/AC-05.yaml': '{id: AC-03, status: retired, policies: [AOTP], criteria: [CC6.2]}\n',
    };
    const both = ['controls/AC-03.yaml:0', 'controls/AC-04.yaml:0'];
    check('implementation', 'narratives/n.md', 'name: N\n---\nAO$$TP', ['controls/AC-01.yaml:0', ...both], more);
    check('implementation', 'narratives/n.md', 'name: N\n---\nCC6$$.2', ['controls/AC-02.yaml:0', ...both], more);
  });

  it('goes from a criterion to what addresses it, else to its category in the manifest', () => {
    check('definition', 'controls/AC-09.yaml', 'criteria: [CC6$$.1]', ['controls/AC-01.yaml:0', 'policies/aotp.md:1']);
    check('definition', 'policies/aotp.md', 'name: N\n---\nThis supports CC6$$.2 too.', ['controls/AC-02.yaml:0']);
    check('definition', 'controls/AC-09.yaml', 'notes: CC7$$.4 is open', ['soc2.yaml:9']);
    check('definition', 'controls/AC-09.yaml', 'notes: A1$$.2 is not chosen', ['soc2.yaml:9']);
    check('definition', 'controls/AC-09.yaml', 'focus: [CC6.2/1$$]', ['controls/AC-02.yaml:0']);
    check('definition', 'soc2.yaml', 'categories:\n  - secu$$rity', ['soc2.yaml:1']);
    for (const feature of ['definition', 'implementation'] as const)
      check(feature, 'controls/AC-09.yaml', 'criteria: [CC9$$.9]', [], {
        'controls/AC-08.yaml': '{id: AC-08, criteria: [CC9.9]}\n',
      });
  });

  it('goes to what an id is a kind of', () => {
    check('typeDefinition', 'controls/AC-09.yaml', 'owner: ce$$o', ['people.yaml:4']);
    check('typeDefinition', 'controls/AC-09.yaml', 'criteria: [CC6$$.3]', ['policies/aotp.md:1']);
    check(
      'typeDefinition',
      'evidence/E-1.yaml',
      yaml`
        id: E-$$1
        controls: [AC-01, AC-02]
      `,
      ['controls/AC-01.yaml:0', 'controls/AC-02.yaml:0'],
    );
  });
});

describe('service: highlights', () => {
  /** Expects `line:character kind` of every highlight; kinds as the protocol numbers them. */
  function marks(path: string, marked: string, expected: string[]): void {
    const { context, offset } = openAt(path, marked);
    assert.deepEqual(
      highlights(context, offset).map((each) => `${each.range.start.line}:${each.range.start.character} ${each.kind}`),
      expected,
      marked,
    );
  }

  it('marks where a file names the same thing', () => {
    marks(
      'people.yaml',
      yaml`
        roles:
          - {id: ce$$o, title: CEO}
          - {id: cto, reports_to: ceo}
      `,
      ['1:9 3', '2:26 2'],
    );
    marks(
      'controls/AC-09.yaml',
      yaml`
        id: AC-$$09
        statement: Beyond AC-09 nothing.
      `,
      ['0:4 3', '1:18 1'],
    );
    marks('controls/AC-09.yaml', 'title: $$T\n', []);
  });

  it('works in a broken file', () =>
    marks(
      'controls/AC-09.yaml',
      yaml`
        owner: ce$$o
        criteria: [CC6.1
        notes: "`,
      ['0:7 2'],
    ));
});

describe('service: document symbols', () => {
  it('lists records, keys and named items', () => {
    const [record] = documentSymbols(open('soc2.yaml'));
    assert.equal(record?.name, 'manifest');
    const system = record?.children?.find((each) => each.name === 'system');
    assert.deepEqual(
      system?.children?.map((each) => each.name),
      ['name', 'infrastructure', 'software'],
    );
    assert.deepEqual(
      system?.children?.[1]?.children?.map((each) => each.name),
      ['aws-prod'],
    );
  });

  it('gives records the icon of their kind', () => {
    assert.equal(documentSymbols(open('controls/AC-01.yaml'))[0]?.kind, SymbolKind.Function);
    assert.equal(documentSymbols(open('vendors/aws.yaml'))[0]?.kind, SymbolKind.Package);
  });

  it('keeps selections inside their ranges, in broken files too', () => {
    const { context } = openAt(
      'controls/AC-09.yaml',
      yaml`
        id: AC-09
        criteria: [CC6.1
        owner:
          - {$$`,
    );
    const inside = (each: ReturnType<typeof documentSymbols>[number]): void => {
      const key = ({ line, character }: { line: number; character: number }): number => line * 10_000 + character;
      assert.ok(
        key(each.range.start) <= key(each.selectionRange.start) && key(each.selectionRange.end) <= key(each.range.end),
        each.name,
      );
      each.children?.forEach(inside);
    };
    documentSymbols(context).forEach(inside);
  });
});
