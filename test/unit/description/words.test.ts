import assert from 'node:assert/strict';
import { recurrence } from '../../../src/core/description/recurrence';
import { basisWords, dateWords } from '../../../src/core/description/dates';
import { withVariables } from '../../../src/core/description/inserts';
import {
  agree,
  capitalise,
  countOf,
  endWith,
  listWords,
  midSentence,
  paragraphsOf,
  possessive,
  sentence,
} from '../../../src/core/description/words';

describe('description: pieces of sentences', () => {
  it('joins none, one, two and many', () => {
    assert.deepEqual(
      [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((each) => listWords(each)),
      ['', 'a', 'a and b', 'a, b and c'],
    );
    assert.equal(listWords(['a', 'b'], 'or'), 'a or b');
  });

  it('counts in words', () => {
    assert.deepEqual(
      [0, 1, 2, 12, 13].map((each) => countOf(each, 'service')),
      ['no services', 'one service', 'two services', 'twelve services', '13 services'],
    );
    assert.equal(countOf(2, 'policy', 'policies'), 'two policies');
    assert.deepEqual(
      [1, 2].map((each) => agree(each, 'is', 'are')),
      ['is', 'are'],
    );
  });

  it('ends a sentence once', () => {
    assert.equal(sentence('  A line\n  and more '), 'A line and more.');
    for (const text of ['Done.', 'Done?', 'He said “done.”', 'In brackets (done.)', ''])
      assert.equal(sentence(text), text);
    assert.equal(sentence('A name (of it)'), 'A name (of it).');
    assert.equal(endWith('Acme, Inc.'), 'Acme, Inc.');
  });

  it('puts a field into a sentence', () => {
    assert.equal(midSentence('Hosting of data.'), 'hosting of data');
    assert.equal(midSentence('SSO for staff'), 'SSO for staff');
    assert.equal(midSentence('Kubernetes hosting'), 'Kubernetes hosting');
    assert.equal(midSentence('Source code and review'), 'source code and review');
    assert.equal(midSentence('GitHub hosting'), 'GitHub hosting');
    assert.equal(midSentence('Okta sign-in', ['Okta']), 'Okta sign-in');
    assert.equal(midSentence(''), '');
    assert.equal(capitalise('acme'), 'Acme');
    assert.deepEqual(['Acme', 'Labs'].map(possessive), ["Acme's", "Labs'"]);
    assert.deepEqual(paragraphsOf('one\ntwo\n\nthree\n'), ['one two', 'three']);
  });

  it('writes dates in both spellings', () => {
    assert.equal(dateWords('2026-06-30', {}), '30 June 2026');
    assert.equal(dateWords('2026-06-30', { spelling: 'american' }), 'June 30, 2026');
    assert.equal(basisWords({ type: 1, asOf: '2026-06-30', categories: [] }, {}), 'as of 30 June 2026');
    assert.equal(
      basisWords({ type: 2, from: '2026-01-01', to: '2026-06-30', categories: [] }, {}),
      'throughout the period 1 January 2026 to 30 June 2026',
    );
    assert.equal(basisWords({ type: 2, from: '2026-01-01', categories: [] }, {}), '');
  });

  it('reads how often a cron pattern recurs', () => {
    const words = {
      '0 0 0 * * *': 'every day',
      '0 0 9 * * 1': 'every week',
      '0 0 0 15 * *': 'every month',
      '0 0 0 1 */3 *': 'every quarter',
      '0 0 0 1 1,4,7,10 *': 'every quarter',
      '0 0 0 1 1,7 *': 'twice a year',
      '0 0 0 1 3 *': 'once a year',
    };
    for (const [cron, expected] of Object.entries(words)) assert.equal(recurrence(cron), expected, cron);
    for (const cron of ['', 'nonsense', '* * * * * *', '0 0 0 15 * 1', '0 0 0 1 */0 *'])
      assert.equal(recurrence(cron), undefined, cron);
  });

  it('fills in the name variable of comply, whatever the name holds', () => {
    assert.equal(
      withVariables('{{.Name}} and {{ .Name }} and {{.Other}}', 'A$& Co'),
      'A$& Co and A$& Co and {{.Other}}',
    );
  });
});
