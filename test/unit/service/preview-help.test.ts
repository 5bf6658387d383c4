import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/description/block';
import { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { applyEdits } from '../../../src/core/syntax/edit';
import { WhatIfProgramme } from '../../../src/core/index/what-if';
import { previewDocument } from '../../../src/service/preview/document';
import type { ActionResult } from '../../../src/protocol/actions';
import { fillMissing } from '../../../src/service/preview/fill';
import { fixMarked } from '../../../src/service/preview/fix';
import { BlockMarks } from '../../../src/service/preview/marks';
import { outlineOf } from '../../../src/service/preview/outline';
import { outcomeOf, type Outcome } from './outcome';
import { files, open, type Opened } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

type Missing = Extract<Block, { type: 'missing' }>;

function missingBlocks(context: Opened, view: 'description' | 'report' = 'description'): Missing[] {
  return previewDocument(context.programme, view).filter((each): each is Missing => each.type === 'missing');
}

/** Fills the missing piece whose action names this file and key. */
function fill(
  file: string,
  key: string | undefined,
  choice?: string,
  more: Record<string, string> = {},
): Outcome & { asks?: string[] } & Pick<ActionResult, 'next' | 'snippet'> {
  const context = open('soc2.yaml', more);
  const block = missingBlocks(context).find((each) => each.action?.file === file && each.action.key === key);
  assert.ok(
    block,
    `${file} ${key}: ${missingBlocks(context)
      .map((each) => `${each.action?.file} ${each.action?.key}`)
      .join('; ')}`,
  );
  const result = fillMissing(context, block, choice);
  return {
    ...outcomeOf(context, result),
    ...(result.next ? { next: result.next } : {}),
    ...(result.snippet ? { snippet: result.snippet } : {}),
    ...(result.ask ? { asks: result.ask.choices.map((each) => each.id) } : {}),
  };
}

/** Fills the missing commitment of a category: with the problems of the manifest's new item. */
function commitment(more: Record<string, string>, category: string): Outcome & { problems: string[] } {
  const context = open('soc2.yaml', more);
  const block = missingBlocks(context).find((each) => each.text.includes(`${category} category`))!;
  const outcome = outcomeOf(context, fillMissing(context, block, undefined));
  const after = open('soc2.yaml', { ...more, ...outcome.texts }).programme;
  const [problem] = new Checker(open('soc2.yaml', more).programme)
    .check('soc2.yaml')
    .filter(
      (each) =>
        each.code === 'soc2.commitment.category-without' && (each.data?.categories as string[]).includes(category),
    );
  assert.equal(problem !== undefined, (more['soc2.yaml'] ?? '').includes('commitments:'));
  if (problem) {
    const [fix] = new Checker(context.programme).fixesFor(problem);
    assert.equal(
      applyEdits(context.programme.file('soc2.yaml')!.tree.text, fix!.edits![0]!.edits),
      outcome.texts['soc2.yaml'],
    );
  }
  const problems = new Checker(after).check('soc2.yaml').filter((each) => each.code.startsWith('soc2.schema.'));
  return { ...outcome, problems: problems.map((each) => each.code) };
}

describe('service: filling what is missing', () => {
  it('writes a key with its blanks where the model has it, and puts the cursor at the first', () => {
    const overview = fill('soc2.yaml', 'company.overview');
    assert.match(overview.texts['soc2.yaml']!, /short_name: Larkspur, overview: ?\}/);
    const requirements = fill('soc2.yaml', 'system_requirements');
    assert.match(
      requirements.texts['soc2.yaml']!,
      /source: MSA\}\nsystem_requirements:\n {2}- id: SR-1\n {4}text: Say what the system must do\n/,
    );
    assert.equal(requirements.at, 'Say what the system must do');
    const types = fill('soc2.yaml', 'system.data.types');
    assert.match(types.texts['soc2.yaml']!, /\n {2}data:\n {4}types:\n {6}- id: type-1\n/);
  });

  it('numbers what is assumed of a vendor by that vendor, as carving out does', () => {
    const vendorOf = (id: string, csocs: string): Record<string, string> => ({
      [`vendors/${id}.yaml`]: yaml`
        id: ${id}
        name: ${id}
        subservice: {method: carve-out${csocs}}
      `,
    });
    const aws = '{id: CSOC-AWS-6, text: A, criteria: [CC6.4]}, {id: CSOC-AWS-7, text: B, criteria: [A1.2]}';
    const more = vendorOf('aws', `, csocs: [${aws}]`);
    const check = (vendor: Record<string, string>, expected: string): void => {
      const [file = ''] = Object.keys(vendor);
      const { texts } = fill(file, 'subservice.csocs', undefined, { ...more, ...vendor });
      assert.match(texts[file]!, new RegExp(`id: ${expected}\\b`));
    };
    check(vendorOf('zeta', ''), 'CSOC-ZETA-1');
    check(vendorOf('aws-eu', ''), 'CSOC-AWS-EU-1');
  });

  it('begins a commitment with what the box knows, as the quick fix of the same problem does', () => {
    const manifest = (list: string): Record<string, string> => ({
      'soc2.yaml': yaml`
        schema: soc2/1
        categories: [security, confidentiality]
        commitments:
          ${list}
      `,
    });
    const security = '{id: SC-3, category: security, text: Access is limited., source: MSA}';
    const open =
      'id: SC-4, category: confidentiality, text: "Say what customers are promised", source: "Say where it is promised"';
    const flow = `[${security}]`;
    const block = `- ${security}`;
    const lines = yaml`
      - id: SC-3
        category: security
        text: A
    `;
    for (const list of [flow, block, lines]) {
      const { texts, at, problems } = commitment(manifest(list), 'confidentiality');
      assert.ok(texts['soc2.yaml']!.includes(`{${open}}`), texts['soc2.yaml']);
      assert.ok(at?.startsWith('Say what customers are promised'), at);
      assert.deepEqual(problems, ['soc2.schema.open', 'soc2.schema.open']);
    }
    const { texts, at, problems } = commitment(
      {
        'soc2.yaml': yaml`
          schema: soc2/1
          categories: [security, confidentiality]
        `,
      },
      'confidentiality',
    );
    assert.match(texts['soc2.yaml']!, /^commitments:\n {2}- id: SC-1\n {4}category: confidentiality\n/m);
    assert.equal(at, 'Say what customers are promised');
    assert.deepEqual(problems, ['soc2.schema.open', 'soc2.schema.open']);
  });

  it('is a snippet whose tab stops are the blanks, and that gives the same text', () => {
    for (const [file, key] of [
      ['soc2.yaml', 'system_requirements'],
      ['soc2.yaml', 'company.overview'],
      ['soc2.yaml', 'system.data.types'],
    ] as const) {
      const { texts, snippet } = fill(file, key);
      assert.ok(snippet, key);
      const [first] = /\$\{1(?::[^}]*|\|.*?\|)?\}/.exec(snippet.text) ?? [];
      assert.ok(first, snippet.text);
      const plain = snippet.text
        .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, (_, chosen: string) => chosen.trim())
        .replace(/\$\{\d+(?::((?:\\.|[^}])*))?\}/g, '$1')
        .replace(/\\(.)/g, '$1');
      const before = open('soc2.yaml').programme.file(file)!.tree.text;
      const { start, end } = snippet.range;
      const lines = before.split('\n');
      const head = [...lines.slice(0, start.line), lines[start.line]!.slice(0, start.character)].join('\n');
      const tail = [lines[end.line]!.slice(end.character), ...lines.slice(end.line + 1)].join('\n');
      assert.equal(start.character, 0, 'it begins with a line');
      assert.equal(head + plain + tail, texts[file]);
    }
  });

  it('asks where a decision is due, and writes down what was decided', () => {
    assert.deepEqual(fill('soc2.yaml', 'cuecs').asks, ['list', 'none']);
    assert.match(fill('soc2.yaml', 'cuecs', 'none').texts['soc2.yaml']!, /^cuecs: \[\]$/m);
    assert.match(
      fill('soc2.yaml', 'cuecs', 'list').texts['soc2.yaml']!,
      /^cuecs:\n {2}- id: CUEC-1\n {4}text: Say what customers have to do$/m,
    );
    assert.match(fill('soc2.yaml', 'no_incidents', 'none').texts['soc2.yaml']!, /^no_incidents: true$/m);
    const begun = fill('soc2.yaml', 'no_incidents', 'list');
    assert.deepEqual(Object.keys(begun.texts), ['incidents/INC-1.yaml']);
    const first = yaml`
      id: INC-1
      summary: Outage
      started: 2026-02-01
      resolved: 2026-02-01
    `;
    const second = {
      'incidents/i.yaml': `- ${first.replace(/\n(?=.)/g, '\n  ')}- {id: INC-2, summary: Leak, disclose: false}\n`,
    };
    for (const more of [{ 'incidents/i.yaml': first }, second])
      assert.deepEqual(fill('incidents/i.yaml', 'disclose', undefined, more).next, {
        of: 'incident',
        incident: 'INC-1',
      });
  });

  it('asks which control addresses a criterion, and begins none by itself', () => {
    const { next, texts } = fill('controls/', 'criteria');
    assert.equal(next?.of === 'criterion' && next.criterion.id, 'CC1.1');
    assert.deepEqual(texts, {});
  });

  it('begins a record where a whole one is missing', () => {
    const narrative = fill('narratives/', 'section');
    assert.match(
      Object.values(narrative.texts)[0]!,
      /^---\nname: .+\nacronym: .+\nsection: (?:control-environment|risk-assessment|information-communication|monitoring)\n---\n/,
    );
    assert.match(fill('vendors/', 'subservice.method').texts['vendors/aws.yaml']!, /^subservice:\n {2}method: $/m);
  });

  it('leaves no missing piece that it cannot help with, and breaks no file', () => {
    const empty = {
      'soc2.yaml': yaml`
        schema: soc2/1
        report: {type: 2}
        categories: [security, privacy]
      `,
      'people.yaml': 'people: []\n',
      'vendors/v.yaml': yaml`
        id: v
        name: V
        subservice: {method: inclusive}
      `,
      'vendors/w.yaml': yaml`
        id: w
        name: W
        subservice:
          method: carve-out
      `,
    };
    const context = open('soc2.yaml', empty);
    const all = [...missingBlocks(context), ...missingBlocks(context, 'report')];
    assert.ok(all.length > 20, String(all.length));
    for (const block of all) {
      const result = fillMissing(context, block, undefined);
      assert.ok(result.changes.length > 0 || result.ask || result.next || result.open || result.error, block.id);
      assert.equal(result.error, undefined, `${block.id}: ${result.error}`);
      const { texts } = outcomeOf(context, result);
      const after = open('soc2.yaml', { ...empty, ...texts });
      for (const path of Object.keys(texts))
        assert.deepEqual(after.programme.file(path)!.tree.problems, [], `${block.id}\n${texts[path]}`);
    }
  });
});

describe('service: outline of the preview', () => {
  it('counts what is missing at every heading above it', () => {
    const context = open('soc2.yaml');
    const blocks = previewDocument(context.programme, 'description');
    const outline = outlineOf(blocks);
    const firsts = outline.filter((each) => each.level === 1);
    const before = blocks.findIndex((each) => each.type === 'heading');
    assert.equal(
      firsts.reduce((sum, each) => sum + each.missing, 0),
      blocks.slice(before).filter((each) => each.type === 'missing').length,
    );
    assert.ok(outline.find((each) => /Data$/.test(each.text))!.missing > 0);
    assert.ok(outline.every((each) => blocks.some((block) => block.id === each.block)));
  });
});

function marksOf(context: Opened, blocks: readonly Block[]): BlockMarks {
  const marks = new BlockMarks(context);
  marks.place(blocks);
  while (!marks.idle) marks.step();
  return marks;
}

describe('service: problems of the preview', () => {
  const weak = {
    'controls/AC-03.yaml': files['controls/AC-02.yaml']!.replace(
      'each request in the ACCESS project',
      'requests as appropriate',
    ),
  };

  it('stand at the row that shows their place, with their fixes', () => {
    const context = open('soc2.yaml', weak);
    const marks = marksOf(context, previewDocument(context.programme, 'description')).changes();
    const [block, list] = Object.entries(marks).find(([, each]) =>
      each.some((mark) => mark.code === 'soc2.control.vague-wording'),
    )!;
    assert.match(block, /CC6\.2/);
    assert.equal(list.find((each) => each.code === 'soc2.control.vague-wording')!.row, 'AC-03');
    assert.ok(
      Object.values(marks)
        .flat()
        .some((each) => each.fixes.length > 0),
    );
    assert.ok(
      Object.values(marks)
        .flat()
        .every((each) => each.severity !== 'hint'),
    );
  });

  it('are looked up again for the edited file alone, however long its table is', () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `controls/XX-${index + 10}.yaml`,
        files['controls/AC-02.yaml']!.replace(/^id: .*$/m, `id: XX-${index + 10}`),
      ]),
    );
    const context = open('soc2.yaml', { ...weak, ...many });
    const marks = marksOf(context, previewDocument(context.programme, 'description'));
    const path = 'controls/XX-20.yaml';
    const change = context.programme.update([
      { path, text: many[path]!.replace('each request in the ACCESS project', 'requests where appropriate') },
    ]);
    marks.touch(change.files);
    marks.place(previewDocument(context.programme, 'description'));
    let steps = 0;
    for (; !marks.idle; steps += 1) marks.step();
    assert.equal(steps, 1);
    const told = marks.changes();
    assert.deepEqual(
      [
        ...new Set(
          Object.values(told)
            .flat()
            .filter((each) => each.code === 'soc2.control.vague-wording')
            .map((each) => each.row),
        ),
      ].sort(),
      ['AC-03', 'XX-20'],
    );
    const problems = (all: ReturnType<BlockMarks['changes']>): string[] =>
      Object.entries(all)
        .flatMap(([block, list]) =>
          block in told ? list.map(({ row, code, message }) => `${block} ${row} ${code} ${message}`) : [],
        )
        .sort();
    assert.deepEqual(
      problems(told),
      problems(marksOf(context, previewDocument(context.programme, 'description')).changes()),
      'not what a new start tells',
    );
  });

  it('are told once, and cleared when they are settled', () => {
    const context = open('soc2.yaml', weak);
    const marks = marksOf(context, previewDocument(context.programme, 'description'));
    const told = marks.changes();
    assert.deepEqual(marks.changes(), {});
    const change = context.programme.update([{ path: 'controls/AC-03.yaml', text: undefined }]);
    marks.place(previewDocument(context.programme, 'description'));
    marks.touch(change.files);
    while (!marks.idle) marks.step();
    const after = marks.changes();
    const block = Object.keys(told).find((each) => told[each]!.some((mark) => mark.row === 'AC-03'))!;
    assert.equal(
      after[block]?.some((mark) => mark.row === 'AC-03'),
      false,
    );
  });

  it('are fixed from the page as in the editor', () => {
    const context = open('soc2.yaml', {
      'controls/AC-03.yaml': files['controls/AC-02.yaml']!.replace('CC6.2', 'cc_6_2'),
    });
    const marks = marksOf(context, previewDocument(context.programme, 'description'));
    const [block, list] = Object.entries(marks.changes()).find(([, each]) =>
      each.some((mark) => mark.code === 'soc2.control.criterion-format'),
    ) ?? ['', []];
    const mark = list.find((each) => each.code === 'soc2.control.criterion-format')!;
    const { texts } = outcomeOf(
      context,
      fixMarked(context, marks.find(block, mark.code, mark.message)!, mark.fixes[0]!),
    );
    assert.match(texts['controls/AC-03.yaml']!, /criteria: \[CC6\.2\]/);
  });
});

describe('core: what if', () => {
  const documentOf = (what: WhatIfProgramme): readonly Block[] => previewDocument(what.programme, 'description');
  const title = (what: WhatIfProgramme): string =>
    (documentOf(what).find((each) => each.type === 'title') as { text: string }).text;

  it('shows another type of report from the same files, which stay as they are', () => {
    const { programme } = open('soc2.yaml');
    const before = previewDocument(programme, 'description');
    const one = new WhatIfProgramme(programme, { type: 1 });
    assert.match(title(one), /as of 30 June 2026$/);
    assert.ok(!documentOf(one).some((each) => each.type === 'heading' && /Significant changes/.test(each.text)));
    assert.deepEqual(previewDocument(programme, 'description'), before);
    const { programme: atDate } = open('soc2.yaml', {
      'soc2.yaml': files['soc2.yaml']!.replace(
        '{type: 2, period: {from: 2026-01-01, to: 2026-06-30}}',
        '{type: 1, as_of: 2026-06-30}',
      ),
    });
    assert.match(title(new WhatIfProgramme(atDate, { type: 2 })), /1 July 2025 to 30 June 2026$/);
  });

  it('shows other categories', () => {
    const { programme } = open('soc2.yaml');
    const wider = new WhatIfProgramme(programme, { categories: ['security', 'availability'] });
    assert.ok(documentOf(wider).some((each) => each.id.includes('A1.2')));
    assert.ok(!previewDocument(programme, 'description').some((each) => each.id.includes('A1.2')));
  });

  it('follows edits, parses nothing itself, and equals a programme whose manifest says so', () => {
    const { programme } = open('soc2.yaml');
    const one = new WhatIfProgramme(programme, { type: 1, categories: ['security', 'privacy'] });
    documentOf(one);
    for (const [path, what, by] of [
      ['controls/AC-02.yaml', 'each request', 'every wish'],
      ['soc2.yaml', 'Okta, purpose', 'Okta Workforce, purpose'],
      ['people.yaml', 'Head of Security', 'Security Chief'],
    ] as const) {
      const change = programme.update([{ path, text: programme.file(path)!.tree.text.replace(what, by) }]);
      one.follow(change.files);
    }
    assert.equal(one.programme.counters.parsed, 0);
    const texts = Object.fromEntries(programme.paths().map((path) => [path, programme.file(path)!.tree.text]));
    const real = open('soc2.yaml', {
      ...texts,
      'soc2.yaml': texts['soc2.yaml']!.replace(
        '{type: 2, period: {from: 2026-01-01, to: 2026-06-30}}',
        '{type: 1, as_of: 2026-06-30, period: {from: 2026-01-01, to: 2026-06-30}}',
      ).replace('[security]', '[security, privacy]'),
    });
    assert.deepEqual(documentOf(one), previewDocument(real.programme, 'description'));
  });

  it('gives an adopted repository categories to try', () => {
    const programme = new Programme({ layout: 'comply' });
    programme.update([
      {
        path: 'policies/p.md',
        text: yaml`
          name: P
          acronym: P
          satisfies:
            TSC: [CC6.1, A1.2]
          ---
          Text
        `,
      },
    ]);
    const narrow = new WhatIfProgramme(programme, { type: 2, categories: ['security'] });
    assert.ok(previewDocument(programme, 'description').some((each) => each.id.includes('A1.2')));
    assert.ok(!documentOf(narrow).some((each) => each.id.includes('A1.2')));
  });
});
