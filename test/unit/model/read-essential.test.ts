import { check } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

const vendor = (reviewed: string): string => yaml`
  name: AWS
  services: Hosting
  assurance:
    - kind: soc2-type2
      reviewed: ${reviewed}
`;
const at = 'assurance/0/reviewed';
const policy = (revision: string): string => yaml`
  name: P
  acronym: P
  majorRevisions: [${revision}]
`;

describe('readRecord: keys on which a claim rests', () => {
  it('asks for the reader and the exceptions of a review, absent or empty', () => {
    check('vendor', vendor('{date: 2026-05-01, by: ops, exceptions: none}'), {});
    check('vendor', vendor('{date: 2026-05-01}'), {
      problems: [`warning missing-key ${at}`, `warning missing-key ${at}`],
      message: 'This entry of `reviewed` has no `by`: the role that read it.',
      problemData: { key: 'by' },
    });
    check('vendor', vendor('{date: 2026-05-01, by: , exceptions: "  "}'), {
      problems: [`warning missing-key ${at}/by`, `warning missing-key ${at}/exceptions`],
    });
    check('vendor', vendor('2026-05-01'), {
      problems: [`warning missing-key ${at}`, `warning missing-key ${at}`],
    });
    check('vendor', vendor('2026-05-01'), { options: { foreign: true } });
  });

  it('says once what stands there and is no value', () => {
    check('vendor', vendor('{date: 2026-05-01, by: "Name the role that read it", exceptions: [a]}'), {
      problems: [`warning open ${at}/by`, `error wrong-type ${at}/exceptions`],
    });
  });

  it('asks for the comment of a revision and the reason of a decision only where they are written', () => {
    check('policy', policy('{date: 2026-05-01}'), {});
    for (const empty of ['', '""', "' '", '~'])
      check('policy', policy(`{date: 2026-05-01, comment: ${empty}}`), {
        problems: ['warning missing-key majorRevisions/0/comment'],
        message: 'This entry of `majorRevisions` has no `comment`: what changed.',
      });
    check('policy', policy('{date: 2026-05-01, comment: }'), { options: { foreign: true } });
    const incident = yaml`
      id: INC-1
      summary: S
      severity: low
      started: 2026-02-01
      disclose: false
    `;
    check('incident', incident, {});
    check('incident', `${incident}disclose_reason: \n`, { problems: ['warning missing-key disclose_reason'] });
  });

  it('asks for a required one wherever it is absent', () => {
    const evidence = yaml`
      control: AC-05
      kind: review
      collected: 2026-06-24
    `;
    check('evidence', evidence, { problems: ['warning missing-key '] });
    check('evidence', `${evidence}title: ""\n`, { problems: ['warning missing-key title'] });
  });
});
