import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = json('package.json') as { contributes: unknown; capabilities: unknown; l10n: string };
const english = json('package.nls.json') as Record<string, string>;
const german = json('package.nls.de.json') as Record<string, string>;

/** Properties whose text people read. */
const shown =
  /^(?:title|shortTitle|contextualTitle|category|name|label|contents|description|markdownDescription|enumDescriptions|markdownEnumDescriptions|deprecationMessage|markdownDeprecationMessage|patternErrorMessage|errorMessage|placeholder)$/;
/** Titles of rules come from the rules, which speak English; schema keys of rules are codes. */
const ofRules = /^contributes\.configuration\.\d+\.properties\.soc2\.rules\.properties\./;

/** `path = text` for each text that is written out. */
function literals(value: unknown, path: string, name: string): string[] {
  if (typeof value === 'string')
    return shown.test(name) && !/^%[\w.]+%$/.test(value) && value !== 'SOC 2' && !ofRules.test(path)
      ? [`${path} = ${value}`]
      : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => literals(each, `${path}.${index}`, name));
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => literals(each, `${path}.${key}`, key))
    : [];
}

describe('texts of the manifest', () => {
  it('have a German one for each English one', () => {
    deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
    deepEqual(
      Object.keys(english).filter(
        (each) => german[each]!.trim() === '' || (german[each] === english[each] && english[each] !== 'SOC 2'),
      ),
      [],
    );
  });

  it('are not written out where people read them', () => {
    deepEqual(
      [...literals(manifest.contributes, 'contributes', ''), ...literals(manifest.capabilities, 'capabilities', '')],
      [],
    );
    ok(literals({ commands: [{ title: 'Open' }] }, 'contributes', '').length === 1);
  });

  it('keep links, code and settings as they are', () => {
    const marks = (text: string): string[] =>
      [...text.matchAll(/\((?:command:[^)]+|https?:[^)]+)\)|`[^`]+`|\{\d+\}/g)].map(([each]) => each).sort();
    for (const key of Object.keys(english)) deepEqual(marks(german[key]!), marks(english[key]!), key);
  });

  it('stand beside the folder of the client’s texts', () => {
    deepEqual(manifest.l10n, './l10n');
  });

  it('are named in messages as they are called in the palette', () => {
    const bundle = json('l10n/bundle.l10n.de.json') as Record<string, string>;
    const commands = Object.keys(english).filter((each) => each.startsWith('command.'));
    for (const [key, text] of Object.entries(bundle)) {
      const named = [...key.matchAll(/“SOC 2: ([^”]+)”/g)].map(
        ([, title]) => commands.find((each) => english[each] === title) ?? title!,
      );
      deepEqual(
        [...text.matchAll(/„SOC 2: ([^“]+)“/g)].map(([, title]) => title),
        named.map((each) => german[each]),
        key,
      );
    }
  });
});
