import assert from 'node:assert/strict';
import type { OutsideInput } from '../../../src/core/index/outside-facts';
import { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import type { Diagnostic } from '../../../src/core/rules/diagnostic';
import type { Fix } from '../../../src/core/rules/rule';
import { applyEdits } from '../../../src/core/syntax/edit';
import { yaml } from '../../../src/core/syntax/text-block';

/** One fixture of one code. */
export interface Case {
  code: string;
  /** What it shows, as the end of a test's name. */
  name: string;
  /**
   * Files behind lines `--- path`; «...» marks each finding of the code, in order. Files that are not given come from `base`.
   */
  files: string;
  /** Of the first finding. */
  message?: string | RegExp;
  /** Titles of the first finding's fixes with the files that they change or create, complete, as in `files`. */
  fixes?: Readonly<Record<string, string>>;
  today?: string;
  /** What the host knows of the world outside the texts. */
  facts?: readonly OutsideInput[];
}

/** A small programme without problems of its own, besides criteria that nothing addresses. */
export const base: Readonly<Record<string, string>> = {
  'soc2.yaml': `schema: soc2/1
company: {name: "Larkspur Labs, Inc."}
system:
  name: Larkspur Scheduling
  services: [{id: scheduling, name: Scheduling, description: Books appointments, users: Clinics}]
  infrastructure: [{id: aws-prod, name: Production account, provider: self, purpose: Runs it, location: us-west-2}]
  software: [{id: okta, name: Okta, purpose: Single sign-on, origin: third-party}]
  data: {classes: [{id: secret, name: Secret, description: Data of customers}], types: [{id: bookings, name: Bookings, class: secret, stored_in: [aws-prod], retention: One year}]}
  boundaries: {in: [aws-prod, okta]}
report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
categories: [security]
commitments: [{id: SC-1, category: security, text: Access is limited., source: MSA}]
cuecs: []
not_relevant: []
changes: []
`,
  'people.yaml': `roles:
  - {id: platform-lead, title: Platform Lead, responsibilities: Runs the platform}
  - {id: security-lead, title: Head of Security, responsibilities: Runs the security programme}
people: []
`,
  'narratives/areas.md': yaml`
    name: Procedures
    section: procedures
    ---
    Text
  `,
  'narratives/past.md': yaml`
    name: Incidents
    section: incidents
    ---
    Text
  `,
  'narratives/outside.md': yaml`
    name: Subservice organisations
    section: subservice
    ---
    Text
  `,
};

export interface Built {
  programme: Programme;
  checker: Checker;
  texts: ReadonlyMap<string, string>;
}

/** Files of a fixture by path, and the marked ranges. */
export function read(files: string): {
  texts: Map<string, string>;
  marks: { file: string; start: number; end: number }[];
} {
  const texts = new Map<string, string>();
  const marks: { file: string; start: number; end: number }[] = [];
  const parts = files.replace(/^\n/, '').split(/^--- (\S+\.(?:ya?ml|md))\n/m);
  assert.equal(parts[0], '', 'a fixture begins with "--- path"');
  for (let index = 1; index < parts.length; index += 2) {
    const file = parts[index]!;
    let text = parts[index + 1]!;
    for (let open = text.indexOf('«'); open >= 0; open = text.indexOf('«')) {
      const close = text.indexOf('»');
      assert.ok(close > open, `${file}: « without »`);
      text = text.slice(0, open) + text.slice(open + 1, close) + text.slice(close + 1);
      marks.push({ file, start: open, end: close - 1 });
    }
    texts.set(file, text);
  }
  return { texts, marks };
}

export function build(
  texts: ReadonlyMap<string, string>,
  today = '2026-07-15',
  facts: readonly OutsideInput[] = [],
): Built {
  const programme = new Programme({ layout: 'soc2', today });
  programme.update([...texts].map(([path, text]) => ({ path, text })));
  programme.learn(facts);
  return { programme, checker: new Checker(programme), texts };
}

export function buildCase(each: Case): Built & { marks: { file: string; start: number; end: number }[] } {
  const { texts, marks } = read(each.files);
  return { ...build(new Map([...Object.entries(base), ...texts]), each.today, each.facts), marks };
}

/** All problems, by file and place. */
export function problemsOf({ checker }: Built): Diagnostic[] {
  return [...checker.all().values()].flat();
}

/** Findings stand where the fixture marks them, say what it says, and offer what it names. */
export function check(each: Case): void {
  const built = buildCase(each);
  const found = problemsOf(built).filter((problem) => problem.code === each.code);
  const words = ({ file, start, end }: { file: string; start: number; end: number }): string =>
    `${file}:${start} ${built.texts.get(file)!.slice(start, end)}`;
  const inOrder = <T extends { file: string; start: number }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
  assert.deepEqual(inOrder(found).map(words), inOrder(built.marks).map(words));
  const [first] = inOrder(found);
  if (typeof each.message === 'string') assert.equal(first?.message, each.message);
  else if (each.message) assert.match(first?.message ?? '', each.message);
  if (!each.fixes) return;
  const fixes = built.checker.fixesFor(first!);
  assert.deepEqual(
    fixes.map((fix) => fix.title),
    Object.keys(each.fixes),
  );
  fixes.forEach((fix) => {
    const expected = each.fixes![fix.title]!;
    if (expected !== '') assert.equal(show(changed(built, fix)), expected.replace(/^\n/, ''), fix.title);
  });
}

/** The files that a fix changes or creates, as they are afterwards. */
export function changed({ texts }: Built, fix: Fix): Map<string, string> {
  const result = new Map<string, string>();
  for (const { file, edits } of fix.edits ?? [])
    result.set(file, applyEdits(result.get(file) ?? texts.get(file) ?? '', edits));
  for (const { file, text } of fix.create ?? []) {
    assert.ok(!texts.has(file), `${fix.title}: ${file} exists`);
    result.set(file, text);
  }
  return result;
}

function show(files: ReadonlyMap<string, string>): string {
  return [...files]
    .map(
      ([file, text]) => yaml`
        --- ${file}
        ${text}
      `,
    )
    .join('');
}
