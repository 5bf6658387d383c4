import assert from 'node:assert/strict';
import { describe as describeSystem, describeParts } from '../../../src/core/description/describe';
import { report, reportParts } from '../../../src/core/description/report';
import { blocksOf, filesOf, manifest, programmeOf, reportOf, textOf } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

const labs = (): Record<string, string> => ({ ...filesOf('examples/larkspur-labs') });

describe('description: a whole programme', function () {
  this.timeout(60_000);

  it('gives the same blocks twice, each with an id of its own, and sources that exist', () => {
    const files = labs();
    const [one, two] = [programmeOf(files).view('full'), programmeOf(files).view('full')];
    for (const make of [describeSystem, report]) {
      const blocks = make(one);
      assert.deepEqual(make(two), blocks);
      assert.equal(new Set(blocks.map((each) => each.id)).size, blocks.length);
      for (const block of blocks) {
        for (const source of [
          ...block.sources,
          ...(block.type === 'table' ? block.rows.flatMap((row) => row.sources) : []),
        ])
          assert.ok(source.file in files, source.file);
        if (block.type === 'table')
          assert.equal(new Set(block.rows.map((row) => row.key)).size, block.rows.length, block.id);
      }
    }
  });

  it('gives the parts keys of their own and renders them apart as together', () => {
    const programme = programmeOf(labs());
    for (const parts of [describeParts(programme.view()), reportParts(programme.view())]) {
      assert.equal(new Set(parts.map((each) => each.key)).size, parts.length);
    }
    assert.deepEqual(
      describeParts(programme.view()).flatMap((part) => part.render(programme.view())),
      blocksOf(labs()),
    );
  });

  it('prints no name of a person, no note, no place of evidence, no auditor', () => {
    const text = textOf([...blocksOf(labs()), ...reportOf(labs())]);
    for (const hidden of [
      'Mira Okafor',
      'Dana Ruiz',
      'Theo Lindqvist',
      'Ines Marchetti',
      'vault://',
      'to be engaged',
      'Acts as processor',
      'Larkspur acts as processor',
      'INC-2026-05',
      'AC-09',
      'NS-04',
      'Controls operated as designed, no commitment',
    ]) {
      assert.ok(!text.includes(hidden), hidden);
    }
    const own = textOf(
      reportOf(labs()).filter((each) => ['cover', 'I', 'II', 'coverage', 'evidence'].includes(each.section)),
    );
    for (const word of [/\bsatisfied\b/i, /\bmet\b(?!, based)/i, /\bpassed\b/i, /\bcompliant\b/i])
      assert.doesNotMatch(own, word);
  });

  it('names a role by its title and a control of the report once in full', () => {
    const iv = textOf(reportOf(labs()).filter((each) => each.section === 'IV'));
    assert.equal(iv.split('Before an account is created or a role is changed').length, 2);
    assert.match(iv, /CPA firm/);
  });

  it('renders again only what an edit touches', () => {
    const programme = programmeOf(labs());
    const keys = describeParts(programme.view()).map((part) => `part ${part.key}`);
    const render = (): void =>
      describeParts(programme.view()).forEach((part) =>
        programme.remember(`part ${part.key}`, 'full', (view) => part.render(view)),
      );
    const edit = (path: string, what: string, by: string): string[] => {
      const text = programme.file(path)!.tree.text;
      assert.ok(text.includes(what), what);
      const stale = programme.update([{ path, text: text.replace(what, by) }]).stale;
      render();
      return keys.filter((each) => stale.has(each));
    };
    render();
    assert.deepEqual(edit('controls/AC-02.yaml', 'approves the request', 'approves each request'), [
      'part criteria/CC6.2',
      'part criteria/CC6.3',
    ]);
    assert.deepEqual(
      edit('controls/GV-01.yaml', 'Each quarter the Board', 'Every quarter the Board'),
      [
        'part control-environment/CC1',
        'part control-environment/CC4',
        ...keys.filter((each) => /criteria\/CC(1\.2|4\.2)$/.test(each)),
      ].filter((each) => keys.includes(each)),
    );
    assert.deepEqual(edit('narratives/data.md', 'The class decides', 'This class decides'), ['part data']);
    assert.deepEqual(edit('policies/aotp.md', '# Purpose', '# The purpose'), []);
    assert.deepEqual(edit('risks/R-01.yaml', 'impact', 'impact'), []);
    const company = edit('soc2.yaml', 'serves about 310 clinics', 'serves about 320 clinics');
    assert.ok(company.includes('part overview') && company.length < 60, company.join(' '));
  });

  it('tells records with the same id apart and survives hostile ones', () => {
    const hostile = '"<script>alert(1)</script> | `x` __proto__ [a](javascript:alert(1)) ]]> \\u202e"';
    const files: Record<string, string> = {
      'soc2.yaml': yaml`
        ${manifest.replace(
          '  name: Acme Widgets',
          `  name: ${hostile}\n  services: [{id: a, name: ${hostile}, description: ${hostile}}, {id: a, name: ${hostile}}]\n  infrastructure: [{id: constructor, name: ${hostile}, provider: __proto__}]\n  boundaries: {in: [constructor, ${hostile}], out: [${hostile}]}`,
        )}
        commitments: [{id: a, category: security, text: ${hostile}, source: ${hostile}}, {id: a, category: security, text: ${hostile}}]
        glossary: {__proto__: ${hostile}, constructor: ${hostile}}
        changes: [{date: 2026-02-02, summary: ${hostile}}]
        cuecs: [{id: __proto__, text: ${hostile}, criteria: CC6.1}]
      `,
      'vendors/a.yaml': yaml`
        id: same
        name: ${hostile}
        services: ${hostile}
        subservice: {method: carve-out, csocs: [{id: __proto__, text: ${hostile}, criteria: CC6.1}]}
      `,
      'vendors/b.yaml': yaml`
        id: same
        name: Second
        subservice: carve-out
      `,
      'controls/a.yaml': yaml`
        id: __proto__
        title: ${hostile}
        statement: ${hostile}
        criteria: [CC6.1, CC6.2]
      `,
      'narratives/a.md': yaml`
        ---
        acronym: __proto__
        section: overview
        ---
        ${'> '.repeat(200)}deep

        ${'- '.repeat(200)}deep

        [x](javascript:alert(1)) <img src=x onerror=alert(1)>
      `,
      'incidents/a.yaml': yaml`
        id: constructor
        summary: ${hostile}
        started: 2026-02-02
        disclose: true
      `,
    };
    const blocks = reportOf(files);
    assert.equal(new Set(blocks.map((each) => each.id)).size, blocks.length);
    assert.ok(textOf(blocks).includes('alert(1)'));
  });
});
