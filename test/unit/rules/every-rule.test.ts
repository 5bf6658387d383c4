import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { hasNoText } from '../../../src/core/blanks/body';
import { isBlankText } from '../../../src/core/blanks/blanks';
import { criterionById } from '../../../src/core/criteria/catalogue';
import type { Diagnostic } from '../../../src/core/rules/diagnostic';
import type { Fix } from '../../../src/core/rules/rule';
import { mergedCodes, ruleByCode, rules } from '../../../src/core/rules/registry';
import { schemaCodes } from '../../../src/core/model/problems';
import { parseSource } from '../../../src/core/syntax/source';
import type { TreeNode } from '../../../src/core/syntax/tree';
import { cases } from './cases';
import { schemaCases } from './cases/schema';
import { build, buildCase, changed, problemsOf, type Built, type Case } from './check';

const isPositive = (each: Case): boolean => each.files.includes('«');

/** Rows of the rule table, when the documents lie beside the repository. */
const table = '../shared/domain/lint-rules.yaml';
interface Row {
  code: string;
  severity: string;
  type: string | number;
  fix: string;
}
const rows = existsSync(table)
  ? new Map(
      (parse(readFileSync(table, 'utf8')) as { groups: { rules: Row[] }[] }).groups
        .flatMap((group) => group.rules)
        .map((row) => [row.code, row]),
    )
  : undefined;

/** Rules that the table does not have. */
const newerThanTable: ReadonlySet<string> = new Set(['soc2.evidence.open']);

describe('every rule', () => {
  it('has a code of its own', () => {
    assert.equal(new Set(rules.map((rule) => rule.code)).size, rules.length);
    for (const { code } of schemaCodes) assert.ok(!rules.some((rule) => (rule.code as string) === code), code);
  });

  it('is in the registry, or merged into another code', function () {
    if (!rows) this.skip();
    const codes = new Set([...rules, ...schemaCodes].map((each) => each.code as string));
    assert.deepEqual(
      [...rows.keys()].filter((code) => !codes.has(code) && !codes.has(mergedCodes[code] ?? '')),
      [],
    );
    assert.deepEqual(
      Object.keys(mergedCodes).filter((code) => codes.has(code)),
      [],
    );
  });

  for (const rule of rules) {
    describe(rule.code, () => {
      it('is documented', () => {
        const { what, why, wrong, right } = rule.documentation;
        for (const text of [rule.title, what, why, wrong, right]) assert.ok(text.trim().length > 0);
        for (const text of [what, why]) assert.match(text, /\.$/);
        assert.notEqual(wrong, right);
        assert.ok(rule.basis.length > 0 && rule.on.length > 0);
        assert.doesNotMatch(
          `${rule.title} ${what} ${why} ${wrong} ${right}`,
          /\b(?:we recommend|best practice:|simply|obviously)\b/i,
        );
      });

      it('agrees with its row of the rule table', function () {
        const row = rows?.get(rule.code);
        if (!rows || newerThanTable.has(rule.code)) this.skip();
        assert.ok(row, 'no such row');
        assert.equal(rule.severity, row.severity);
        assert.equal(String(rule.reportType ?? 'both'), String(row.type));
        if (row.fix === 'none') return;
        const offers = cases
          .filter((each) => each.code === rule.code && isPositive(each))
          .flatMap((each) => fixesOf(buildCase(each), each.code));
        assert.ok(offers.length > 0, `the table names a fix: ${row.fix}`);
      });

      it('has a fixture that it reports and one that it does not', () => {
        const own = cases.filter((each) => each.code === rule.code);
        assert.ok(own.some(isPositive), 'none is reported');
        assert.ok(
          own.some((each) => !isPositive(each)),
          'all are reported',
        );
      });
    });
  }

  for (const each of [...cases, ...schemaCases].filter(isPositive)) {
    it(`${each.code}, ${each.name}: each fix settles the problem and adds none`, () => {
      const before = buildCase(each);
      for (const { fix, finding } of fixesOf(before, each.code).filter((one) => one.fix.exportAgain === undefined)) {
        const files = changed(before, fix);
        const texts = new Map([...before.texts, ...files]);
        const after = build(texts, each.today, each.facts);
        for (const [file, text] of files) {
          assert.deepEqual(parseSource(file, text).problems, [], `${fix.title}: ${file}\n${text}`);
          if (before.texts.has(file))
            assert.deepEqual(commentsOf(text, before.texts.get(file)!), [], `${fix.title} loses comments of ${file}`);
        }
        const old = problemsOf(before);
        const now = problemsOf(after);
        const count = (list: typeof old): number =>
          list.filter((one) => one.code === each.code).reduce((sum, one) => sum + thingsOf(one), 0);
        assert.ok(count(now) < count(old), `${fix.title} leaves ${finding.message}\n${[...files.values()].join('')}`);
        assert.deepEqual(openIn(now, texts), blanksIn(texts), `${fix.title}: each blank is reported, where it is`);
        const had = errorsOf(old);
        const added = [...errorsOf(now)].filter((one) => !had.has(one) && !allowed(fix, one));
        assert.deepEqual(added, [], `${fix.title} adds errors`);
        if (each.code === 'soc2.manifest.missing-key')
          assert.notDeepEqual(new Set(opened(old, now)), new Set(['warning']), `${fix.title}: no error is left`);
        assert.deepEqual(worseWithout(each, texts, now), [], `${fix.title}: a blank is as serious as no value`);
        assert.ok(!fix.safe || fix.create === undefined, 'what is safe creates nothing');
        assert.ok(!fix.safe || !ruleByCode(each.code)?.choices, 'what is safe leaves no choice');
      }
    });
  }

  it('names the criteria that a problem about criteria is about, which views show', () => {
    for (const each of cases.filter((one) => one.code.startsWith('soc2.criterion.') && isPositive(one)))
      for (const { code, data } of problemsOf(buildCase(each)).filter((one) => one.code === each.code)) {
        const ids = data?.ids as string[] | undefined;
        assert.ok(ids?.length && ids.every((id) => criterionById(id)), `${code}: ${JSON.stringify(data)}`);
      }
  });

  it('gives the same answer twice, whatever the order of files', function () {
    // Each fixture is a programme that is built and checked twice.
    this.timeout(60_000);
    for (const each of cases) {
      const { texts } = buildCase(each);
      const forwards = build(texts, each.today, each.facts);
      const backwards = build(new Map([...texts].reverse()), each.today, each.facts);
      assert.deepEqual(problemsOf(forwards), problemsOf(backwards));
    }
  });
});

function fixesOf(built: Built, code: string): { fix: Fix; finding: Diagnostic }[] {
  return problemsOf(built)
    .filter((each) => each.code === code)
    .flatMap((finding) =>
      [
        ...built.checker.fixesFor(finding),
        ...(built.checker.choicesFor(finding)?.answers ?? []).map((each) => each.fix),
      ].map((fix) => ({ fix, finding })),
    );
}

/** The values that are reported as still to be written, as they are in their files. */
function openIn(problems: readonly Diagnostic[], texts: ReadonlyMap<string, string>): string[] {
  return problems
    .filter((each) => each.code === 'soc2.schema.open')
    .map(({ file, start, end }) => `${file}:${start} ${texts.get(file)!.slice(start, end)}`)
    .sort();
}

/** Errors that come when a blank that is only a warning is deleted, so that its key is empty. */
function worseWithout(each: Case, texts: ReadonlyMap<string, string>, now: readonly Diagnostic[]): string[] {
  const had = errorsOf(now);
  return now
    .filter(({ code, severity }) => code === 'soc2.schema.open' && severity !== 'error')
    .flatMap(({ file, start, end }) => {
      const text = texts.get(file)!;
      const emptied = new Map([...texts, [file, text.slice(0, start) + text.slice(end)]]);
      const then = errorsOf(problemsOf(build(emptied, each.today, each.facts)));
      return [...then].filter((one) => !had.has(one)).map((one) => `${text.slice(start, end)}: ${one}`);
    });
}

/** The errors, by code and file. */
function errorsOf(list: readonly Diagnostic[]): Set<string> {
  return new Set(list.filter((one) => one.severity === 'error').map((one) => `${one.code} ${one.file}`));
}

/** The severities of the blanks that a fix left. */
function opened(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
  const blanks = (list: readonly Diagnostic[]): [string, string][] =>
    list.flatMap(({ code, file, message, severity }): [string, string][] =>
      code === 'soc2.schema.open' ? [[`${file} ${message}`, severity]] : [],
    );
  const old = new Map(blanks(before));
  return blanks(after).flatMap(([place, severity]) => (old.has(place) ? [] : [severity]));
}

/** Documents that are printed as they are. */
const isProse = /^(?:narratives|procedures)\//;

/** The blanks among the values of all files, and the first key of each document without text. */
function blanksIn(texts: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (const [file, text] of texts) {
    const visit = (node: TreeNode): void => {
      if (node.kind === 'map') for (const { value } of node.pairs) if (value) visit(value);
      if (node.kind === 'seq') for (const item of node.items) visit(item);
      if (node.kind === 'scalar' && isBlankText(node.text))
        found.push(`${file}:${node.start} ${text.slice(node.start, node.end)}`);
    };
    const tree = parseSource(file, text);
    for (const root of tree.roots) visit(root);
    const [map] = tree.roots;
    const first = map?.kind === 'map' ? map.pairs[0]?.key : undefined;
    if (first && isProse.test(file) && hasNoText(tree)) found.push(`${file}:${first.start} ${first.text}`);
  }
  return found.sort();
}

/** How many things a problem is about: the longest list of its data, since a fix settles one of them. */
function thingsOf({ data = {} }: Diagnostic): number {
  return Math.max(1, ...Object.values(data).map((each) => (Array.isArray(each) ? each.length : 1)));
}

/** Comments of the old text that the new one lacks. */
function commentsOf(now: string, before: string): string[] {
  return [...before.matchAll(/(?:^|\s)(#[^\n]*)/g)].map((each) => each[1]!).filter((each) => !now.includes(each));
}

/** What a person chose by taking this fix: a category brings its own criteria into scope, a mapping that goes leaves its criterion, a type asks for its dates, a disclosed incident for its story, a new control for its owner and frequency. What is to be written over is open. */
function allowed({ title, create = [] }: Fix, problem: string): boolean {
  if (problem.startsWith('soc2.schema.open ')) return true;
  if (create.some(({ file }) => problem.endsWith(` ${file}`)) && title.startsWith('Create a control for '))
    return /^soc2\.control\.(?:owner|frequency)-missing /.test(problem);
  if (/^(?:Add|Include) the \w.* category$/.test(title))
    return /^soc2\.(?:criterion\.uncovered|manifest\.missing-key) /.test(problem);
  if (/^Remove \S+(?: from \S+)?$/.test(title))
    return problem.startsWith('soc2.control.unmapped ') || problem.startsWith('soc2.cuec.unmapped ');
  if (/^Add [A-Z]+\d/.test(title)) return problem.startsWith('soc2.cuec.sole-coverage ');
  if (/^Do not disclose/.test(title)) return problem.startsWith('soc2.description.section-missing ');
  if (title === 'Record an incident')
    return /^soc2\.(?:incident\.undecided|schema\.missing-key) incidents\//.test(problem);
  if (/^Disclose, /.test(title)) return problem.startsWith('soc2.incident.incomplete ');
  if (/^Set type: [12]/.test(title)) return problem.startsWith('soc2.report.date-mismatch ');
  return false;
}
