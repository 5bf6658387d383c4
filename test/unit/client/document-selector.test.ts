import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.mjs';
import { documentSelector } from '../../../src/client/document-selector';
import { kindOfPath } from '../../../src/core/index/classify';
import { entityKinds } from '../../../src/core/model/kinds';
import { rules } from '../../../src/core/rules/registry';
import { cases } from '../rules/cases';
import { buildCase, problemsOf } from '../rules/check';

/** Languages that VS Code gives to a file by its ending; ours replaces `yaml` once the server has said so. */
const languages: Readonly<Record<string, readonly string[]>> = {
  yaml: ['soc2', 'yaml'],
  yml: ['soc2', 'yaml'],
  md: ['markdown'],
  markdown: ['markdown'],
  html: ['html'],
};
const selected = new Set(documentSelector.map((each) => each.language));
const languagesOf = (path: string): readonly string[] => languages[path.slice(path.lastIndexOf('.') + 1)] ?? [path];

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  contributes: { configuration: { properties: object }[] };
};
/** Names that look like codes. */
const settings = new Set(contributes.configuration.flatMap((each) => Object.keys(each.properties)));

describe('languages that are sent to the server', () => {
  it('are those of every file on which a rule can report', () => {
    const folders = [...entityKinds.map((kind) => `${kind}s/`), '', 'policies/', 'exports/'];
    const paths = folders.flatMap((folder) =>
      ['soc2', 'people', 'one'].flatMap((name) => Object.keys(languages).map((ending) => `${folder}${name}.${ending}`)),
    );
    const kinds = new Set(rules.flatMap((rule) => rule.on));
    const reported = paths.filter((path) => kinds.has(kindOfPath(path, 'soc2')!));
    ok(reported.some((path) => path.endsWith('.html')) && reported.length > 10, reported.join(' '));
    deepEqual(
      reported.filter((path) => !languagesOf(path).every((each) => selected.has(each))),
      [],
    );
  });

  for (const { code, path } of promised()) {
    it(`${path}: the quick fix of ${code} is offered, in files of a language that is sent`, () => {
      const offers = cases
        .filter((each) => each.code === code)
        .flatMap((each) => {
          const built = buildCase(each);
          const found = problemsOf(built).filter((problem) => problem.code === code);
          return found.filter((problem) => built.checker.fixesFor(problem).length > 0);
        });
      ok(offers.length > 0, 'no fixture has a fix');
      for (const { file } of offers)
        ok(
          languagesOf(file).every((each) => selected.has(each)),
          file,
        );
    });
  }
});

/** The codes of which a paragraph or a list item of a document promises a quick fix. */
function promised(): { code: string; path: string }[] {
  const folder = join(root, 'docs');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.md'));
  return pages.flatMap((path) =>
    readFileSync(join(folder, path), 'utf8')
      .split(/\n\s*\n|\n(?=- )/)
      .filter((each) => /quick\s+fix/i.test(each))
      .flatMap((each) => [...new Set(each.match(/(?<=`)soc2\.[\w-]+\.[\w-]+(?=`)/g))])
      .filter((code) => !settings.has(code))
      .map((code) => ({ code, path })),
  );
}
