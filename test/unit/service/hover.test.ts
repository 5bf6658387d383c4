import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../src/service/hover/hover';
import { toOffset } from '../../../src/service/place';
import { openAt } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

/** Expects each pattern in the hover's text, and the hover to be about `on`; nothing at all without patterns. */
function check(path: string, marked: string, on: string | undefined, ...patterns: RegExp[]): void {
  const { context, offset, text } = openAt(path, marked);
  const found = hover(context, offset);
  if (on === undefined) {
    assert.equal(found, null, marked);
    return;
  }
  assert.ok(found, `no hover: ${marked}`);
  const { start, end } = found.range!;
  assert.equal(text.slice(toOffset(context.file.tree, start), toOffset(context.file.tree, end)), on);
  for (const each of patterns) assert.match((found.contents as MarkupContent).value, each);
}

const control = 'controls/AC-09.yaml';

describe('service: hover', () => {
  it('explains a criterion and its state', () => {
    check(
      control,
      'criteria: [CC6$$.1]',
      'CC6.1',
      /\*\*CC6\.1\*\*/,
      /State: addressed/,
      /What would raise it\*\*\n\n- Record evidence of AC/,
      /\[AC\\-01\]\(file:\/\/\/larkspur\/controls\/AC-01\.yaml#L1\)/,
      /Points of focus/,
      /Typical evidence/,
      /Overlaps with \(no equivalence\)/,
    );
    check(control, 'criteria: cc_6$$_1\n', 'cc_6_1', /\*\*CC6\.1\*\*/);
    check(control, 'criteria: [CC9$$.9]', undefined);
  });

  it('explains keys with what may stand behind them', () => {
    check(control, 'freq$$uency: annual', 'frequency', /required/, /`quarterly`: Every three months/);
    check(control, '$$owner: x', 'owner', /Names a role by its id/);
    check(
      'soc2.yaml',
      yaml`
        system:
          boundaries:
            $$in: [x]`,
      'in',
      /in/,
    );
    check(control, 'unkn$$own: x', undefined);
  });

  it('explains values of enumerations', () => check(control, 'frequency: ann$$ual', 'annual', /Once a year/));

  it('shows key facts of what an id names', () => {
    check(
      control,
      'owner: security-$$lead',
      'security-lead',
      /Head of Security/,
      /Runs the security programme/,
      /holder: dana/,
    );
    check(control, 'vendors: [a$$ws]', 'aws', /Amazon Web Services/, /tier: critical/);
    check(control, 'policies: [AO$$TP]', 'AOTP', /Access Onboarding and Termination Policy/);
    check('evidence/e.yaml', 'control: AC-0$$1', 'AC-01', /Okta requires a second factor/, /frequency: continuous/);
    check(control, 'owner: nob$$ody', undefined);
  });

  it('knows ids in the body of a document, and nothing else there', () => {
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        This supports CC6$$.1, as`,
      'CC6.1',
      /CC6\.1/,
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        see AC-$$01.`,
      'AC-01',
      /Single sign/,
    );
    check(
      'policies/aotp.md',
      yaml`
        name: N
        ---
        some wo$$rds`,
      undefined,
    );
    check(
      'policies/aotp.md',
      yaml`
        ---
        name: N
        ow$$ner: ceo
        ---
      `,
      'owner',
      /role/,
    );
  });

  it('shows text of files as text', () =>
    check(
      control,
      yaml`
        id: AC-09
        title: "<b>*x*</b> [a](command:y)"
        compensates: [AC$$-09]
      `,
      'AC-09',
      /&lt;b\\>\\\*x\\\*/,
      /\\\[a\\\]\\\(command:y\\\)/,
    ));

  it('answers in broken files', () => {
    check(
      control,
      yaml`
        title: "open
        criteria: [CC6$$.1]`,
      'CC6.1',
      /CC6\.1/,
    );
    check(
      control,
      yaml`
        title: T
        freq$$uency: annual
        criteria: [CC6.1
      `,
      'frequency',
      /How often/,
    );
  });
});
