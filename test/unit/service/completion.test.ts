import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completion, plainCompletion } from '../../../src/service/completion/completion';
import type { CompletionOptions } from '../../../src/service/completion/item';
import { resolveCompletion } from '../../../src/service/completion/resolve';
import { toOffset } from '../../../src/service/place';
import { open, openAt } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

interface Expected {
  /** Exactly these, in the order in which a client sorts them. */
  labels?: string[];
  /** Among others, in this order at the head. */
  first?: string[];
  has?: string[];
  lacks?: string[];
  none?: boolean;
  /** The file after accepting an item. */
  accept?: { label: string; gives: string };
}

function check(path: string, marked: string, expected: Expected, options: CompletionOptions = plainCompletion): void {
  const { context, offset, text } = openAt(path, marked);
  const items = sorted(completion(context, offset, options).items);
  const labels = items.map((each) => each.label);
  const shown = `${marked}\n=> ${labels.join(' ')}`;
  if (expected.none) assert.deepEqual(labels, [], shown);
  if (expected.labels) assert.deepEqual(labels, expected.labels, shown);
  if (expected.first) assert.deepEqual(labels.slice(0, expected.first.length), expected.first, shown);
  for (const each of expected.has ?? []) assert.ok(labels.includes(each), `${each} is missing from ${shown}`);
  for (const each of expected.lacks ?? []) assert.ok(!labels.includes(each), `${each} should not be in ${shown}`);
  if (expected.accept) {
    const item = items.find((each) => each.label === expected.accept!.label);
    assert.ok(item, `${expected.accept.label} is missing from ${shown}`);
    assert.equal(accept(context.file.tree, text, item), expected.accept.gives);
  }
  const line = text.slice(0, offset).split(/\r\n|\r|\n/).length - 1;
  for (const each of items) {
    const { range } = each.textEdit as TextEdit;
    assert.ok(range.start.line === line && range.end.line === line, `${each.label} edits another line: ${shown}`);
  }
}

function sorted(items: CompletionItem[]): CompletionItem[] {
  const key = (each: CompletionItem): string => each.sortText ?? each.label;
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function accept(tree: Parameters<typeof toOffset>[0], text: string, item: CompletionItem): string {
  const { range, newText } = item.textEdit as TextEdit;
  return text.slice(0, toOffset(tree, range.start)) + newText + text.slice(toOffset(tree, range.end));
}

const control = 'controls/AC-09.yaml';

describe('service: completion of keys', () => {
  it('offers what is missing, required keys first', () => {
    check(
      control,
      yaml`
        title: T
        $$`,
      {
        first: ['statement', 'criteria', 'owner', 'frequency', 'type', 'nature'],
        lacks: ['title', 'satisfies'],
      },
    );
    check(
      control,
      yaml`
        title: T
        $$
        owner: ceo
      `,
      { first: ['statement', 'criteria', 'frequency'], lacks: ['owner'] },
    );
    check(
      control,
      yaml`
        title: T
        fre$$`,
      {
        accept: {
          label: 'frequency',
          gives: yaml`
            title: T
            frequency:\x20`,
        },
      },
    );
    check(control, 'ti$$tle: T\n', { accept: { label: 'statement', gives: 'statement: T\n' } });
  });

  it('offers the keys of inner maps', () => {
    check(
      'soc2.yaml',
      yaml`
        report:
          $$`,
      { has: ['type', 'period', 'as_of'], lacks: ['company'] },
    );
    check('soc2.yaml', 'report: {type: 2, $$}', {
      has: ['period'],
      lacks: ['type'],
      accept: { label: 'period', gives: 'report: {type: 2, period: }' },
    });
    check(
      'soc2.yaml',
      yaml`
        commitments:
          - id: SC-1
            $$`,
      { first: ['category', 'text'], lacks: ['id'] },
    );
    check(
      'soc2.yaml',
      yaml`
        commitments:
          - $$`,
      { has: ['id', 'category', 'text'] },
    );
    check(
      'soc2.yaml',
      yaml`
        commitments:
          - {id: A, $$`,
      { has: ['category'], lacks: ['id'] },
    );
    check(
      'vendors/aws.yaml',
      yaml`
        id: aws
        subservice:
          csocs:
            - text: x
              $$`,
      {
        has: ['id', 'criteria'],
        lacks: ['text'],
      },
    );
  });

  it('puts what usually follows a key behind it where snippets are understood', () => {
    const snippets = { snippets: true, retrigger: false };
    check(
      control,
      yaml`
        title: T
        $$`,
      {
        accept: {
          label: 'criteria',
          gives: yaml`
            title: T
            criteria: [$0]`,
        },
      },
      snippets,
    );
    check(
      control,
      yaml`
        title: T
        $$`,
      {
        accept: {
          label: 'statement',
          gives: yaml`
            title: T
            statement: >
              $0`,
        },
      },
      snippets,
    );
    check(
      'soc2.yaml',
      yaml`
        schema: soc2/1
        $$`,
      {
        accept: {
          label: 'commitments',
          gives: yaml`
            schema: soc2/1
            commitments:
              - $0`,
        },
      },
      snippets,
    );
  });

  it('works in files of every kind', () => {
    check(
      'people.yaml',
      yaml`
        roles:
          - id: a
            $$`,
      { has: ['title', 'holder', 'responsibilities'] },
    );
    check(
      'evidence/e.yaml',
      yaml`
        title: E
        $$`,
      { has: ['kind', 'collected', 'covers', 'location'] },
    );
    check('risks/r.yaml', '$$', { has: ['title', 'likelihood', 'impact', 'response'] });
    check('incidents/i.yaml', '$$', { has: ['summary', 'severity', 'disclose'] });
    check('findings/f.yaml', '$$', { has: ['kind', 'nature', 'source', 'status'] });
    check(
      'procedures/p.md',
      yaml`
        ---
        $$
        ---
        Text
      `,
      { has: ['name', 'cron', 'owner'] },
    );
    check(
      'narratives/n.md',
      yaml`
        ---
        name: N
        $$
        ---
        Text
      `,
      { has: ['section'], lacks: ['name'] },
    );
  });

  it('offers rule codes below lint.rules', () =>
    check(
      'soc2.yaml',
      yaml`
        lint:
          rules:
            $$`,
      { has: ['soc2.control.unmapped'] },
    ));
});

describe('service: completion of values', () => {
  it('offers criteria, those in scope first', () => {
    check(control, 'criteria: [$$]', { first: ['CC1.1', 'CC1.2'], has: ['A1.1'] });
    check(control, 'criteria: [CC6.1, CC$$', { accept: { label: 'CC6.2', gives: 'criteria: [CC6.1, CC6.2' } });
    check(
      control,
      yaml`
        criteria:
          - CC6.1
          - $$`,
      {
        accept: {
          label: 'CC6.3',
          gives: yaml`
            criteria:
              - CC6.1
              - CC6.3`,
        },
      },
    );
    check(
      control,
      yaml`
        criteria:
          $$`,
      {
        accept: {
          label: 'CC6.3',
          gives: yaml`
            criteria:
              - CC6.3`,
        },
      },
    );
    check(control, 'criteria: CC$$\n', { accept: { label: 'CC6.3', gives: 'criteria: CC6.3\n' } });
    check(control, 'criteria: ["C$$"]\n', { accept: { label: 'CC6.3', gives: 'criteria: ["CC6.3"]\n' } });
    check(control, 'criteria:$$\n', { accept: { label: 'CC6.3', gives: 'criteria: CC6.3\n' } });
  });

  it('offers owners by role', () => {
    check(control, 'owner: $$', { labels: ['ceo', 'security-lead'] });
    check(
      control,
      yaml`
        title: T
        owner: sec$$
        criteria: [CC6.1`,
      {
        accept: {
          label: 'security-lead',
          gives: yaml`
            title: T
            owner: security-lead
            criteria: [CC6.1`,
        },
      },
    );
  });

  it('offers the values of enumerations in their order', () => {
    check(control, 'frequency: $$', { first: ['continuous', 'per-event', 'daily', 'weekly'] });
    check(control, 'nature: m$$', { labels: ['manual', 'automated', 'hybrid'] });
    check('soc2.yaml', 'report: {type: $$}', {
      labels: ['1', '2'],
      accept: { label: '2', gives: 'report: {type: 2}' },
    });
    check(
      'vendors/aws.yaml',
      yaml`
        id: aws
        subservice:
          method: $$`,
      { labels: ['carve-out', 'inclusive', 'none'] },
    );
  });

  it('offers ids of everything that can be named', () => {
    check(control, 'policies: [$$]', { labels: ['AOTP'] });
    check(control, 'components: [$$]', { has: ['aws-prod', 'okta'] });
    check(control, 'vendors: [$$]', { labels: ['aws'] });
    check('evidence/e.yaml', 'control: $$', { has: ['AC-01', 'AC-02'] });
    check(
      'people.yaml',
      yaml`
        roles:
          - {id: a, holder: $$}`,
      { none: true },
    );
    check('soc2.yaml', 'categories: [security, $$]', { has: ['availability', 'privacy'] });
    check(
      'soc2.yaml',
      yaml`
        system_requirements:
          - {id: SR-1, commitments: [$$]}
        commitments:
          - {id: SC-1, text: x}`,
      { labels: ['SC-1'] },
    );
    check(
      'soc2.yaml',
      yaml`
        system:
          infrastructure:
            - {id: a, provider: $$}`,
      { labels: ['self', 'aws'] },
    );
    check(
      'policies/new.md',
      yaml`
        ---
        name: N
        topics: [$$]
        ---
        Text
      `,
      { has: ['access-control'] },
    );
    check(
      'policies/new.md',
      yaml`
        name: N
        approved_by: $$
        ---
        Text
      `,
      { labels: ['ceo', 'security-lead'] },
    );
    check(
      'policies/new.md',
      yaml`
        name: N
        satisfies:
          TSC:
            - $$
        ---
        Text
      `,
      { has: ['CC6.1'] },
    );
  });

  it('offers points of focus of the own criteria first', () => {
    const { context, offset } = openAt(
      control,
      yaml`
        criteria: [CC6.2]
        focus: [$$]
      `,
    );
    const items = sorted(completion(context, offset).items);
    assert.ok(items[0]!.label.startsWith('CC6.2/'), items[0]!.label);
  });

  it('offers today for dates and both words for booleans', () => {
    check(control, 'reviewed: $$', { first: ['2026-05-01'] });
    check('soc2.yaml', 'no_incidents: $$', { labels: ['true', 'false'] });
  });
});

describe('service: completion elsewhere', () => {
  it('says nothing in prose, comments and block scalars', () => {
    check(control, 'statement: The owner $$', { none: true });
    check(
      control,
      yaml`
        statement: >
          The owner $$`,
      { none: true },
    );
    check(control, '# own$$', { none: true });
    check(
      control,
      yaml`
        unknown:
          deeper:
            $$`,
      { none: true },
    );
  });

  it('offers nothing in Markdown bodies but ids that were begun', () => {
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        Access $$`,
      { none: true },
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        $$`,
      { none: true },
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        we own$$`,
      { none: true },
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        see CC6.$$
      `,
      { first: ['CC6.1', 'CC6.2'], lacks: ['CC7.1', 'AC-01'] },
    );
    check(
      'policies/aotp.md',
      yaml`
        ---
        name: N
        ---
        see AC-0$$`,
      {
        labels: ['AC-01', 'AC-02'],
        accept: {
          label: 'AC-02',
          gives: yaml`
            ---
            name: N
            ---
            see AC-02`,
        },
      },
    );
  });

  it('offers keys in front matter whose fence is not closed yet', () =>
    check(
      'policies/new.md',
      yaml`
        ---
        name: N
        $$`,
      { has: ['acronym', 'owner'], lacks: ['name'] },
    ));

  it('survives broken files', () => {
    check(
      control,
      yaml`
        title: "open
        owner: $$`,
      { labels: ['ceo', 'security-lead'] },
    );
    check(
      control,
      yaml`
        criteria: [CC6.1
        owner: $$`,
      { labels: ['ceo', 'security-lead'] },
    );
    check(control, 'title: T\n\tbad\nowner: $$', { labels: ['ceo', 'security-lead'] });
    check(
      control,
      yaml`
        <<<<<<< HEAD
        owner: a
        =======
        owner: $$
        >>>>>>> x
      `,
      { labels: ['ceo', 'security-lead'] },
    );
    check(control, 'title: T\r\nfrequency: $$\r\n', { has: ['quarterly'] });
  });

  it('describes an item when it is looked at', () => {
    const { context, offset } = openAt(control, 'criteria: [$$]');
    const item = completion(context, offset).items.find((each) => each.label === 'CC6.1')!;
    assert.equal(item.documentation, undefined);
    const resolved = resolveCompletion(context, item);
    assert.equal(resolved.detail, 'security · addressed');
    assert.match((resolved.documentation as { value: string }).value, /State: addressed/);
    assert.equal(item.labelDetails?.description !== undefined, true);
  });
});

describe('service: completion of dates, places and files', () => {
  it('offers days that are likely to be meant', () => {
    check(
      control,
      yaml`
        title: T
        since: $$`,
      { labels: ['2026-05-01', '2026-01-01', '2026-06-30'] },
    );
    check(
      'soc2.yaml',
      yaml`
        report: {type: 1, as_of: 2026-03-31}
        subsequent_events: []
        report_date: $$`,
      { none: true },
    );
  });

  it('offers intervals that lack evidence', () => {
    const marked = yaml`
      control: AC-01
      covers: $$`;
    check('evidence/e.yaml', marked, { has: ['2026-05-01'] });
    const { context, offset } = openAt(
      'evidence/e.yaml',
      yaml`
        controls: [AC-05]
        covers: $$
      `,
    );
    context.programme.update([
      {
        path: 'controls/AC-05.yaml',
        text: yaml`
          id: AC-05
          frequency: quarterly
          nature: manual
        `,
      },
    ]);
    const labels = sorted(
      completion({ ...context, file: context.programme.file('evidence/e.yaml')! }, offset).items,
    ).map((each) => each.label);
    assert.deepEqual(labels, ['{from: 2026-01-01, to: 2026-03-31}', '2026-05-01', '2026-01-01', '2026-06-30']);
  });

  it('offers files for links in documents', () => {
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        See [x](../con$$)`,
      {
        has: ['controls/AC-01.yaml'],
        lacks: ['people.yaml'],
        accept: {
          label: 'controls/AC-01.yaml',
          gives: yaml`
            name: N
            ---
            See [x](../controls/AC-01.yaml)`,
        },
      },
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        See [x](https://con$$)`,
      { none: true },
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        See (con$$)`,
      { none: true },
    );
  });
});

describe('service: completion of comments that silence', () => {
  const options = { ...plainCompletion, codesHere: () => ['soc2.control.unmapped'] };

  it('offers codes, those of the file first', () => {
    check(
      control,
      yaml`
        # soc2-ignore: $$
        title: T
      `,
      {
        first: ['soc2.control.unmapped'],
        has: ['soc2.evidence.missing'],
        accept: {
          label: 'soc2.control.unmapped',
          gives: yaml`
            # soc2-ignore: soc2.control.unmapped
            title: T
          `,
        },
      },
      options,
    );
    check(
      control,
      'title: T # soc2-ignore: soc2.con$$trol.x why\n',
      { accept: { label: 'soc2.control.unmapped', gives: 'title: T # soc2-ignore: soc2.control.unmapped why\n' } },
      options,
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        <!-- soc2-ignore: $$ -->
      `,
      { first: ['soc2.control.unmapped'] },
      options,
    );
  });

  it('offers none in other comments', () => {
    check(
      control,
      yaml`
        # soc2: $$
        title: T
      `,
      { none: true },
      options,
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        # soc2-ignore: $$
      `,
      { none: true },
      options,
    );
  });

  it('works in a broken file', () =>
    check(
      control,
      yaml`
        criteria: [CC6.1
        # soc2-ignore: $$
        notes: "`,
      { first: ['soc2.control.unmapped'] },
      options,
    ));
});

describe('service: completion of empty files', () => {
  const whole = (path: string, label: string, snippets: boolean): string => {
    const { context, offset, text } = openAt(path, '$$');
    const item = completion(context, offset, { snippets, retrigger: false }).items.find((each) => each.label === label);
    assert.ok(item, `${label} is not offered in ${path}`);
    return accept(context.file.tree, text, item);
  };

  it('offers a whole record by the folder', () => {
    assert.match(
      whole('controls/AC-09.yaml', 'new control', true),
      /^id: \$\{1:AC-09\}\ntitle: \$2\nstatement: >\n {2}\$\{3:Say it in whole sentences\.\}\ncriteria: \[\$4\]\nowner: \$5\nfrequency: \$6\ntype: \$7\n/,
    );
    assert.equal(
      whole('controls/AC-09.yaml', 'new control', false),
      yaml`
        id: AC-09
        title:\x20
        statement:\x20
        criteria: []
        owner:\x20
        frequency:\x20
        type:\x20
        nature:\x20
      `,
    );
    assert.match(
      whole('policies/access.md', 'new policy', false),
      /^---\nname: \nacronym: ACCESS\n[^]*---\n\n# Purpose and scope\n$/,
    );
    assert.match(whole('vendors/okta.yaml', 'new vendor', false), /^id: okta\nname: \n/);
    for (const [path, label] of [
      ['evidence/e.yaml', 'new evidence record'],
      ['risks/R-01.yaml', 'new risk'],
      ['incidents/I-1.yaml', 'new incident'],
      ['findings/F-1.yaml', 'new finding'],
      ['people.yaml', 'new list of people and roles'],
      ['soc2.yaml', 'new programme manifest'],
    ] as const) {
      assert.ok(whole(path, label, true).length > 20, path);
    }
  });

  it('gives records without syntax errors', () => {
    for (const path of [
      'controls/AC-09.yaml',
      'policies/access.md',
      'vendors/okta.yaml',
      'evidence/e.yaml',
      'risks/R-01.yaml',
      'incidents/I-1.yaml',
      'findings/F-1.yaml',
      'people.yaml',
      'soc2.yaml',
      'procedures/p.md',
      'narratives/n.md',
    ]) {
      const { context, offset } = openAt(path, '$$');
      const [item] = completion(context, offset).items;
      const { file } = openAt(path, `$$${(item!.textEdit as TextEdit).newText}`).context;
      assert.deepEqual(
        file.problems.filter((each) => each.code?.startsWith('soc2.syntax')),
        [],
        path,
      );
    }
  });
});

describe('service: completion of prose', () => {
  const typed: CompletionOptions = { ...plainCompletion, asked: false };
  const onRequest: CompletionOptions = { ...plainCompletion, asked: true };
  const [ceo, security] = ['Chief Executive Officer', 'Head of Security'];

  it('begins a statement with what the fixes say: when, and who', () => {
    for (const sign of ['>\n  ', '|-\n  ', '', '"', "'"])
      check(
        control,
        yaml`
          title: T
          frequency: quarterly
          statement: ${sign}$$
          owner: security-lead
        `,
        { first: ['Each quarter the Head of Security'] },
        typed,
      );
    check(
      control,
      yaml`
        statement: >
          Ea$$
        owner: ceo
        frequency: monthly
      `,
      {
        labels: ['Each month the Chief Executive Officer'],
        accept: {
          label: 'Each month the Chief Executive Officer',
          gives: yaml`
            statement: >
              Each month the Chief Executive Officer\x20
            owner: ceo
            frequency: monthly
          `,
        },
      },
      typed,
    );
    check(
      control,
      yaml`
        frequency: per-event
        event: Access request
        owner: ceo
        statement: >
          $$`,
      { first: ['For each access request the Chief Executive Officer'] },
      typed,
    );
    check(
      control,
      yaml`
      frequency: annual
      statement: >
        $$`,
      { labels: ['Each year'] },
      typed,
    );
    for (const mark of ['---', '--- # the next one', '...', '...\r\n---\r'])
      for (const sign of ['>\n  ', '', '"'])
        check(
          control,
          [
            'owner: ceo',
            'frequency: monthly',
            mark,
            `statement: ${sign}$$`,
            mark,
            'owner: ceo',
            'frequency: weekly',
          ].join('\n'),
          { has: ['Each week', 'Each quarter', 'For each'] },
          typed,
        );
    check(control, 'statement: >\n  Each q$$', { none: true }, typed);
    check(control, 'statement: >\n  $$', { has: ['Each week', 'Each quarter', 'For each'] }, typed);
    check(
      control,
      yaml`
      frequency: weekly
      statement: >
        First.
        $$`,
      { none: true },
      typed,
    );
    check(
      control,
      yaml`
      frequency: weekly
      notes: >
        $$`,
      { none: true },
      typed,
    );
    check(
      'controls/all.yaml',
      yaml`
        - title: A
          frequency: weekly
        - title: B
          statement: >
            $$
          frequency: daily
        - frequency: annual
      `,
      { labels: ['Each day'] },
      typed,
    );
  });

  it('names roles after "the" and "by", systems and sources after "in" and "from"', () => {
    check(control, 'statement: >\n  Each day the $$', { labels: [ceo, security] }, typed);
    check(control, 'statement: Each day the H$$', { labels: [security] }, typed);
    check(control, 'statement: >\n  Each day the head of s$$', { labels: [security] }, typed);
    check(
      control,
      'statement: >\n  It is approved by $$',
      {
        labels: [`the ${ceo}`, `the ${security}`],
        accept: { label: `the ${ceo}`, gives: `statement: >\n  It is approved by the ${ceo}` },
      },
      typed,
    );
    check(control, 'notes: |\n  They sign in $$', { has: ['Okta', 'Amazon Web Services'], lacks: [ceo] }, typed);
    check(control, 'statement: >\n  Taken from the O$$', { labels: ['Okta'] }, typed);
    check(
      control,
      'statement: >\n  The policy: Acc$$',
      { labels: ['Access Onboarding and Termination Policy'] },
      typed,
    );
    check(
      control,
      'statement: >\n  under the Access Onb$$',
      {
        accept: {
          label: 'Access Onboarding and Termination Policy',
          gives: 'statement: >\n  under the Access Onboarding and Termination Policy',
        },
      },
      typed,
    );
  });

  it('knows where evidence comes from', () => {
    const context = open(control, {
      [control]: 'statement: >\n  records it in ',
      'evidence/e.yaml': yaml`
        id: E-1
        control: AC-01
        source: The ACCESS project
      `,
    });
    const { items } = completion(context, context.file.tree.text.length, typed);
    assert.ok(items.some((each) => each.label === 'The ACCESS project'));
  });

  it('offers everything on request, the fitting ones first', () => {
    check(
      control,
      'statement: >\n  They keep it in $$',
      { first: ['Production account', 'Okta'], has: [ceo, 'Access Onboarding and Termination Policy'] },
      onRequest,
    );
    check(
      control,
      'statement: >\n  Done by $$',
      { first: [`the ${ceo}`, `the ${security}`], has: ['Okta'] },
      onRequest,
    );
    check(
      control,
      yaml`
      frequency: annual
      statement: >
        $$`,
      { first: ['Each year', ceo, security] },
      onRequest,
    );
  });

  it('leaves ordinary words, keys and other texts alone', () => {
    for (const marked of [
      'statement: >\n  Somebody h$$',
      'statement: >\n  Somebody hea$$',
      'statement: >\n  Somebody reads $$',
      'statement: >\n  Somebody O$$',
      'title: >\n  the $$',
      yaml`
        statement: >
          owner: c$$`,
    ])
      check(control, marked, { none: true }, typed);
    check(control, 'title: >\n  the $$', { none: true }, onRequest);
    check(control, 'statement: >\n  Done.\n$$', { has: ['owner', 'criteria'] }, onRequest);
    check(control, 'statement: >\n  Done.\nowner: $$', { labels: ['ceo', 'security-lead'] }, onRequest);
    check(control, 'statement: "by $$"', { labels: [`the ${ceo}`, `the ${security}`] }, typed);
  });

  it('works in a broken file and in front matter', () => {
    check(
      control,
      yaml`
        criteria: [CC6.1
        frequency: daily
        owner: ceo
        statement: >
          $$
        notes: "`,
      { labels: ['Each day the Chief Executive Officer'] },
      typed,
    );
    check(
      control,
      yaml`
      criteria: [
      statement: |
        seen by the $$`,
      { labels: [ceo, security] },
      typed,
    );
  });

  it('begins nothing with "For each the": the event has to be named before who acts', () => {
    for (const [marked, expected] of [
      [
        yaml`
          owner: ceo
          statement: $$`,
        'For each',
      ],
      [
        yaml`
          owner: ceo
          frequency: per-event
          statement: $$`,
        'For each',
      ],
      [
        yaml`
          owner: ceo
          event: "  "
          statement: $$`,
        'For each',
      ],
      [
        yaml`
          owner: ceo
          event: Access request
          statement: $$`,
        `For each access request the ${ceo}`,
      ],
    ] as const)
      check(control, marked, { has: [expected], lacks: ['For each the', `For each the ${ceo}`] }, typed);
  });

  /** A programme with roles of these titles, and what is offered after "the " in a text of a form. */
  const offered = (titles: readonly string[], marked: string): { labels: string[]; isIncomplete: boolean } => {
    const context = open(control, {
      [control]: marked.replace('$$', ''),
      'people.yaml': `roles:\n${titles.map((title, index) => `  - {id: r-${index}, title: ${JSON.stringify(title)}}\n`).join('')}`,
    });
    const { items, isIncomplete } = completion(context, marked.indexOf('$$'), typed);
    return { labels: items.map((each) => each.label), isIncomplete };
  };

  it('offers no name that would end the text in which it is put', () => {
    const plain = ['Auditor', 'C#'];
    const inFlow = ['Lead, IT', 'Lead [IT]', 'Lead {IT}'];
    const never = ['Lead: IT', 'Lead #1'];
    const all = [...plain, ...inFlow, ...never];
    const sorted = (labels: readonly string[]): string[] => [...labels].sort();
    assert.deepEqual(sorted(offered(all, '{title: T, statement: the $$}').labels), sorted(plain), 'flow map');
    assert.deepEqual(sorted(offered(all, 'statement: the $$').labels), sorted([...plain, ...inFlow]), 'block map');
    assert.deepEqual(sorted(offered(all, 'statement: >\n  the $$').labels), sorted(all), 'block scalar');
    assert.deepEqual(sorted(offered(all, '{title: T, statement: "the $$"}').labels), sorted(all), 'quoted');
  });

  it('says that there is more when there are more than 200 names', () => {
    const titles = (count: number): string[] => Array.from({ length: count }, (_, index) => `Lead ${index}`);
    const few = offered(titles(200), 'statement: the $$');
    assert.deepEqual([few.labels.length, few.isIncomplete], [200, false]);
    const many = offered(titles(201), 'statement: the $$');
    assert.deepEqual([many.labels.length, many.isIncomplete], [200, true]);
  });

  it('costs nothing that the programme has worked out before', () => {
    const { context, offset } = openAt(control, 'statement: >\n  They keep it in $$');
    const { programme } = context;
    completion(context, offset, onRequest);
    const before = { ...programme.counters, computed: programme.derived.counters.computed };
    programme.update([{ path: control, text: 'statement: >\n  They kept it in ' }]);
    const file = programme.file(control)!;
    completion({ ...context, file }, file.tree.text.length, onRequest);
    assert.equal(programme.counters.parsed - before.parsed, 1);
    assert.equal(programme.derived.counters.computed, before.computed);
  });
});
