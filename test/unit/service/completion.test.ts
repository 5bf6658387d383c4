import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completion, plainCompletion } from '../../../src/service/completion/completion';
import type { CompletionOptions } from '../../../src/service/completion/item';
import { resolveCompletion } from '../../../src/service/completion/resolve';
import { toOffset } from '../../../src/service/place';
import { openAt } from '../../support/programme';

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
    check(control, 'title: T\n$$', {
      first: ['statement', 'criteria', 'owner', 'frequency', 'type', 'nature'],
      lacks: ['title', 'satisfies'],
    });
    check(control, 'title: T\n$$\nowner: ceo\n', { first: ['statement', 'criteria', 'frequency'], lacks: ['owner'] });
    check(control, 'title: T\nfre$$', { accept: { label: 'frequency', gives: 'title: T\nfrequency: ' } });
    check(control, 'ti$$tle: T\n', { accept: { label: 'statement', gives: 'statement: T\n' } });
  });

  it('offers the keys of inner maps', () => {
    check('soc2.yaml', 'report:\n  $$', { has: ['type', 'period', 'as_of'], lacks: ['company'] });
    check('soc2.yaml', 'report: {type: 2, $$}', {
      has: ['period'],
      lacks: ['type'],
      accept: { label: 'period', gives: 'report: {type: 2, period: }' },
    });
    check('soc2.yaml', 'commitments:\n  - id: SC-1\n    $$', { first: ['category', 'text'], lacks: ['id'] });
    check('soc2.yaml', 'commitments:\n  - $$', { has: ['id', 'category', 'text'] });
    check('soc2.yaml', 'commitments:\n  - {id: A, $$', { has: ['category'], lacks: ['id'] });
    check('vendors/aws.yaml', 'id: aws\nsubservice:\n  csocs:\n    - text: x\n      $$', {
      has: ['id', 'criteria'],
      lacks: ['text'],
    });
  });

  it('puts what usually follows a key behind it where snippets are understood', () => {
    const snippets = { snippets: true, retrigger: false };
    check(control, 'title: T\n$$', { accept: { label: 'criteria', gives: 'title: T\ncriteria: [$0]' } }, snippets);
    check(control, 'title: T\n$$', { accept: { label: 'statement', gives: 'title: T\nstatement: >\n  $0' } }, snippets);
    check(
      'soc2.yaml',
      'schema: soc2/1\n$$',
      { accept: { label: 'commitments', gives: 'schema: soc2/1\ncommitments:\n  - $0' } },
      snippets,
    );
  });

  it('works in files of every kind', () => {
    check('people.yaml', 'roles:\n  - id: a\n    $$', { has: ['title', 'holder', 'responsibilities'] });
    check('evidence/e.yaml', 'title: E\n$$', { has: ['kind', 'collected', 'covers', 'location'] });
    check('risks/r.yaml', '$$', { has: ['title', 'likelihood', 'impact', 'response'] });
    check('incidents/i.yaml', '$$', { has: ['summary', 'severity', 'disclose'] });
    check('findings/f.yaml', '$$', { has: ['kind', 'nature', 'source', 'status'] });
    check('procedures/p.md', '---\n$$\n---\nText\n', { has: ['name', 'cron', 'owner'] });
    check('narratives/n.md', '---\nname: N\n$$\n---\nText\n', { has: ['section'], lacks: ['name'] });
  });

  it('offers rule codes below lint.rules', () =>
    check('soc2.yaml', 'lint:\n  rules:\n    $$', { has: ['soc2.control.unmapped'] }));
});

describe('service: completion of values', () => {
  it('offers criteria, those in scope first', () => {
    check(control, 'criteria: [$$]', { first: ['CC1.1', 'CC1.2'], has: ['A1.1'] });
    check(control, 'criteria: [CC6.1, CC$$', { accept: { label: 'CC6.2', gives: 'criteria: [CC6.1, CC6.2' } });
    check(control, 'criteria:\n  - CC6.1\n  - $$', {
      accept: { label: 'CC6.3', gives: 'criteria:\n  - CC6.1\n  - CC6.3' },
    });
    check(control, 'criteria:\n  $$', { accept: { label: 'CC6.3', gives: 'criteria:\n  - CC6.3' } });
    check(control, 'criteria: CC$$\n', { accept: { label: 'CC6.3', gives: 'criteria: CC6.3\n' } });
    check(control, 'criteria: ["C$$"]\n', { accept: { label: 'CC6.3', gives: 'criteria: ["CC6.3"]\n' } });
    check(control, 'criteria:$$\n', { accept: { label: 'CC6.3', gives: 'criteria: CC6.3\n' } });
  });

  it('offers owners by role', () => {
    check(control, 'owner: $$', { labels: ['ceo', 'security-lead'] });
    check(control, 'title: T\nowner: sec$$\ncriteria: [CC6.1', {
      accept: { label: 'security-lead', gives: 'title: T\nowner: security-lead\ncriteria: [CC6.1' },
    });
  });

  it('offers the values of enumerations in their order', () => {
    check(control, 'frequency: $$', { first: ['continuous', 'per-event', 'daily', 'weekly'] });
    check(control, 'nature: m$$', { labels: ['manual', 'automated', 'hybrid'] });
    check('soc2.yaml', 'report: {type: $$}', {
      labels: ['1', '2'],
      accept: { label: '2', gives: 'report: {type: 2}' },
    });
    check('vendors/aws.yaml', 'id: aws\nsubservice:\n  method: $$', { labels: ['carve-out', 'inclusive', 'none'] });
  });

  it('offers ids of everything that can be named', () => {
    check(control, 'policies: [$$]', { labels: ['AOTP'] });
    check(control, 'components: [$$]', { has: ['aws-prod', 'okta'] });
    check(control, 'vendors: [$$]', { labels: ['aws'] });
    check('evidence/e.yaml', 'control: $$', { has: ['AC-01', 'AC-02'] });
    check('people.yaml', 'roles:\n  - {id: a, holder: $$}', { none: true });
    check('soc2.yaml', 'categories: [security, $$]', { has: ['availability', 'privacy'] });
    check(
      'soc2.yaml',
      'system_requirements:\n  - {id: SR-1, commitments: [$$]}\ncommitments:\n  - {id: SC-1, text: x}',
      { labels: ['SC-1'] },
    );
    check('soc2.yaml', 'system:\n  infrastructure:\n    - {id: a, provider: $$}', { labels: ['self', 'aws'] });
    check('policies/new.md', '---\nname: N\ntopics: [$$]\n---\nText\n', { has: ['access-control'] });
    check('policies/new.md', 'name: N\napproved_by: $$\n---\nText\n', { labels: ['ceo', 'security-lead'] });
    check('policies/new.md', 'name: N\nsatisfies:\n  TSC:\n    - $$\n---\nText\n', { has: ['CC6.1'] });
  });

  it('offers points of focus of the own criteria first', () => {
    const { context, offset } = openAt(control, 'criteria: [CC6.2]\nfocus: [$$]\n');
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
    check(control, 'statement: >\n  The owner $$', { none: true });
    check(control, '# own$$', { none: true });
    check(control, 'unknown:\n  deeper:\n    $$', { none: true });
  });

  it('offers nothing in Markdown bodies but ids that were begun', () => {
    check('policies/aotp.md', 'name: N\n---\nAccess $$', { none: true });
    check('policies/aotp.md', 'name: N\n---\n$$', { none: true });
    check('policies/aotp.md', 'name: N\n---\nwe own$$', { none: true });
    check('policies/aotp.md', 'name: N\n---\nsee CC6.$$\n', { first: ['CC6.1', 'CC6.2'], lacks: ['CC7.1', 'AC-01'] });
    check('policies/aotp.md', '---\nname: N\n---\nsee AC-0$$', {
      labels: ['AC-01', 'AC-02'],
      accept: { label: 'AC-02', gives: '---\nname: N\n---\nsee AC-02' },
    });
  });

  it('offers keys in front matter whose fence is not closed yet', () =>
    check('policies/new.md', '---\nname: N\n$$', { has: ['acronym', 'owner'], lacks: ['name'] }));

  it('survives broken files', () => {
    check(control, 'title: "open\nowner: $$', { labels: ['ceo', 'security-lead'] });
    check(control, 'criteria: [CC6.1\nowner: $$', { labels: ['ceo', 'security-lead'] });
    check(control, 'title: T\n\tbad\nowner: $$', { labels: ['ceo', 'security-lead'] });
    check(control, '<<<<<<< HEAD\nowner: a\n=======\nowner: $$\n>>>>>>> x\n', { labels: ['ceo', 'security-lead'] });
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
    check(control, 'title: T\nsince: $$', { labels: ['2026-05-01', '2026-01-01', '2026-06-30'] });
    check('soc2.yaml', 'report: {type: 1, as_of: 2026-03-31}\nsubsequent_events: []\nreport_date: $$', { none: true });
  });

  it('offers intervals that lack evidence', () => {
    const marked = 'control: AC-01\ncovers: $$';
    check('evidence/e.yaml', marked, { has: ['2026-05-01'] });
    const { context, offset } = openAt('evidence/e.yaml', 'controls: [AC-05]\ncovers: $$\n');
    context.programme.update([
      { path: 'controls/AC-05.yaml', text: 'id: AC-05\nfrequency: quarterly\nnature: manual\n' },
    ]);
    const labels = sorted(
      completion({ ...context, file: context.programme.file('evidence/e.yaml')! }, offset).items,
    ).map((each) => each.label);
    assert.deepEqual(labels, ['{from: 2026-01-01, to: 2026-03-31}', '2026-05-01', '2026-01-01', '2026-06-30']);
  });

  it('offers files for links in documents', () => {
    check('policies/aotp.md', 'name: N\n---\nSee [x](../con$$)', {
      has: ['controls/AC-01.yaml'],
      lacks: ['people.yaml'],
      accept: { label: 'controls/AC-01.yaml', gives: 'name: N\n---\nSee [x](../controls/AC-01.yaml)' },
    });
    check('policies/aotp.md', 'name: N\n---\nSee [x](https://con$$)', { none: true });
    check('policies/aotp.md', 'name: N\n---\nSee (con$$)', { none: true });
  });
});

describe('service: completion of comments that silence', () => {
  const options = { ...plainCompletion, codesHere: () => ['soc2.control.unmapped'] };

  it('offers codes, those of the file first', () => {
    check(
      control,
      '# soc2-ignore: $$\ntitle: T\n',
      {
        first: ['soc2.control.unmapped'],
        has: ['soc2.evidence.missing'],
        accept: { label: 'soc2.control.unmapped', gives: '# soc2-ignore: soc2.control.unmapped\ntitle: T\n' },
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
      'name: N\n---\n<!-- soc2-ignore: $$ -->\n',
      { first: ['soc2.control.unmapped'] },
      options,
    );
  });

  it('offers none in other comments', () => {
    check(control, '# soc2: $$\ntitle: T\n', { none: true }, options);
    check('policies/aotp.md', 'name: N\n---\n# soc2-ignore: $$\n', { none: true }, options);
  });

  it('works in a broken file', () =>
    check(control, 'criteria: [CC6.1\n# soc2-ignore: $$\nnotes: "', { first: ['soc2.control.unmapped'] }, options));
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
      /^id: \$\{1:AC-09\}\ntitle: \$2\nstatement: >\n {2}\$\{3:Say it in whole sentences\.\}\ncriteria: \[\$4\]\nowner: \$\{5:ceo\}\nfrequency: \$\{6\|continuous,/,
    );
    assert.equal(
      whole('controls/AC-09.yaml', 'new control', false),
      'id: AC-09\ntitle: \nstatement: \ncriteria: []\nowner: ceo\nfrequency: \ntype: \nnature: \n',
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
