import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DescribeOptions } from '../../../src/core/description/options';
import { markdownDocument } from '../../../src/export/markdown';
import { blocksOf, filesOf, reportOf, type Files } from './programme';
import { indented } from '../../support/indented';
import { yaml } from '../../../src/core/syntax/text-block';

/** `UPDATE_GOLDEN=1` writes the file anew; what changed is then to be read in git. */
function check(name: string, text: string): void {
  const path = join('test', 'golden', `${name}.md`);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  assert.ok(existsSync(path), `UPDATE_GOLDEN=1 writes ${path}`);
  assert.equal(text, readFileSync(path, 'utf8'));
}

const described = (files: Files, options?: DescribeOptions): string => markdownDocument(blocksOf(files, options));
const fixture = (name: string): Files => filesOf(`test/fixtures/programmes/${name}`);

function labsAsTypeOne(): Files {
  const files = filesOf('examples/larkspur-labs');
  const manifest = files['soc2.yaml']!.replace(
    / {2}type: 2\n {2}period: .*\n {2}previous: .*\n/,
    indented(
      2,
      yaml`
        type: 1
        as_of: 2026-06-30
      `,
    ),
  ).replace(/\nchanges:\n(?: .*\n)+/, '\n');
  assert.match(manifest, /type: 1\n {2}as_of/);
  return { ...files, 'soc2.yaml': manifest };
}

describe('description: golden files (UPDATE_GOLDEN=1 writes them anew)', function () {
  this.timeout(60_000);

  it('larkspur-labs, type 1', () => check('larkspur-labs-type-1.description', described(labsAsTypeOne())));
  it('a minimal programme', () => check('minimal.description', described(fixture('minimal'))));
  it('a vendor by the inclusive method', () => check('inclusive.description', described(fixture('inclusive'))));
  it('a vendor by the inclusive method, the whole report', () =>
    check('inclusive.report', markdownDocument(reportOf(fixture('inclusive')))));
  it('privacy in both parts, American spelling', () => check('privacy.description', described(fixture('privacy'))));
  it('privacy in both parts, the edition for customers', () =>
    check('privacy.customer', described(fixture('privacy'), { profile: 'customer' })));
  it('an empty programme', () => check('empty.description', described({})));
});
