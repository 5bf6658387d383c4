import assert from 'node:assert/strict';
import type { Block, TableRow } from '../../../src/core/description/block';
import type { Programme } from '../../../src/core/index/programme';
import { renderBlocks } from '../../../src/service/preview/document';
import type { PreviewView } from '../../../src/protocol/preview';
import { generateProgramme } from '../../bench/generate/programme';
import { programmeOf } from '../../support/example';

/** What it costs to show a document again after an edit. */
interface Work {
  /** Values and parts computed, of any kind. */
  computed: number;
  /** Parts of the document that are rendered again. */
  parts: string[];
  /** Blocks that are made anew, and so written as HTML again. */
  made: number;
  /** Rows of controls, in section 6 and in Section IV, that are made anew. */
  rows: number;
  /** Blocks whose HTML is another one afterwards: what is sent to the page. */
  sent: string[];
}

interface Edit {
  path: string;
  change(text: string): string;
}

const edits: Readonly<Record<string, Edit>> = {
  'a letter in a statement': {
    path: 'controls/OP-0001.yaml',
    change: (text) => text.replace('The result is', 'The outcome is'),
  },
  'a title': {
    path: 'controls/OP-0001.yaml',
    change: (text) => text.replace('title: Monitoring', 'title: Careful monitoring'),
  },
  'a note that is never printed': {
    path: 'controls/OP-0001.yaml',
    change: (text) => text.replace('Walked through', 'Gone through'),
  },
  'the body of a policy': { path: 'policies/pol0001.md', change: (text) => `${text}\nA closing remark.\n` },
  'a paragraph of a narrative': { path: 'narratives/overview.md', change: (text) => `${text}\nOne more sentence.\n` },
  'a commitment': {
    path: 'soc2.yaml',
    change: (text) => text.replace('limited to authorised personnel', 'limited to those who need it'),
  },
  'the purpose of a component': {
    path: 'soc2.yaml',
    change: (text) => text.replace('Holds copies of back-ups', 'Holds copies of everything'),
  },
  'a retention': { path: 'soc2.yaml', change: (text) => text.replace('90 days after', '60 days after') },
  'the services of a vendor': {
    path: 'vendors/aws.yaml',
    change: (text) => text.replace('Hosting and operation', 'Operation'),
  },
  'duties of a role': {
    path: 'people.yaml',
    change: (text) => text.replace('Answers for its part', 'Answers for some part'),
  },
};

function rowsOf(block: Block): readonly TableRow[] {
  return block.type === 'table' && (block.section === 'criteria' || block.section === 'IV') ? block.rows : [];
}

/** A document is shown, a file edited, and the document shown again. */
function workOf(programme: Programme, view: PreviewView, { path, change }: Edit): Work {
  const before = renderBlocks(programme, view);
  const known = new Set<Block>(before.source);
  const knownRows = new Set(before.source.flatMap(rowsOf));
  const html = new Map(before.blocks.map((each) => [each.id, each.html]));
  const counted = programme.derived.counters.computed;
  const text = programme.file(path)!.tree.text;
  assert.notEqual(change(text), text, `the edit of ${path} changes nothing`);
  const { stale } = programme.update([{ path, text: change(text) }]);
  const after = renderBlocks(programme, view);
  return {
    computed: programme.derived.counters.computed - counted,
    parts: [...stale].filter((key) => key.startsWith(`preview ${view} `)).sort(),
    made: after.source.filter((each) => !known.has(each)).length,
    rows: after.source.flatMap(rowsOf).filter((each) => !knownRows.has(each)).length,
    sent: after.blocks.filter((each) => html.get(each.id) !== each.html).map((each) => each.id),
  };
}

describe('showing a document again costs what an edit touches, at 40 controls and at 1,000', function () {
  this.timeout(60_000);
  const sizes = [40, 1000].map((size) => generateProgramme(size));

  for (const view of ['description', 'report'] as const) {
    for (const [name, edit] of Object.entries(edits)) {
      it(`${view}: ${name}`, () => {
        const [small, large] = sizes.map((files) => workOf(programmeOf(files), view, edit)) as [Work, Work];
        assert.deepEqual(large, small);
        if (name.includes('statement') || name.includes('note'))
          assert.deepEqual(
            large.parts.filter((part) => part.includes('evidence')),
            [],
            'the grid of evidence prints no prose',
          );
        assert.ok(large.sent.length <= 8, `${large.sent.length} blocks are sent: ${large.sent.join(' ')}`);
        if (name.includes('never printed') || name.includes('body of a policy')) assert.deepEqual(large.sent, []);
        else assert.ok(large.sent.length > 0, 'nothing is sent');
      });
    }
  }
});
