import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { clientStrings, stringsIn, type ClientString } from './client-strings';

const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;
const strings = clientStrings();
const keys = [...new Set(strings.flatMap(({ key }) => key ?? []))];

/** Examples of what is printed in the description, which is English; and what reads the same in both languages. */
const alike = ['The system collects no personal information directly from individuals.', 'Physical access to hosting facilities is restricted to authorised personnel.', 'Format'];

/** The page of the preview is English throughout, as the document that it shows is; so are the pages of rules. */
const english = /^src\/client\/(?:preview\/page-html|editor\/rule-pages)\.ts$/;
/** Texts that the page shows, and the fixed name of the extension. */
const exceptions = ['There is no programme in this workspace yet. Run “SOC 2: Create Programme Manifest” to begin one, and this page fills itself.', 'Starting …', 'SOC 2 Workbench'];

const shown = /^(?:title|label|placeHolder|saveLabel|openLabel|detail|description|tooltip|prompt|show\w+Message|setStatusBarMessage)$/;
/** Two words with a blank between, or one word in a place where people read it. */
const isShown = ({ key, text, of }: ClientString): boolean => key === undefined && (/[A-Za-z]{2,}[,;:.]? [A-Za-z]{2,}/.test(text) || (shown.test(of) && !/^soc2\.\w+$/.test(text) && /[A-Za-z]{2,}/.test(text.replace('SOC 2', ''))));

describe('texts of the client', () => {
  it('are all in the German bundle, and nothing is left over', () => {
    ok(keys.length > 60, `only ${keys.length} calls of l10n.t were found`);
    deepEqual(keys.filter((each) => !Object.hasOwn(bundle, each)), []);
    deepEqual(Object.keys(bundle).filter((each) => !keys.includes(each)), []);
  });

  it('are translated, with the same placeholders', () => {
    deepEqual(keys.filter((each) => bundle[each]!.trim() === '' || (bundle[each] === each && !alike.includes(each))), []);
    deepEqual(keys.filter((each) => String(placeholders(each)) !== String(placeholders(bundle[each]!))), []);
  });

  it('go through l10n.t wherever people read them', () => {
    deepEqual(strings.filter((each) => isShown(each) && !english.test(each.path) && !exceptions.includes(each.text)).map(({ at, text }) => `${at}: ${text}`), []);
  });

  it('would be found if they did not', () => {
    const source = "const a = { title: 'Export' }; window.showErrorMessage(`SOC 2: ${a} is missing`); item.tooltip = b ? 'Gap' : 'None';";
    deepEqual(stringsIn('a.ts', source).filter(isShown).map(({ text }) => text), ['Export', 'SOC 2: ${} is missing', 'Gap', 'None']);
  });

  it('call the states of coverage differently, and never claim the auditor’s conclusion', () => {
    const states = strings.flatMap(({ path, key }) => (path.endsWith('/state-text.ts') && key !== undefined ? [key] : []));
    for (const words of [states, states.map((each) => bundle[each]!)]) {
      deepEqual([new Set(words).size, words.length], [8, 8]);
      deepEqual(words.filter((each) => /satisf|met|pass|complian|erfüllt|bestanden|konform/i.test(each)), []);
    }
  });
});

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\d+\}/g)].map(([each]) => each).sort();
}
