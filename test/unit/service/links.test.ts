import assert from 'node:assert/strict';
import { documentLinks } from '../../../src/service/links/document-links';
import { workspaceSymbols } from '../../../src/service/structure/workspace-symbols';
import { open } from '../../support/programme';

describe('service: links', () => {
  /** Expects `written > target` of every link; targets in the programme without their folder. */
  function check(path: string, text: string, expected: string[]): void {
    const context = open(path, { [path]: text });
    const lines = text.split('\n');
    assert.deepEqual(
      documentLinks(context).map(
        ({ range, target }) =>
          `${lines[range.start.line]!.slice(range.start.character, range.end.character)} > ${target!.replace('file:///larkspur/', '')}`,
      ),
      expected,
      text,
    );
  }

  it('lead from documents to files and addresses', () => {
    check(
      'policies/aotp.md',
      'name: N\nacronym: AOTP\n---\n[c](../controls/AC-01.yaml#L2 "t") <https://x.org/a>, https://y.org/b.\n\n[r]: ./other%20one.md\n',
      [
        '../controls/AC-01.yaml#L2 > controls/AC-01.yaml#L2',
        'https://x.org/a > https://x.org/a',
        'https://y.org/b > https://y.org/b',
        './other%20one.md > policies/other one.md',
      ],
    );
  });

  it('lead from records to addresses, files and policies', () => {
    check('vendors/aws.yaml', 'id: aws\nservices: See https://aws.amazon.com/artifact.\n', [
      'https://aws.amazon.com/artifact > https://aws.amazon.com/artifact',
    ]);
    check('evidence/e.yaml', 'control: AC-01\nlocation: evidence/a.pdf\n', ['evidence/a.pdf > evidence/a.pdf']);
    check('controls/AC-09.yaml', 'policies: [AOTP, NOPE]\n', ['AOTP > policies/aotp.md']);
  });

  it('never lead out of the programme, or to what a scheme of its own opens', () => {
    check(
      'policies/aotp.md',
      'name: N\n---\n[a](../../etc/passwd) [b](javascript:alert(1)) [c](file:///etc/passwd) [d](#top) [e](..%2F..%2F..%2Fetc)\n',
      [],
    );
    check('evidence/e.yaml', 'location: ../../../secret.pdf\n', []);
    check('evidence/e.yaml', 'location: vault://soc2/a.pdf\n', []);
  });

  it('are none in code, and stand in broken files', () => {
    check('policies/aotp.md', 'name: N\n---\n```\n[a](b.md)\n```\n[c](d.md)\n', ['d.md > policies/d.md']);
    check('controls/AC-09.yaml', 'policies: [AOTP]\ncriteria: [CC6.1\nnotes: "https://x.org', [
      'https://x.org > https://x.org',
      'AOTP > policies/aotp.md',
    ]);
  });
});

describe('service: symbols of the workspace', () => {
  const names = (query: string): string[] =>
    workspaceSymbols(open('soc2.yaml'), query).map((each) => `${each.containerName} ${each.name}`);

  it('are found by id and by title, the best first', () => {
    assert.equal(names('AC-02')[0], 'control AC-02 Access approved before it is granted');
    assert.equal(names('sign-on')[0], 'control AC-01 Single sign-on with a second factor');
    assert.equal(names('amazon')[0], 'vendor aws Amazon Web Services');
    assert.equal(names('ssf')[0], 'control AC-01 Single sign-on with a second factor');
    assert.deepEqual(names('qqq'), []);
  });

  it('are all there without a query, with their places', () => {
    const all = workspaceSymbols(open('soc2.yaml'), '');
    assert.ok(all.length >= 9);
    assert.ok(all.every((each) => 'range' in each.location && each.location.uri.startsWith('file:///larkspur/')));
  });

  it('are found in broken files', () => {
    const symbols = workspaceSymbols(
      open('soc2.yaml', { 'controls/AC-09.yaml': 'id: AC-09\ntitle: Broken but named\ncriteria: [CC6.1\nnotes: "' }),
      'broken',
    );
    assert.equal(symbols[0]?.name, 'AC-09 Broken but named');
  });
});
