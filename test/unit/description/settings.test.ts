import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../../src/core/description/block';
import type { DescribeOptions } from '../../../src/core/description/options';
import { differs, spell, spellingOf } from '../../../src/core/description/spelling';
import { sectionHeads } from '../../../src/core/description/sections/names';
import { wordingPath } from '../../../src/core/index/classify';
import { fieldAt, fieldsAt } from '../../../src/core/model/schema';
import {
  blocksOf,
  filesOf,
  manifest,
  missingIn,
  programmeOf,
  reportOf,
  textOf,
  typeOne,
  type Files,
} from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

const inclusive = filesOf('test/fixtures/programmes/inclusive');
const withDescription = (keys: string, files: Files = {}): Files => ({
  'soc2.yaml': `${manifest}description: {${keys}}\n`,
  ...files,
});
const headings = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((each) =>
    each.type === 'heading' && /^[\w-]+\/heading$/.test(each.id) && each.number && !each.number.includes('.')
      ? [`${each.number} ${each.section}`]
      : [],
  );
const byId = (blocks: readonly Block[]): Map<string, Block> => new Map(blocks.map((each) => [each.id, each]));

describe('description: order and titles of sections', () => {
  it('prints main sections in the order of the manifest, the others in the usual one', () => {
    assert.deepEqual(
      headings(blocksOf(withDescription('order: [cuecs, overview, cuecs, infrastructure, nonsense]'))).slice(0, 4),
      ['1 cuecs', '2 overview', '3 commitments', '4 components'],
    );
    assert.deepEqual(
      headings(blocksOf({ 'soc2.yaml': `${typeOne}description: {order: [changes, cuecs]}\n` })).slice(0, 2),
      ['1 cuecs', '2 overview'],
    );
  });

  it('moves blocks without changing their ids, and cross-references follow', () => {
    const usual = blocksOf({ ...inclusive, 'soc2.yaml': inclusive['soc2.yaml']!.replace(/ {2}order: .*\n/, '') });
    const other = blocksOf({
      ...inclusive,
      'soc2.yaml': inclusive['soc2.yaml']!.replace(
        / {2}order: .*\n/,
        '  order: [criteria, subservice, not-relevant, components]\n',
      ),
    });
    assert.deepEqual([...byId(other).keys()].sort(), [...byId(usual).keys()].sort());
    assert.match(textOf(usual), /see section 7[^]*section 3\.6|section 3\.6[^]*see section 7/);
    const text = textOf(other);
    assert.match(text, /One further criterion is not relevant to the system; see section 3\./);
    assert.match(text, /for the reason given in section 4\.6/);
    assert.match(text, /described in sections 1 and 7\./);
    assert.match(text, /beside the controls of Millrace in section 1\./);
    const changed = [...byId(usual)]
      .filter(([id, block]) => JSON.stringify(byId(other).get(id)) !== JSON.stringify(block))
      .map(([id]) => id);
    assert.ok(
      changed.every((id) => /heading$/.test(id) || /section \d|sections \d/.test(textOf([byId(other).get(id)!]))),
      changed.join(' '),
    );
  });

  it('knows the same sections as the manifest does', () => {
    const names = sectionHeads.map((each) => each.name);
    assert.deepEqual(
      fieldsAt('manifest', ['description', 'titles'])
        .map((each) => each.key)
        .sort(),
      [...names, 'glossary', 'I', 'II', 'III', 'IV', 'V'].sort(),
    );
    assert.deepEqual(
      fieldAt('manifest', ['description', 'order', 0])?.values?.map((each) => each.value),
      sectionHeads.filter((each) => !each.within).map((each) => each.name),
    );
  });

  it('takes titles of sections and of the report from the manifest', () => {
    const files = withDescription(
      'titles: {overview: What Acme does, data: Our data, II: Letter, III: System, V: More, nonsense: x, __proto__: y}',
    );
    const texts = reportOf(files).flatMap((each) => (each.type === 'heading' ? [each.text] : []));
    for (const title of [
      'What Acme does',
      'Our data',
      'Section II. Letter',
      'Section III. System',
      'Section V. More',
      "Section I. Independent service auditor's report",
    ])
      assert.ok(texts.includes(title), title);
  });
});

describe('description: spelling', () => {
  it('is what the host says, else what the manifest says, else British', () => {
    const view = programmeOf(withDescription('spelling: american')).view();
    assert.equal(spellingOf(view, {}), 'american');
    assert.equal(spellingOf(view, { spelling: 'british' }), 'british');
    assert.equal(spellingOf(programmeOf({}).view(), {}), 'british');
    assert.equal(
      blocksOf(withDescription('spelling: american'))
        .map((each) => (each.type === 'title' ? each.text : ''))
        .join(''),
      "Acme, Inc.'s description of Acme Widgets throughout the period January 1, 2026, to June 30, 2026",
    );
  });

  it('writes words of the generator in the spelling wanted, and keeps others', () => {
    assert.equal(
      spell(
        'Subservice organisations, unauthorised programmes, back-ups, behaviour; analysis of organisms',
        'american',
      ),
      'Subservice organizations, unauthorized programs, backups, behavior; analysis of organisms',
    );
    assert.equal(spell('Organisation', 'british'), 'Organisation');
    assert.ok(!differs('The size of prizes, licensed and defensive'));
  });

  it('never changes text of files', () => {
    const files = withDescription('spelling: american', {
      'vendors/a.yaml': yaml`
        id: a
        name: Organisation Centre
        services: Colour of programmes
        subservice: {method: carve-out, csocs: [{id: C, text: Behaviour is authorised., criteria: CC6.1}]}
      `,
      'controls/c.yaml': yaml`
        id: C-1
        title: Programme centre
        statement: The organisation authorises back-ups.
        criteria: [CC1.1]
      `,
    });
    const text = textOf(reportOf(files));
    for (const kept of [
      'Organisation Centre',
      'Colour of programmes',
      'Behaviour is authorised.',
      'Programme centre',
      'The organisation authorises back-ups.',
    ])
      assert.ok(text.includes(kept), kept);
    assert.match(text, /subservice organization control \(CSOC\)/);
    assert.match(text, /Integrity and ethical behavior/);
  });

  it('leaves no British word of ours in an American document', () => {
    // Programmes without a word of their own that differs.
    for (const files of [
      {},
      { 'soc2.yaml': manifest },
      { 'soc2.yaml': typeOne.replace('[security]', '[security, A, C, PI, P]') },
    ] as Files[]) {
      for (const block of [...blocksOf(files, { spelling: 'american' })])
        assert.ok(!differs(textOf([block]).replace(/`[^`]*`/g, '')), textOf([block]));
    }
  });

  it('knows the American words in one place only, and writes British ones only where they are spelt', () => {
    const root = join('src', 'core', 'description');
    const past: string[] = [];
    const american =
      /\b(?:organiz|authoriz|recogniz|summariz|categoriz|minimiz|behavior|color\b|favor|fulfill|center\b|program\b|programs\b|defense|catalog\b|judgment|labeled|canceled)/i;
    for (const path of filesBelow(root)) {
      if (path.endsWith('spelling.ts')) continue;
      readFileSync(path, 'utf8')
        .split('\n')
        .forEach((line, index) => {
          const code = line
            .replace(/^\s*(?:\/\*\*|\*|\/\/).*$/, '')
            .replace(/ \/\/ .*$/, '')
            .replace(/\/\*\*.*?\*\//g, '');
          const literals = [...code.matchAll(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map((each) => each[0]).join(' ');
          assert.doesNotMatch(literals, american, `${path}:${index + 1}`);
          if (differs(literals) && !/^import |\bsay\b|heading: '|title: '|^\s*words: \[/.test(code))
            past.push(`${path}:${index + 1} ${line.trim()}`);
        });
    }
    assert.deepEqual(past, []);
  });
});

describe('description: the mark', () => {
  it('stands behind the first SOC 2 of a document, where the manifest asks for it', () => {
    const files = withDescription('registered: true', {
      'vendors/a.yaml': yaml`
        id: a
        name: A
        services: x
        subservice: {method: carve-out, monitoring: [C]}
        assurance: [{kind: soc2-type2, reviewed: {date: 2026-02-02, by: ceo, exceptions: none}}]
      `,
      'controls/C.yaml': yaml`
        id: C
        title: T
        statement: S.
        criteria: [CC9.2]
      `,
    });
    for (const blocks of [blocksOf(files), reportOf(files), blocksOf(files, { profile: 'customer' })]) {
      const marks = [...textOf(blocks).matchAll(/SOC 2(®?)/g)].map((each) => each[1]);
      assert.ok(marks.length > 1);
      assert.deepEqual(marks, ['®', ...marks.slice(1).map(() => '')]);
    }
    assert.ok(!textOf(reportOf({ 'soc2.yaml': manifest })).includes('®'));
  });
});

describe('description: licensed wording of the criteria', () => {
  const wording = (texts: string, path = 'licensed/criteria.yaml'): Files =>
    withDescription(`criteria_text: ${path}`, { [path]: texts });

  it('is printed below the short titles, in Section IV and in tables', () => {
    const files = wording(yaml`
      CC6.1: Licensed text of the first criterion.
      CC6.4: "Licensed text of another one."
    `);
    const own = { ...files, 'soc2.yaml': `${files['soc2.yaml']}not_relevant: [{criterion: CC6.4, reason: None}]\n` };
    const blocks = byId(reportOf(own));
    assert.match(textOf([blocks.get('criteria/CC6.1/wording')!]), /Licensed text of the first criterion\./);
    assert.match(textOf([blocks.get('IV/CC6.1/wording')!]), /Licensed text of the first criterion\./);
    assert.match(textOf([blocks.get('not-relevant/table')!]), /CC6\.4 Licensed text of another one\./);
    assert.match(
      textOf([blocks.get('criteria/lead')!]),
      /Short titles of the criteria are our own; the wording below them is that of TSP section 100/,
    );
    assert.equal(missingIn(own, 'criteria').filter((each) => each.includes('holds no wording')).length, 1);
  });

  it('says what is wrong with the file', () => {
    const about = (files: Files): string =>
      missingIn(files, 'criteria')
        .filter((each) => each.includes('criteria_text'))
        .join('\n');
    assert.match(about(withDescription('criteria_text: licensed/criteria.yaml')), /is not there or is empty/);
    for (const path of ['../criteria.yaml', '/etc/criteria.yaml', 'a/../../b.yaml', 'C:\\x.yaml', 'criteria.txt'])
      assert.match(about(withDescription(`criteria_text: '${path}'`)), /no path of a YAML file inside/, path);
    assert.match(
      about(wording('CC1.1: A\n')),
      /holds no wording of CC1\.2, CC1\.3, CC1\.4, CC1\.5, CC2\.1 and 27 more, which keep our short titles/,
    );
    const problems = programmeOf(
      wording(yaml`
        CC9.9: A
        CC1.1: B
      `),
    )
      .file('licensed/criteria.yaml')!
      .problems.map((each) => `${each.code}: ${each.message}`);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /unknown-key.*CC9\.9/);
    assert.equal(about({ 'soc2.yaml': manifest }), '');
  });

  it('is read from the path that the manifest gives, and from nowhere else', () => {
    assert.equal(wordingPath('./licensed/criteria.yml'), 'licensed/criteria.yml');
    assert.equal(wordingPath('licensed//criteria.yml'), undefined);
    const programme = programmeOf(wording('CC1.1: A\n'));
    assert.ok(programme.wants('licensed/criteria.yaml'));
    assert.ok(!programme.wants('licensed/other.yaml'));
    const change = programme.update([{ path: 'soc2.yaml', text: manifest }]);
    assert.ok(change.reload);
  });

  it('leaves our titles, and says that they are ours, without a file', () => {
    const text = textOf(blocksOf({ 'soc2.yaml': manifest }));
    assert.equal(text.split('a short title in our own words').length, 2);
  });
});

describe('description: the edition for customers', () => {
  const customer: DescribeOptions = { profile: 'customer' };
  const labs = filesOf('examples/larkspur-labs');

  it('says what it is, and leaves out what is not for customers', () => {
    const blocks = blocksOf(labs, customer);
    const text = textOf(blocks);
    assert.match(text, /This edition is for customers of Larkspur\.[^]*is not a SOC 2 report/);
    assert.ok(!blocks.some((each) => each.type === 'missing'));
    assert.doesNotMatch(text, /Before an account is created or a role is changed|written out once|F-2026/);
    for (const kept of [
      'AC-02',
      'SC-1',
      'CUEC-1',
      'CSOC-AWS-1',
      'Other responsibilities of user entities',
      'Significant changes',
      'Corporate website',
      'Appointments and contact details',
    ])
      assert.ok(text.includes(kept), kept);
  });

  it('has something under every heading, whatever is absent', () => {
    for (const files of [{}, { 'soc2.yaml': manifest }, filesOf('test/fixtures/programmes/privacy')] as Files[]) {
      const blocks = blocksOf(files, customer);
      blocks.forEach((block, index) => {
        const next = blocks[index + 1];
        if (block.type === 'heading')
          assert.ok(next && (next.type !== 'heading' || next.level > block.level), block.text);
      });
      assert.equal(new Set(blocks.map((each) => each.id)).size, blocks.length);
    }
  });

  it('is no edition of the report', () => {
    assert.deepEqual(reportOf(labs, customer), reportOf(labs));
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
