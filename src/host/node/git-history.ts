import type { CancellationToken } from 'vscode-languageserver';
import { kindOfPath } from '../../core/index/classify';
import { addDays } from '../../core/model/dates';
import { historyName, type OutsideInput } from '../../core/index/outside-facts';
import { bodyFact } from '../../core/outside/policy-history';
import { changesWithin, type Step } from '../../core/outside/system-history';
import type { WantedFacts } from '../../core/outside/wanted';
import type { Git } from './git';
import { textsOf, type Texts } from './git-texts';

const none = /^0+$/;

/** One commit of the main line of a history: its changes of files, by ids of their texts. */
interface Commit {
  date: string;
  touches: { path: string; before: string; after: string }[];
}

/**
 * How policies and the system changed over time, from one query for the log and one for the texts that it names.
 * `prefix`: path of the programme's folder in the repository.
 */
export async function historyOf(
  git: Git,
  head: string,
  prefix: string,
  wanted: WantedFacts,
  token: CancellationToken,
): Promise<OutsideInput[]> {
  const { policies, period, sources } = wanted;
  const [since] = [...policies.map((each) => each.approvedOn), ...(period ? [period.from] : [])].sort();
  if (since === undefined) return [];
  const folders = policies.map(({ path }) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path));
  const commits = await commitsOf(
    git,
    head,
    prefix,
    addDays(since, -2),
    [...new Set([...folders, ...(period ? Object.values(sources) : [])])],
    token,
  );
  if (!commits) return [];
  const approved = new Set(policies.map((each) => each.path));
  const ofPolicies = narrowed(commits, (path) => approved.has(path));
  const ofSystem = period
    ? narrowed(commits, (path) => kindIn(sources, path) !== undefined).filter(
        ({ date }) => date >= period.from && date <= period.to,
      )
    : [];
  const texts = await textsOf(
    git,
    [...ofPolicies, ...ofSystem]
      .flatMap((each) => each.touches.flatMap(({ before, after }) => [before, after]))
      .filter((each) => !none.test(each)),
    token,
  );
  if (!texts) return [];
  const steps = ofSystem.map(({ date, touches }): Step => ({
    date,
    files: touches
      .filter((each) => isRead(texts, each))
      .map(({ path, before, after }) => ({
        path,
        kind: kindIn(sources, path)!,
        before: texts.get(before),
        after: texts.get(after),
      })),
  }));
  return [
    ...bodiesOf(ofPolicies, wanted, texts),
    ...(period ? [{ kind: 'history' as const, name: historyName(period), value: changesWithin(steps, period) }] : []),
  ];
}

function bodiesOf(commits: readonly Commit[], { policies }: WantedFacts, texts: Texts): OutsideInput[] {
  return policies.flatMap(({ path, approvedOn }): OutsideInput[] => {
    const own = narrowed(commits, (each) => each === path).map(({ date, touches }) => ({ date, ...touches[0]! }));
    if (own.length === 0 || !own.every((each) => isRead(texts, each))) return [];
    const value = bodyFact(path, approvedOn, [
      { date: '', text: texts.get(own[0]!.before) },
      ...own.map(({ date, after }) => ({ date, text: texts.get(after) })),
    ]);
    return value ? [{ kind: 'body', name: path, value }] : [];
  });
}

function isRead(texts: Texts, { before, after }: { before: string; after: string }): boolean {
  return [before, after].every((each) => none.test(each) || texts.get(each) !== undefined);
}

function kindIn(
  { manifest, controls, vendors }: WantedFacts['sources'],
  path: string,
): Step['files'][number]['kind'] | undefined {
  if (path === manifest) return 'manifest';
  const kind = kindOfPath(path, 'soc2', { controls, vendors });
  return kind === 'control' || kind === 'vendor' ? kind : undefined;
}

function narrowed(commits: readonly Commit[], isWanted: (path: string) => boolean): Commit[] {
  return commits
    .map(({ date, touches }) => ({ date, touches: touches.filter(({ path }) => isWanted(path)) }))
    .filter((each) => each.touches.length > 0);
}

/** A change in git's raw format: modes, then the ids of the texts before and after. */
const rawChange = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /;

/** Oldest first. Days are those of the committer dates, in the committers' time zones. */
async function commitsOf(
  git: Git,
  head: string,
  prefix: string,
  since: string,
  paths: readonly string[],
  token: CancellationToken,
): Promise<Commit[] | undefined> {
  const answer = await git.ask(
    [
      'log',
      '-z',
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--no-relative',
      '--no-show-signature',
      '-m',
      '--first-parent',
      `--since=${since}T00:00:00Z`,
      '--format=tformat:%x01%cs',
      head,
      '--',
      ...paths,
    ],
    token,
  );
  if (answer === undefined) return undefined;
  const commits: Commit[] = [];
  const parts = answer.toString('utf8').split('\0');
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!.trim();
    if (part.startsWith('\x01')) commits.push({ date: part.slice(1), touches: [] });
    const [, before, after] = rawChange.exec(`${part} `) ?? [];
    if (before === undefined || after === undefined) continue;
    const path = parts[(index += 1)] ?? '';
    if (path.startsWith(prefix))
      commits[commits.length - 1]?.touches.push({ path: path.slice(prefix.length), before, after });
  }
  return commits.reverse();
}
