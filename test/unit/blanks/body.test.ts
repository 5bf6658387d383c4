import assert from 'node:assert/strict';
import { hasNoText, hasNoWords } from '../../../src/core/blanks/body';
import { blanks } from '../../../src/core/blanks/blanks';

/** Whether a body without a word is one for a narrative and for a policy alike. */
function check(text: string, isSilent: boolean): void {
  const body = { text, bodyStart: 0 };
  assert.deepEqual([hasNoText(body), hasNoWords(body)], [isSilent, isSilent], text);
}

/** How often the end of a comment was searched. */
function searchesOf(text: string): number {
  const { indexOf } = String.prototype;
  let count = 0;
  String.prototype.indexOf = function (this: string, words: string, from?: number): number {
    if (words === '-->') count += 1;
    return indexOf.call(this, words, from);
  };
  try {
    hasNoText({ text, bodyStart: 0 });
  } finally {
    String.prototype.indexOf = indexOf;
  }
  return count;
}

describe('a body without a word', () => {
  it('holds headings, comments and blanks only', () => {
    check(`# Purpose\n\n<!-- a -->\n${blanks.narrativeBody}\n---\n`, true);
    check('# Purpose\n\nPeople lock screens.\n', false);
    check('<!-- a --> People lock screens.\n', false);
    check('<!--\na\n-->\n<!-- b\n-->\n# C\n', true);
  });

  it('is a comment to the end where nothing closes it', () => {
    check('# Purpose\n<!-- a\nPeople lock screens.\n', true);
    check('  <!--\nPeople lock screens.\n<!-- b\n', true);
    check('<!-- a -->\n<!-- b\nPeople lock screens.\n', true);
    check('People lock screens.\n<!-- a\n', false);
    check('<!-->\nPeople lock screens.\n', true);
  });

  it('is read once, however many comments nothing closes', () => {
    assert.equal(searchesOf('<!--\n'.repeat(1000)), 1);
    assert.equal(searchesOf(`${'<!-- a -->\n'.repeat(10)}${'<!--\n'.repeat(1000)}`), 11);
  });
});
