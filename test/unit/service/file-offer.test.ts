import assert from 'node:assert/strict';
import { offersOf, questionAbout, renameOfFile, standingOf } from '../../../src/service/ids/file-offer';
import { rename } from '../../../src/service/ids/rename';
import { open, openAt } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

const offer = { from: 'controls/AC-01.yaml', to: 'controls/AC-55.yaml', id: 'AC-55' };
const renamed = yaml`
  id: AC-55
  title: T
`;

/** How an offer stands when the file has this text. */
function check(text: string | undefined, expected: ReturnType<typeof standingOf>, more = {}): void {
  const { programme } = open('soc2.yaml', more);
  programme.update([{ path: offer.from, text }]);
  assert.equal(standingOf(programme, offer), expected, text);
}

describe('service: the file of a renamed id', () => {
  it('is offered when it only has the same name', () => {
    const offers = (path: string, marked: string, newName: string): unknown => {
      const { context, offset } = openAt(path, marked);
      const plan = rename(context, offset, newName);
      assert.ok(!('refused' in plan));
      return offersOf(plan, newName);
    };
    assert.deepEqual(offers('controls/AC-01.yaml', 'id: AC-0$$1\n', 'AC-55'), [offer]);
    assert.deepEqual(offers('controls/AC-09.yaml', 'compensates: [AC-0$$2]\n', 'AC-55'), []);
    assert.deepEqual(offers('controls/AC-09.yaml', 'owner: ce$$o\n', 'chief'), []);
    assert.deepEqual(offers('vendors/aws.yaml', 'id: aw$$s\n', 'amazon'), [
      { from: 'vendors/aws.yaml', to: 'vendors/amazon.yaml', id: 'amazon' },
    ]);
  });

  it('waits until it declares the new id, and is forgotten when it declares another one', () => {
    check('id: AC-01\n', 'waits');
    check(renamed.replace('AC-55', 'AC-01'), 'waits');
    check(renamed, 'fits');
    check('id: AC-5\n', 'gone');
    check(undefined, 'gone');
    check(renamed, 'gone', { [offer.to]: 'title: It came meanwhile\n' });
  });

  it('is renamed to its id and to nothing else', () => {
    const context = open('soc2.yaml', { [offer.from]: renamed });
    for (const to of [
      'controls/AC-56.yaml',
      'AC-55.yaml',
      '../AC-55.yaml',
      'controls/../../AC-55.yaml',
      'controls/AC-55.md',
    ])
      assert.deepEqual(renameOfFile(context, { ...offer, to }).changes, [], to);
    assert.equal(renameOfFile(context, offer).changes.length, 1);
  });

  it('takes the links to it along', () => {
    const context = open('soc2.yaml', {
      [offer.from]: renamed,
      'policies/a.md': yaml`
        name: A
        acronym: AA
        ---
        [a](../controls/AC-01.yaml#top), AC-55
      `,
    });
    const { changes, error } = renameOfFile(context, offer);
    assert.equal(error, undefined);
    assert.deepEqual(
      changes.map((each) => [each.uri.split('/').at(-1), each.edits?.map(({ newText }) => newText), each.rename]),
      [
        ['a.md', ['../controls/AC-55.yaml#top'], undefined],
        ['AC-01.yaml', undefined, 'file:///larkspur/controls/AC-55.yaml'],
      ],
    );
  });

  it('keeps its name when the rename of the id was taken back meanwhile', () => {
    const { changes, error } = renameOfFile(open('soc2.yaml'), offer);
    assert.deepEqual(changes, []);
    assert.match(error!, /AC-01\.yaml keeps its name/);
  });

  it('is asked about by its name and not by its path', () => {
    assert.equal(questionAbout(offer), 'AC-01.yaml still has the old id as its name. Rename it to AC-55.yaml?');
  });
});
