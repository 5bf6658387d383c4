import assert from 'node:assert/strict';
import { documentLinks } from '../../../src/service/links/document-links';
import { workspaceSymbols } from '../../../src/service/structure/workspace-symbols';
import { open } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

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
      yaml`
        name: N
        acronym: AOTP
        ---
        [c](../controls/AC-01.yaml#L2 "t") <https://x.org/a>, https://y.org/b.

        [r]: ./other%20one.md
      `,
      [
        '../controls/AC-01.yaml#L2 > controls/AC-01.yaml#L2',
        'https://x.org/a > https://x.org/a',
        'https://y.org/b > https://y.org/b',
        './other%20one.md > policies/other one.md',
      ],
    );
  });

  it('lead from records to addresses, files and policies', () => {
    check(
      'vendors/aws.yaml',
      yaml`
        id: aws
        services: See https://aws.amazon.com/artifact.
      `,
      ['https://aws.amazon.com/artifact > https://aws.amazon.com/artifact'],
    );
    check(
      'evidence/e.yaml',
      yaml`
        control: AC-01
        location: evidence/a.pdf
      `,
      ['evidence/a.pdf > evidence/a.pdf'],
    );
    check('controls/AC-09.yaml', 'policies: [AOTP, NOPE]\n', ['AOTP > policies/aotp.md']);
  });

  it('never lead out of the programme, or to what a scheme of its own opens', () => {
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        [a](../../etc/passwd) [b](javascript:alert(1)) [c](file:///etc/passwd) [d](#top) [e](..%2F..%2F..%2Fetc)
      `,
      [],
    );
    check('evidence/e.yaml', 'location: ../../../secret.pdf\n', []);
    check('evidence/e.yaml', 'location: vault://soc2/a.pdf\n', []);
  });

  it('are none in code, and stand in broken files', () => {
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        \`\`\`
        [a](b.md)
        \`\`\`
        [c](d.md)
      `,
      ['d.md > policies/d.md'],
    );
    check(
      'controls/AC-09.yaml',
      yaml`
        policies: [AOTP]
        criteria: [CC6.1
        notes: "https://x.org`,
      ['https://x.org > https://x.org', 'AOTP > policies/aotp.md'],
    );
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
      open('soc2.yaml', {
        'controls/AC-09.yaml': yaml`
          id: AC-09
          title: Broken but named
          criteria: [CC6.1
          notes: "`,
      }),
      'broken',
    );
    assert.equal(symbols[0]?.name, 'AC-09 Broken but named');
  });
});
