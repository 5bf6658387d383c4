import { criterionCoverage } from '../../../src/core/coverage/criterion';
import { Programme } from '../../../src/core/index/programme';
import type { Layout } from '../../../src/core/index/layout';
import { yaml } from '../../../src/core/syntax/text-block';

export const type2 = 'report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}';
export const type1 = 'report: {type: 1, as_of: 2026-06-30}';

export interface Fixture {
  /** Line of the manifest; type 2 over the first half of 2026 unless given. */
  report?: string;
  /** Further lines of the manifest. */
  manifest?: string;
  /** By id: keys besides `criteria: [CC6.2]` and a statement, as flow YAML without braces. */
  controls?: Readonly<Record<string, string>>;
  /** Evidence of control C: what it covers, and more keys; source, location and result are given unless named. */
  evidence?: readonly string[];
  files?: Readonly<Record<string, string>>;
  layout?: Layout;
  /** ISO day; null: the host knows none. */
  today?: string | null;
}

export function programme({
  report = type2,
  manifest = '',
  controls = {},
  evidence = [],
  files = {},
  layout = 'soc2',
  today = '2026-07-15',
}: Fixture): Programme {
  const result = new Programme({ layout, today: today ?? undefined });
  const texts: Record<string, string> = {
    ...(layout === 'soc2'
      ? {
          'soc2.yaml': yaml`
            schema: soc2/1
            categories: [security]
            ${report}
            ${manifest}
          `,
        }
      : {}),
    ...Object.fromEntries(
      Object.entries(controls).map(([id, keys]) => [
        `controls/${id}.yaml`,
        `{${/criteria:/.test(keys) ? '' : 'criteria: [CC6.2], '}${/statement:/.test(keys) ? '' : 'statement: Somebody does it., '}${keys}}\n`,
      ]),
    ),
    ...Object.fromEntries(
      evidence.map((keys, index) => [`evidence/E-${index + 1}.yaml`, `{control: C, ${keys}${told(keys)}}\n`]),
    ),
    ...files,
  };
  result.update(Object.entries(texts).map(([path, text]) => ({ path, text })));
  return result;
}

/** What a record has to say before it counts, as far as its keys do not name it; collected on the last day that it covers. */
function told(keys: string): string {
  const last = /(?:covers|to): (\d{4}-\d\d-\d\d)/.exec(keys)?.[1];
  const population = /kind: population/.test(keys)
    ? { population: '{count: 3, query: all, completeness: counted}' }
    : {};
  const defaults = { kind: 'review', source: 'Okta', location: 'vault://a', result: 'ok', ...population };
  return Object.entries({ ...defaults, ...(last ? { collected: last } : {}) })
    .filter(([key]) => !keys.includes(`${key}:`))
    .map(([key, value]) => `, ${key}: ${value}`)
    .join('');
}

export function stateOf(fixture: Fixture, criterion = 'CC6.2'): string {
  return criterionCoverage(programme(fixture).view(), criterion).state;
}
