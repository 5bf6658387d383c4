import assert from 'node:assert/strict';
import { hasActor } from '../../../src/core/language/actors';
import { base, build, problemsOf } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

/** A pattern that is merely quadratic needs a thousand million steps for this length. */
const size = 30_000;
/**
 * Texts that make careless patterns try every way of cutting them up. A pattern that backtracks over them takes longer
 * than the limit of a unit test, or never ends.
 */
const texts: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(size),
  capitals: 'A'.repeat(size),
  spaces: `SOC 2${' '.repeat(size)}x`,
  'spaces behind a verb': `guarantees${' '.repeat(size)}x ensures${' '.repeat(size)}`,
  'words behind a claim': `SOC 2 ${'word '.repeat(size / 5)}`,
  claims: 'guarantees the security eliminates risk '.repeat(size / 40),
  'a law again and again': 'GDPR is compliant with '.repeat(size / 20),
  'vague words': 'as appropriate timely reasonable assurance '.repeat(size / 20),
  intentions: 'will should must '.repeat(size / 10),
  'actors without verbs': 'the team of the owner of the '.repeat(size / 20),
  by: 'by the '.repeat(size / 5),
  'capitalised words': 'Amazon Web '.repeat(size / 10),
  within: 'within '.repeat(size / 5),
  'within a long word': `within ${'x'.repeat(size)} `,
  machines: 'balancer balancer '.repeat(size / 10),
  dashes: '-'.repeat(size),
  backticks: '`'.repeat(size),
  'tildes and no end': yaml`
    ~~~
    ${'~'.repeat(size)}`,
  quotes: '"'.repeat(size),
  brackets: ']('.repeat(size / 2),
  'comments without an end': '<!-- '.repeat(size / 5),
  'suppressions without an end': '<!-- soc2-ignore: x '.repeat(size / 10),
  'a suppression and spaces': `<!-- soc2-ignore: x${' '.repeat(size)}`,
  digits: '1'.repeat(size),
  'SOC 2 again and again': 'passed our SOC 2 type 2 valid until '.repeat(size / 40),
  'words of the company': 'all of our the systems entire company '.repeat(size / 40),
  addresses: '10.'.repeat(size / 3),
  hosts: 'a.'.repeat(size / 2),
  accounts: `account ${'1'.repeat(size)} ${'account number '.repeat(size / 20)}`,
  secrets: `password: ${'a1'.repeat(size / 2)}`,
  tokens: `eyJ${'a.eyJ'.repeat(size / 5)}`,
  acronyms: 'ABC (ABC) '.repeat(size / 10),
  'names of the company': 'Larkspur Lab '.repeat(size / 12),
  'control ids': 'AC-01 '.repeat(size / 6),
};

describe('hostile prose', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      const quoted = JSON.stringify(text);
      const built = build(
        new Map([
          ...Object.entries(base),
          [
            'soc2.yaml',
            base['soc2.yaml']!.replace(
              'not_relevant: []',
              `not_relevant: [{criterion: CC6.4, reason: ${quoted}}]`,
            ).replace('text: Access is limited.', `text: ${quoted}`),
          ],
          [
            'controls/AC-01.yaml',
            yaml`
              id: ${quoted}
              title: ${quoted}
              statement: ${quoted}
              owner: ${quoted}
              criteria: [${quoted}]
              frequency: ${quoted}
              components: [${quoted}]
            `,
          ],
          [
            'controls/AC-02.yaml',
            `id: ${quoted}\nstatement: >\n  ${text.replace(/\n/g, '\n  ')}\nfrequency: quarterly\n`,
          ],
          [
            'narratives/overview.md',
            yaml`
              name: ${quoted}
              section: overview
              ---
              ${text}
            `,
          ],
          ['policies/ep.md', `${text}\n`],
        ]),
      );
      const found = problemsOf(built);
      for (const problem of found.slice(0, 50)) {
        assert.ok(problem.message.length < 25_000);
        built.checker.fixesFor(problem);
      }
    });
  }

  it('a long statement full of names', () => {
    const names = Array.from({ length: 500 }, (_, index) => `okta${index}`);
    assert.equal(hasActor('okta of the okta '.repeat(1200), names), false);
  });
});
