import { blanks } from '../blanks/blanks';
import type { Path } from '../syntax/tree';
import { yaml } from '../syntax/text-block';

type ProblemSeverity = 'error' | 'warning' | 'information' | 'hint';

/** Something in a record that does not fit its schema. */
export interface ModelProblem {
  /** From the record's root. The key or the value at this path is marked. */
  path: Path;
  on: 'key' | 'value';
  code: SchemaCode;
  severity: ProblemSeverity;
  message: string;
  /** What a fix needs; survives JSON. */
  data?: { readonly [key: string]: string | number | boolean | null | readonly string[] };
}

export interface SchemaCodeDocumentation {
  code: SchemaCode;
  severity: ProblemSeverity;
  title: string;
  what: string;
  why: string;
  wrong: string;
  right: string;
}

type SchemaCode =
  | 'soc2.schema.unknown-key'
  | 'soc2.schema.wrong-type'
  | 'soc2.schema.unknown-value'
  | 'soc2.schema.bad-date'
  | 'soc2.schema.date-format'
  | 'soc2.schema.bad-id'
  | 'soc2.schema.missing-key'
  | 'soc2.schema.open';

/** All codes that `readRecord` reports, with the severity that they have unless a problem says otherwise. */
export const schemaCodes: readonly SchemaCodeDocumentation[] = [
  {
    code: 'soc2.schema.unknown-key',
    severity: 'hint',
    title: 'Unknown key',
    what:
      'A key that this kind of file does not have. It is kept and ignored; keys that begin with `x-` are never ' +
      'reported.',
    why: 'A misspelt key looks as if it said something, and nothing reads it.',
    wrong: 'frequencey: quarterly',
    right: 'frequency: quarterly',
  },
  {
    code: 'soc2.schema.wrong-type',
    severity: 'error',
    title: 'Value of the wrong kind',
    what:
      'A list where one value is meant, text where keys are meant, a folder that lies outside the programme, or the ' +
      'like. The value is left out of everything.',
    why: 'What cannot be read cannot be described.',
    wrong: 'frequency: [monthly, quarterly]',
    right: 'frequency: quarterly',
  },
  {
    code: 'soc2.schema.unknown-value',
    severity: 'error',
    title: 'Value outside the list',
    what:
      'A key with a fixed list of values holds something else. The value is left out of everything. One that differs ' +
      'in capitals only is mended by `soc2 fix`.',
    why: 'Coverage, evidence and wording are derived from these values.',
    wrong: 'type: prevention',
    right: 'type: preventive',
  },
  {
    code: 'soc2.schema.bad-date',
    severity: 'error',
    title: 'Not a date',
    what: 'A date that does not exist or is not written as year, month and day.',
    why: 'Controls, reviews and evidence are judged against the dates of the report.',
    wrong: 'reviewed: 2026-02-30',
    right: 'reviewed: 2026-02-28',
  },
  {
    code: 'soc2.schema.date-format',
    severity: 'hint',
    title: 'Date in another form',
    what: 'A date in the form of strongdm/comply. It is understood; `YYYY-MM-DD` sorts and compares better.',
    why: 'One form in all files keeps changes easy to read.',
    wrong: 'approved_on: Jun 1 2018',
    right: 'approved_on: 2018-06-01',
  },
  {
    code: 'soc2.schema.bad-id',
    severity: 'error',
    title: 'Not an id',
    what:
      'An id that does not begin with a letter or holds something other than letters, digits, dot, dash and ' +
      'underscore.',
    why: 'Ids stand in lists, file names and the description; anything else breaks in one of them.',
    wrong: 'id: 5 access review',
    right: 'id: AC-05',
  },
  {
    code: 'soc2.schema.missing-key',
    severity: 'error',
    title: 'Missing key',
    what:
      'A key that a record of this kind needs and that no other rule asks for, or that was written and has no value. ' +
      'How serious it is depends on the key.',
    why: 'The description prints it, or other files rely on it.',
    wrong: 'title: Quarterly user access review',
    right: yaml`
      title: Quarterly user access review
      statement: Each quarter the Security Lead ...`,
  },
  {
    code: 'soc2.schema.open',
    severity: 'warning',
    title: 'Still to be written',
    what:
      'A value is still the sentence that a template or a fix left for a person to replace. It counts as no value: ' +
      'nothing is printed of it, no rule reads it, and what rests on it counts for nothing. A key that is open is not ' +
      'also reported as missing, and is as serious as if it were: an error where the absence of the key is one, a ' +
      'warning otherwise.',
    why: 'A programme says only what somebody said. A record that nobody filled in shows nothing to an examiner.',
    wrong: `source: ${blanks.evidenceSource}`,
    right: 'source: Okta, report of group members',
  },
];
