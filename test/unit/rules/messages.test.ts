import assert from 'node:assert/strict';
import { parseSource } from '../../../src/core/syntax/source';
import { yaml } from '../../../src/core/syntax/text-block';
import { cases } from './cases';
import { schemaCases } from './cases/schema';
import { buildCase, problemsOf } from './check';

/** Verbs with which a message would begin that says what to write before it says what is wrong. */
const imperatives = new Set(
  (
    'add ask be begin carve change check choose close complete confirm connect consider convert correct create date decide declare ' +
    'define delete describe disclose discuss document draw enter explain export fill find fix give include indent insert ' +
    'keep let limit line link list look make map mark mention move name note order put quote record remove rename ' +
    'replace review rewrite save say schedule see select set show specify split start state store tell try turn update ' +
    'use verify write'
  ).split(' '),
);

/** The first clause: up to a stop or a semicolon. */
const firstClause = (message: string): string => /^.*?(?:[.;?!](?=\s)|$)/s.exec(message)![0];

/** What a message does wrong; undefined when it begins with what is the matter. */
function fault(message: string): string | undefined {
  const clause = firstClause(message);
  if (clause.endsWith('?')) return 'begins with a question';
  const [word] = /^\p{L}+/u.exec(clause) ?? [''];
  return imperatives.has(word.toLowerCase()) ? 'begins with what to do' : undefined;
}

/** Texts with one break of syntax each. */
const broken: readonly string[] = [
  'a: "b',
  'a: [b',
  'a: {b: c',
  'a: b: c',
  '\ta: b',
  yaml`
    a:
      b: c
     d: e
  `,
  'a: @b',
  'a: %b\n%c',
  'a: *b',
  'a: b]',
  'a\nb: c',
  '- a\nb: c',
  'a: |x\n  b',
  'a: "\\q"',
  '<<<<<<< a\nb: c\n=======\nb: d\n>>>>>>> e',
  'a: !!x b',
  'a: [b c: d',
  'a: b #c\n  - d',
];

function check(message: string): void {
  assert.equal(fault(message), undefined, message);
}

describe('a message says what is wrong before it says what to do', () => {
  for (const each of [...cases, ...schemaCases])
    it(`${each.code}, ${each.name}`, () => {
      for (const { message } of problemsOf(buildCase(each))) check(message);
    });

  it('of broken YAML', () => {
    const messages = broken.flatMap((text) => parseSource('a.yaml', text).problems.map((each) => each.message));
    assert.ok(new Set(messages).size > 10, 'too few breaks have a message');
    for (const each of messages) check(each);
  });

  for (const each of ['Write `CC6.1`.', 'When does it happen: how often?', 'Which policy requires `AC-01`? (CC5.3)'])
    it(`is not said of ${each}`, () => assert.ok(fault(each)));
});
