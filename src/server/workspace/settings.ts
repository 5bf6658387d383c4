import type { SeverityOverrides } from '../../core/rules/checker';
import { ruleByCode } from '../../core/rules/registry';
import { isId } from '../../core/model/read-scalar';
import { patternProblem } from '../../host/path-pattern';
import type { HintKinds } from '../../service/inlay-hints';

/** The settings of this extension, for one folder or for all. */
export interface Settings {
  /** Severity by code. */
  rules: SeverityOverrides;
  /** Patterns of paths, relative to the workspace folder, that are not read. */
  exclude: string[];
  /** How a folder without a manifest is read; `auto` looks for comply's folders. */
  layout: 'auto' | 'comply' | 'markdown';
  codeLens: boolean;
  hints: HintKinds;
  /** Whether a file that is named after its id is renamed with it. */
  renameFile: 'ask' | 'always' | 'never';
  /** Id of the role that owns new records; undefined when none is set. */
  owner?: string;
}

export const defaultSettings: Settings = {
  rules: {},
  exclude: [],
  layout: 'auto',
  codeLens: true,
  renameFile: 'ask',
  hints: { criteria: true, roles: true, policies: true, evidence: true },
};

const severities = ['error', 'warning', 'information', 'hint', 'none'] as const;
const mostPatterns = 200;

/**
 * Reads the settings that a client sent (`soc2.*` as nested objects), and gives a sentence for each setting that cannot
 * be used.
 */
export function readSettings(given: unknown): { settings: Settings; problems: string[] } {
  const problems: string[] = [];
  const value = (path: string): unknown =>
    path.split('.').reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), given);
  const one = <T>(path: string, fallback: T, words: string, accept: (found: unknown) => T | undefined): T => {
    const found = value(path);
    if (found === undefined || found === null) return fallback;
    const accepted = accept(found);
    if (accepted === undefined)
      problems.push(
        `The setting soc2.${path} is ${shown(found)}; it has to be ${words}. Until then it counts as not set.`,
      );
    return accepted ?? fallback;
  };
  const flag = (path: string): boolean =>
    one(path, true, 'true or false', (found) => (typeof found === 'boolean' ? found : undefined));
  const choice = <T extends string>(path: string, values: readonly T[], fallback: T): T =>
    one(path, fallback, `one of ${values.join(', ')}`, (found) => values.find((each) => each === found));
  const settings: Settings = {
    rules: readRules(value('rules'), problems),
    exclude: usable(one('exclude', [], 'a list of patterns such as "archive/**"', patterns), problems),
    layout: choice('layout', ['auto', 'comply', 'markdown'], 'auto'),
    codeLens: flag('codeLens.enabled'),
    hints: {
      criteria: flag('inlayHints.criteria'),
      roles: flag('inlayHints.roles'),
      policies: flag('inlayHints.policies'),
      evidence: flag('inlayHints.evidence'),
    },
    renameFile: choice('rename.file', ['ask', 'always', 'never'], 'ask'),
  };
  const role = (path: string): string =>
    one(path, '', 'the id of a role, such as security-lead', (found) =>
      found === '' || (typeof found === 'string' && isId(found)) ? found : undefined,
    );
  const [mine, before] = [role('myRole'), role('newControls.owner')];
  const owner = mine || before;
  return { settings: owner === '' ? settings : { ...settings, owner }, problems };
}

function readRules(given: unknown, problems: string[]): SeverityOverrides {
  if (given === undefined || given === null) return {};
  if (!isObject(given)) {
    problems.push(
      `The setting soc2.rules is ${shown(given)}; it has to hold severities by code, such as {"soc2.control.no-risk": "none"}.`,
    );
    return {};
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([code, value]) => {
      const severity = severities.find((each) => each === value);
      if (!ruleByCode(code))
        problems.push(`The setting soc2.rules names ${shown(code)}, which is no rule. \`soc2 rules\` lists the codes.`);
      else if (!severity)
        problems.push(
          `The setting soc2.rules gives ${code} the severity ${shown(value)}; it has to be one of ${severities.join(', ')}.`,
        );
      return severity && ruleByCode(code) ? [[code, severity] as const] : [];
    }),
  );
}

function patterns(found: unknown): string[] | undefined {
  return Array.isArray(found) &&
    found.length <= mostPatterns &&
    found.every((each) => typeof each === 'string' && each.length <= 300)
    ? (found as string[])
    : undefined;
}

/** The patterns that can be used, and a sentence for each that cannot. */
function usable(given: readonly string[], problems: string[]): string[] {
  return given.filter((pattern) => {
    const problem = patternProblem(pattern);
    if (problem !== undefined)
      problems.push(`A pattern of the setting soc2.exclude ${problem}: ${shown(pattern)}. It is not used.`);
    return problem === undefined;
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
