import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import { coverageOf } from '../../../src/core/coverage/coverage';
import { dueList } from '../../../src/core/due/due-list';
import { evidenceCells } from '../../../src/core/evidence/cells';
import type { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { yaml } from '../../../src/core/syntax/text-block';

/** Records that claim to be done; each «blank|value» was left open by a template or a fix. */
const records: Readonly<Record<string, readonly string[]>> = {
  'vendors/zebra.yaml': ['soc2-type2', 'pentest'].map(
    (kind) => yaml`
      name: Zebra
      services: Stripes
      tier: low
      owner: security-lead
      assurance:
        - kind: ${kind}
          period: {from: 2026-01-01, to: 2026-06-30}
          reviewed: {date: 2026-07-10, by: «reviewer|security-lead», exceptions: «exceptions|none», cuecs: true}
      cuecs:
        - {text: «vendorCuec|Customers guard the gate», controls: [AC-01]}
      next_review: 2026-07-01
    `,
  ),
  'findings/F-2026-99.yaml': ['status: closed', 'status: accepted', 'closed: 2026-07-01'].map(
    (end) => yaml`
      title: A gate stood open
      kind: exception
      found: 2026-06-01
      response: «findingResponse|The gate closes by itself.»
      owner: security-lead
      due: 2026-07-01
      ${end}
    `,
  ),
  'risks/R-99.yaml': [
    yaml`
      title: «riskTitle|Zebras escape»
      owner: security-lead
      likelihood: «likelihood|2»
      impact: «impact|3»
      response: «riskResponse|accept»
      reviewed: 2026-07-01
    `,
  ],
  'policies/zebra.md': [
    'majorRevisions: [{date: 2026-07-01, comment: «reviewComment|Without change»}]',
    yaml`
      last_reviewed: 2026-07-01
      majorRevisions:
        - date: 2026-07-01
          comment: «reviewComment|Without change»
    `,
  ].map(
    (reviewed) => yaml`
      ---
      name: Zebra policy
      acronym: ZP
      owner: security-lead
      ${reviewed}
      ---
      «policyBody|Whoever opens the gate closes it.»
    `,
  ),
  'incidents/INC-99.yaml': [
    yaml`
      summary: A zebra escaped
      severity: low
      started: 2026-03-01
      resolved: 2026-03-01
      disclose: false
      disclose_reason: «affectedUsers|Nobody was affected»
    `,
  ],
  'evidence/zebra.yaml': [
    yaml`
      title: «value|Gates»
      control: AC-05
      kind: population
      covers: {from: 2026-04-01, to: 2026-06-30}
      collected: 2026-07-01
      source: «evidenceSource|Okta»
      location: «artefactLocation|vault://zebra»
      result: «evidenceResult|ok»
      population: {count: 3, query: «populationQuery|All gates», completeness: «populationCompleteness|Counted twice»}
    `,
  ],
  'controls/ZZ-01.yaml': [
    yaml`
      title: Gates
      statement: «statement|The Head of Security checks each gate every week and records it in SEC.»
      criteria: [P8.1]
      owner: security-lead
      frequency: weekly
    `,
  ],
};

const gap = /«(\w+)\|([^»]+)»/g;

/** A record with what was said in each of its gaps, but for one. */
function filled(text: string, open: number, value: (name: keyof typeof blanks, said: string) => string): string {
  let count = 0;
  return text.replace(gap, (_, name: keyof typeof blanks, said: string) =>
    (count += 1) - 1 === open ? value(name, said) : said,
  );
}

interface Standing {
  due: readonly string[];
  states: ReadonlyMap<string, string>;
  shown: number;
  problems: readonly string[];
}

/** A value that is deleted has the weight of the blank that stood there: nothing more counts, and a problem says why. */
export function checkDeleted(programme: Programme): void {
  const checker = new Checker(programme);
  const standing = (path: string, text: string): Standing => {
    programme.update([{ path, text }]);
    const view = programme.view();
    const cells = view.all('control').flatMap((each) => evidenceCells(view, each));
    return {
      due: dueList(view).map(({ id, date }) => `${id} ${date}`),
      states: new Map(coverageOf(view).criteria.map((each) => [each.id, each.state])),
      shown: cells.filter((each) => each.state === 'covered').length,
      problems: (checker.all().get(path) ?? []).map((each) => `${each.code} ${each.message}`),
    };
  };
  const complaints: string[] = [];
  for (const [path, texts] of Object.entries(records))
    for (const text of texts) {
      const said = standing(
        path,
        filled(text, -1, (_, value) => value),
      );
      [...text.matchAll(gap)].forEach(([, name], index) => {
        const left = standing(
          path,
          filled(text, index, (blank) => `"${blanks[blank]}"`),
        );
        for (const value of name === 'policyBody' ? [''] : ['', '""', '"  "', '~']) {
          const now = standing(
            path,
            filled(text, index, () => value),
          );
          const of = `${path}: ${name} as ${value || 'nothing'}`;
          complaints.push(
            ...left.due.filter((each) => !now.due.includes(each)).map((each) => `${of}: no longer due: ${each}`),
            ...[...now.states].flatMap(([id, state]) =>
              state === left.states.get(id) ? [] : [`${of}: ${id} is ${state}`],
            ),
            ...(now.shown > left.shown ? [`${of}: more evidence is shown`] : []),
            ...(now.problems.every((each) => said.problems.includes(each)) ? [`${of}: nothing says so`] : []),
          );
        }
      });
      programme.update([{ path, text: undefined }]);
    }
  assert.deepEqual(complaints, []);
}
