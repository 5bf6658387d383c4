import assert from 'node:assert/strict';
import { templates } from './template-table';
import { check, textOfBlock } from './templates';
import { blocksOf, filesOf, manifest, reportOf, typeOne, type Files } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

/** Paragraphs of the generator whose words depend on no number of items, or that print a field as it is. */
const uncounted = new Set([
  'title/purpose',
  'title/edition',
  'title/edition/limits',
  'overview/company',
  'overview/headquarters',
  'overview/service/*',
  'components/lead',
  'control-environment/lead',
  'criteria/lead',
  'criteria/*/not-relevant',
  'data/flow/*',
  'data/role',
  'incidents/none',
  'changes/none',
  'not-relevant/none',
  'cuecs/none',
  'subservice/none',
  'subservice/vendor/*/lead',
  'subservice/vendor/*/part',
  'subservice/vendor/*/assertion',
  'cover/company',
  'cover/basis',
  'II/opening',
  'II/lead',
  'IV/*/none',
  'coverage/fraction',
  'evidence/lead',
  'dashboard/owners/none',
  'dashboard/trend/none',
  'dashboard/evidence/where',
]);

function general(id: string): string {
  return id
    .replace(/^(criteria|IV)\/[A-Z]+\d+\.\d+/, '$1/*')
    .replace(/\/csocs\/.*/, '/csocs/*')
    .replace(/(vendor)\/[^/]+/, '$1/*')
    .replace(/^(control-environment)\/CC\d/, '$1/*')
    .replace(/\/(area|flow|service)\/[^/]+$/, '/$1/*')
    .replace(/\/company\/\d+$/, '/company');
}

const programmes: Record<string, Files> = {
  labs: filesOf('examples/larkspur-labs'),
  draft: filesOf('examples/larkspur-draft'),
  empty: {},
  none: {
    'soc2.yaml': yaml`
      ${manifest}
      cuecs: []
      changes: []
      not_relevant: []
      no_incidents: true
    `,
  },
  minimal: filesOf('test/fixtures/programmes/minimal'),
  inclusive: filesOf('test/fixtures/programmes/inclusive'),
  privacy: filesOf('test/fixtures/programmes/privacy'),
};

describe('description: templates', function () {
  this.timeout(60_000);

  for (const template of templates) it(`${template.block}: one, two and three`, () => check(template));

  it('tests every sentence that depends on a number', () => {
    const tested = new Set([...templates.map((each) => each.block), ...uncounted]);
    const open = new Set<string>();
    for (const files of Object.values(programmes)) {
      for (const block of reportOf(files, { dashboard: true })) {
        if (block.type === 'paragraph' && !block.id.includes('/insert/') && !tested.has(general(block.id)))
          open.add(general(block.id));
      }
    }
    assert.deepEqual([...open], []);
  });

  it('writes no paragraph that ends twice, and no piece of code', () => {
    for (const files of Object.values(programmes)) {
      for (const block of reportOf(files, { dashboard: true }))
        assert.doesNotMatch(
          textOfBlock(block).replace(/`[^`]*`/g, ''),
          /\.\.(?!\.)|\bundefined\b|\[object| {2}|\$\{/,
          block.id,
        );
    }
  });

  it('ends a sentence once, whatever names end with', () => {
    const files = {
      'soc2.yaml': manifest
        .replace(
          'short_name: Acme',
          yaml`
            short_name: Acme Co.
              headquarters: Washington, D.C.`,
        )
        .replace('name: Acme Widgets', 'name: Widgets!'),
    };
    const texts = blocksOf(files).map(textOfBlock);
    assert.ok(texts.includes('Acme Co. has its headquarters in Washington, D.C.'), texts.join('\n'));
  });

  it('words the same for type 1 and type 2 where they differ', () => {
    const one = reportOf({ 'soc2.yaml': `${typeOne}no_incidents: true\n` })
      .map(textOfBlock)
      .join('\n');
    const two = reportOf({ 'soc2.yaml': `${manifest}no_incidents: true\n` })
      .map(textOfBlock)
      .join('\n');
    assert.match(one, /for a SOC 2 type 1 examination[^]*As of 30 June 2026, Acme knew of no incident/);
    assert.match(
      two,
      /for a SOC 2 type 2 examination[^]*During the period, Acme identified no incident[^]*did not operate effectively/,
    );
    assert.doesNotMatch(one, /throughout|during the period|operated effectively|tests and results/i);
    assert.doesNotMatch(two, /as of 30 June/i);
  });
});
