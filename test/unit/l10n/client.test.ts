import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { clientStrings, stringsIn, type ClientString } from './client-strings';

const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;
const strings = clientStrings();
const keys = [...new Set(strings.flatMap(({ key }) => key ?? []))];

/** Examples of what is printed in the description, which is English; and what reads the same in both languages. */
const alike = [
  'The system collects no personal information directly from individuals.',
  'Physical access to hosting facilities is restricted to authorised personnel.',
  'Format',
];

/** The page gets its texts from `page-texts.ts`; pages of rules are English. */
const english = /^src\/client\/(?:preview\/page-html|editor\/rule-pages)\.ts$/;
/** The fixed name of the extension. */
const exceptions = ['SOC 2 Workbench'];

const shown =
  /^(?:title|label|placeHolder|saveLabel|openLabel|detail|description|tooltip|prompt|show\w+Message|setStatusBarMessage)$/;
/** Two words with a blank between, or one word in a place where people read it. */
const isShown = ({ key, text, of }: ClientString): boolean =>
  key === undefined &&
  (/[A-Za-z]{2,}[,;:.]? [A-Za-z]{2,}/.test(text) ||
    (shown.test(of) && !/^soc2\.\w+$/.test(text) && /[A-Za-z]{2,}/.test(text.replace('SOC 2', ''))));

describe('texts of the client', () => {
  it('are all in the German bundle, and nothing is left over', () => {
    ok(keys.length > 60, `only ${keys.length} calls of l10n.t were found`);
    deepEqual(
      keys.filter((each) => !Object.hasOwn(bundle, each)),
      [],
    );
    deepEqual(
      Object.keys(bundle).filter((each) => !keys.includes(each)),
      [],
    );
  });

  it('are translated, with the same placeholders', () => {
    deepEqual(
      keys.filter((each) => bundle[each]!.trim() === '' || (bundle[each] === each && !alike.includes(each))),
      [],
    );
    deepEqual(
      keys.filter((each) => String(placeholders(each)) !== String(placeholders(bundle[each]!))),
      [],
    );
  });

  it('go through l10n.t wherever people read them', () => {
    deepEqual(
      strings
        .filter((each) => isShown(each) && !english.test(each.path) && !exceptions.includes(each.text))
        .map(({ at, text }) => `${at}: ${text}`),
      [],
    );
  });

  it('of the page stand under their own names', () => {
    const source = readFileSync('src/client/preview/page-texts.ts', 'utf8');
    const pairs = [...source.matchAll(/^ {4}(?:'([^']+)'|(\w+)): l10n\.t\('([^']+)'\),$/gm)].map(
      ([, quoted, plain, text]) => [quoted ?? plain, text],
    );
    ok(pairs.length > 35, `${pairs.length} texts`);
    deepEqual(
      pairs.filter(([name, text]) => name !== text),
      [],
    );
  });

  it('would be found if they did not', () => {
    const source =
      "const a = { title: 'Export' }; window.showErrorMessage(`SOC 2: ${a} is missing`); item.tooltip = b ? 'Gap' : 'None';";
    deepEqual(
      stringsIn('a.ts', source)
        .filter(isShown)
        .map(({ text }) => text),
      ['Export', 'SOC 2: ${} is missing', 'Gap', 'None'],
    );
  });

  it('call the states of coverage differently, and never claim the auditor’s conclusion', () => {
    const states = strings.flatMap(({ path, key }) =>
      path.endsWith('/state-text.ts') && key !== undefined ? [key] : [],
    );
    for (const words of [states, states.map((each) => bundle[each]!)]) {
      deepEqual([new Set(words).size, words.length], [8, 8]);
      deepEqual(
        words.filter((each) => /satisf|met|pass|complian|erfüllt|bestanden|konform/i.test(each)),
        [],
      );
    }
  });
});

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\d+\}/g)].map(([each]) => each).sort();
}
