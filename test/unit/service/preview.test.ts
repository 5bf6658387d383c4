import assert from 'node:assert/strict';
import { describe as describeSystem } from '../../../src/core/description/describe';
import { renderBlocks, previewDocument } from '../../../src/service/preview/document';
import { blockAt, blockSource } from '../../../src/service/preview/places';
import type { PreviewView } from '../../../src/protocol/preview';
import { open, openAt, type Opened } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

/** Ids of the blocks whose HTML changes with an edit. */
function changedBy(context: Opened, view: PreviewView, path: string, what: string, by: string): string[] {
  const before = new Map(renderBlocks(context.programme, view).blocks.map((each) => [each.id, each.html]));
  const text = context.programme.file(path)!.tree.text;
  assert.ok(text.includes(what), what);
  context.programme.update([{ path, text: text.replace(what, by) }]);
  return renderBlocks(context.programme, view)
    .blocks.filter((each) => before.get(each.id) !== each.html)
    .map((each) => each.id);
}

describe('service: preview', () => {
  it('shows what the description says, with ids of its own', () => {
    const { programme } = open('soc2.yaml');
    const { title, blocks } = renderBlocks(programme, 'description');
    assert.match(title, /Larkspur/);
    assert.equal(new Set(blocks.map((each) => each.id)).size, blocks.length);
    assert.deepEqual(previewDocument(programme, 'description'), describeSystem(programme.view()));
    assert.ok(renderBlocks(programme, 'report').blocks.length > blocks.length);
  });

  it('changes only the blocks that show what was edited', () => {
    const changed = changedBy(
      open('soc2.yaml'),
      'description',
      'controls/AC-02.yaml',
      'each request',
      'every single request',
    );
    assert.ok(changed.length > 0 && changed.length <= 2, changed.join(' '));
    assert.deepEqual(
      changedBy(
        open('soc2.yaml'),
        'description',
        'controls/AC-02.yaml',
        'nature: manual\n',
        yaml`
          nature: manual
          notes: never printed
        `,
      ),
      [],
    );
  });

  it('renders nothing again that an edit does not reach', () => {
    const context = open('soc2.yaml');
    renderBlocks(context.programme, 'description');
    const before = context.programme.derived.counters.computed;
    changedBy(context, 'description', 'controls/AC-02.yaml', 'each request', 'every request');
    const parts = context.programme.derived.counters.computed - before;
    assert.ok(parts <= 6, `${parts} computations`);
  });

  it('stays the same as a description made from scratch, whatever is edited', () => {
    const context = open('soc2.yaml');
    const edits: [string, string, string][] = [
      ['controls/AC-02.yaml', 'CC6.2', 'CC6.3'],
      ['soc2.yaml', 'type: 2, period: {from: 2026-01-01, to: 2026-06-30}', 'type: 1, as_of: 2026-06-30'],
      [
        'vendors/aws.yaml',
        'tier: critical',
        yaml`
          tier: critical
          subservice: {method: carve-out, csocs: [{id: C1, text: Guards., criteria: [CC6.4]}]}`,
      ],
      ['people.yaml', 'Head of Security', 'Security Chief'],
      ['policies/aotp.md', 'Access Onboarding', 'Getting Access'],
      ['soc2.yaml', '[security]', '[security, availability]'],
    ];
    for (const [path, what, by] of edits) {
      changedBy(context, 'description', path, what, by);
      assert.deepEqual(
        previewDocument(context.programme, 'description'),
        describeSystem(context.programme.view()),
        `${what} -> ${by}`,
      );
    }
  });
});

describe('service: places of the preview', () => {
  it('every source leads somewhere', () => {
    const context = open('soc2.yaml');
    for (const view of ['description', 'report'] as const) {
      const blocks = previewDocument(context.programme, view);
      for (const block of blocks) {
        if (block.sources.length > 0) assert.ok(blockSource(context, blocks, block.id, undefined), block.id);
        for (const row of block.type === 'table' ? block.rows : [])
          if (row.sources.length > 0)
            assert.ok(blockSource(context, blocks, block.id, row.key), `${block.id} ${row.key}`);
      }
    }
    assert.equal(blockSource(context, previewDocument(context.programme, 'description'), 'nothing', undefined), null);
  });

  it('goes from a control to its block and back', () => {
    const { context, offset } = openAt(
      'controls/AC-02.yaml',
      yaml`
        title: Access approved before it is granted
        statement: The owner of the $$system approves each request.
        criteria: [CC6.2]
        owner: security-lead
        frequency: per-event
        type: preventive
        nature: manual
      `,
    );
    const found = blockAt(context, previewDocument(context.programme, 'description'), offset);
    assert.ok(found);
    assert.equal(
      blockSource(context, previewDocument(context.programme, 'description'), found.block, found.row)?.uri,
      'file:///larkspur/controls/AC-02.yaml',
    );
  });

  it('goes from a paragraph of a narrative to its block and back', () => {
    const { context, offset } = openAt(
      'narratives/data.md',
      yaml`
        ---
        acronym: DATA
        section: data
        ---

        First paragraph.

        Second one,
        of two $$lines.

        Third.
      `,
    );
    const found = blockAt(context, previewDocument(context.programme, 'description'), offset);
    assert.equal(found?.block, 'data/insert/DATA/2');
    assert.deepEqual(
      blockSource(context, previewDocument(context.programme, 'description'), found.block, undefined)?.range.start,
      { line: 7, character: 0 },
    );
  });

  it('finds the row of a control from any of its keys', () => {
    const { context, offset } = openAt(
      'controls/AC-02.yaml',
      yaml`
        title: Access approved before it is granted
        statement: The owner of the system approves each request.
        criteria: [CC6.2]
        owner: security-lead
        frequency: per-$$event
      `,
    );
    assert.deepEqual(blockAt(context, previewDocument(context.programme, 'description'), offset), {
      block: 'criteria/CC6.2/table',
      row: 'AC-02',
    });
  });

  it('knows no block for what is not printed', () => {
    const { context, offset } = openAt(
      'findings/F-1.yaml',
      yaml`
        id: F-1
        tit$$le: T
      `,
    );
    assert.equal(blockAt(context, previewDocument(context.programme, 'description'), offset), null);
  });
});
