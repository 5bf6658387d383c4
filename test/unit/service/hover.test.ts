import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../src/service/hover/hover';
import { toOffset } from '../../../src/service/place';
import { criterionPage } from '../../../src/service/hover/describe-criterion';
import { open, openAt } from '../../support/programme';
import { textBlock, yaml } from '../../../src/core/syntax/text-block';
import { cut } from '../../support/markers';

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

/** Expects exactly this text. */
function exactly(path: string, marked: string, expected: string, explain?: (criterion: string) => string): void {
  const { context, offset } = openAt(path, marked);
  assert.equal((hover(context, offset, explain)!.contents as MarkupContent).value, expected);
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
    );
    check(control, 'criteria: cc_6$$_1\n', 'cc_6_1', /\*\*CC6\.1\*\*/);
    check(control, 'criteria: [CC9$$.9]', undefined);
  });

  it('says the state of a criterion first, and leaves what is known of any programme to its page', () => {
    const [head, explain] = ['**CC6.2** Granting and withdrawing accounts · Security', '[Explain](command:x?CC6.2)'];
    const summary =
      'Nobody gets credentials until registered and authorised, and credentials are withdrawn when the right to access ends.';
    const known = textBlock`
      ${head}

      **State: addressed.** Addressed by AC\\-02; evidence is not current for AC\\-02.

      **What would raise it**

      - Record evidence of AC\\-02: there is none yet.

      **Named by**

      - control [AC\\-02](file:///larkspur/controls/AC-02.yaml#L1) Access approved before it is granted

      ${summary}`;
    exactly(control, 'notes: CC6$$.2', `${known}\n\n${explain}`, (id) => `[Explain](command:x?${id})`);
    exactly(
      control,
      'notes: CC6$$.2',
      textBlock`
        ${known}

        **Points of focus (guidance)**

        - Credentials are issued only on approval by the asset owner or a delegate.
        - Issued credentials are reviewed for validity at intervals.
        - Credentials are disabled promptly when no longer valid.`,
    );
    const page = criterionPage('CC6.2')!;
    for (const each of [`# CC6.2 Granting`, summary, 'Typical evidence', 'Often found', 'Overlaps with'])
      assert.ok(page.includes(each), each);
    assert.equal(criterionPage('CC9.9'), undefined);
  });

  it('stays within some twenty lines, whatever addresses a criterion', () => {
    const more = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `controls/ZZ-${index}.yaml`,
        yaml`
        title: T${index}
        criteria: [CC6.1]
      `,
      ]),
    );
    const context = open('controls/ZZ-1.yaml', more);
    for (const explain of [undefined, (id: string) => id]) {
      const found = hover(context, context.file.tree.text.indexOf('CC6.1') + 2, explain);
      const lines = (found!.contents as MarkupContent).value.split('\n').filter((each) => each !== '');
      assert.ok(lines.length <= 22 && lines.includes('- and 56 more'), lines.join('\n'));
    }
  });

  it('says of an id in its own file only what the file does not say', () => {
    exactly(
      'controls/AC-01.yaml',
      yaml`
        id: AC-$$01
        title: T
        statement: Words.
        criteria: [CC6.1]
        owner: ceo
      `,
      textBlock`
        **AC\\-01** · control

        **State**

        - CC6.1 addressed
        - no evidence yet
        - no policy
        - Chief Executive Officer \\(Mira Okafor\\)`,
    );
    exactly(
      'policies/aotp.md',
      yaml`
        name: N
        acronym: AO$$TP
        ---
      `,
      textBlock`
        **AOTP** · policy

        **State**

        - 1 control puts it into practice

        **Named by**

        - control AC\\-01 Single sign\\-on with a second factor`,
    );
    exactly(
      'people.yaml',
      'roles:\n  - {id: security-$$lead, title: Head of Security}\n',
      textBlock`
        **security\\-lead** · role

        **Named by**

        - control AC\\-01 Single sign\\-on with a second factor
        - control AC\\-02 Access approved before it is granted
        - policy AOTP Access Onboarding and Termination Policy
        - vendor aws Amazon Web Services`,
    );
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
      /holder: dana Dana Ruiz/,
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

  it('links files whose names have brackets', () => {
    for (const [name, encoded] of [
      ['a(b', 'a%28b'],
      ['a)b', 'a%29b'],
      ['(1)', '%281%29'],
    ] as const) {
      const { text, offset } = cut(yaml`
        title: T
        compensates: [AC-$$77]
      `);
      const named = yaml`
        id: AC-77
        title: T
      `;
      const context = open(control, { [control]: text, [`controls/${name}.yaml`]: named });
      const { value } = hover(context, offset)!.contents as MarkupContent;
      assert.ok(value.includes(`(file:///larkspur/controls/${encoded}.yaml#L1)`), value);
    }
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
