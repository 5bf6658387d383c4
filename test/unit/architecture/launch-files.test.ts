import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { context } from 'esbuild';
import { buildFinished, buildStarted, watchLines } from '../../../scripts/lib/watch-lines.mjs';
import { extensionBundles } from '../../../scripts/lib/extension-bundles.mjs';

interface Matcher {
  pattern: { regexp: string; file: number; line: number; severity: number; message: number };
  background?: { activeOnStart: boolean; beginsPattern: string; endsPattern: string };
}
interface Task {
  label: string;
  type: 'process' | 'npm';
  command?: string;
  args?: string[];
  script?: string;
  isBackground?: boolean;
  problemMatcher: Matcher | string | [];
}
interface Launch {
  name: string;
  type: 'extensionHost' | 'node';
  request: 'launch' | 'attach';
  args?: string[];
  program?: string;
  outFiles: string[];
  port?: number;
  preLaunchTask?: string;
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const { tasks } = json('.vscode/tasks.json') as { tasks: Task[] };
const { configurations, compounds } = json('.vscode/launch.json') as {
  configurations: Launch[];
  compounds: { name: string; configurations: string[] }[];
};
const manifest = json('package.json') as { main: string; browser: string; scripts: Record<string, string> };

/** What `esbuild.config.mjs` writes, by the name of the bundle. */
const outputs = new Map(
  [...readFileSync('esbuild.config.mjs', 'utf8').matchAll(/name: '([^']+)',[^{}]*?\bout: '([^']+)'/g)].map(
    ([, name, out]) => [name!, out!],
  ),
);
/** The workspace of the host suite, which scripts/debug-build.mjs copies. */
const copiedWorkspace = '.vscode-test/debug/larkspur-draft';

/** Whether a clone has a path, or has it after the task before the launch. */
function isThere(path: string): boolean {
  return existsSync(path) || path === copiedWorkspace || [...outputs.values()].includes(path);
}

const inWorkspace = (text: string): string[] =>
  [...text.matchAll(/\$\{workspaceFolder\}\/?(.*)$/g)].map(([, path]) => path || '.');

describe('the files in .vscode', () => {
  it('name a folder of TypeScript from which the editor can run its server', () => {
    const settings = json('.vscode/settings.json') as { 'typescript.tsdk': string };
    assert.ok(existsSync(join(settings['typescript.tsdk'], 'tsserver.js')));
  });

  it('start nothing before a task that exists and ends by itself', () => {
    for (const { name, request, preLaunchTask } of configurations) {
      const task = tasks.find(({ label }) => label === preLaunchTask);
      if (request === 'launch') assert.ok(task, `${name} waits for ${preLaunchTask}, which is no task`);
      assert.ok(!task?.isBackground, `${name} waits for ${preLaunchTask}, which never ends`);
    }
    for (const { name, configurations: parts } of compounds) {
      for (const part of parts)
        assert.ok(
          configurations.some((each) => each.name === part),
          `${name}: ${part}`,
        );
    }
  });

  it('name paths that a clone has or that the build writes', () => {
    for (const { name, args = [], program, type } of configurations) {
      const named = [...args, program ?? ''].flatMap(inWorkspace);
      const relative = args.filter((word) => word.startsWith('dist/'));
      for (const path of [...named, ...relative]) assert.ok(isThere(path), `${name}: ${path} does not exist`);
      if (type === 'extensionHost') assert.ok(args.includes('--extensionDevelopmentPath=${workspaceFolder}'), name);
    }
    for (const { label, command, args = [] } of tasks) {
      if (command !== undefined) assert.ok(existsSync(args[0]!), `${label}: ${args[0]} does not exist`);
    }
  });

  it('look for source maps where the bundles are', () => {
    const folders = new Set([...outputs.values()].map((path) => path.replace(/[^/]+$/, '*.js')));
    for (const { name, outFiles } of configurations) {
      for (const pattern of outFiles.flatMap(inWorkspace)) assert.ok(folders.has(pattern), `${name}: ${pattern}`);
    }
  });

  it('run scripts of package.json that exist', () => {
    for (const { label, script } of tasks) if (script) assert.ok(manifest.scripts[script], `${label}: ${script}`);
    assert.ok(tasks.some(({ script }) => script === 'lint'));
  });

  it('open folders that the extension activates in', () => {
    const opened = configurations.filter(({ type }) => type === 'extensionHost').map(({ args }) => args!.at(-1)!);
    assert.equal(opened.length, 3);
    for (const [path] of opened.map(inWorkspace)) {
      const example = path === copiedWorkspace ? 'examples/larkspur-draft' : path!;
      assert.ok(existsSync(join(example, 'soc2.yaml')), example);
    }
  });

  it('build what the manifest of the extension loads', () => {
    const built = extensionBundles.map((name) => outputs.get(name));
    for (const entry of [manifest.main, manifest.browser]) assert.ok(built.includes(entry.replace('./', '')), entry);
    assert.ok(!built.includes(undefined), 'a bundle of the extension is none of esbuild.config.mjs');
  });

  it('attach to the port on which the client lets the server listen', () => {
    const [, port] = /--inspect=(\d+)/.exec(readFileSync('src/client/node.ts', 'utf8'))!;
    assert.equal(configurations.find(({ request }) => request === 'attach')!.port, Number(port));
  });
});

describe('the task that builds and watches', () => {
  const task = tasks.find(({ isBackground }) => isBackground)!;
  const { pattern, background } = task.problemMatcher as Matcher;
  const begins = new RegExp(background!.beginsPattern);
  const ends = new RegExp(background!.endsPattern);

  it('knows the lines between which a build runs', () => {
    assert.ok(begins.test(buildStarted) && !begins.test(buildFinished));
    assert.ok(ends.test(buildFinished) && !ends.test(buildStarted));
  });

  it('sees one build for all bundles, with the place of each problem', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'soc2-watch-'));
    writeFileSync(join(folder, 'good.ts'), 'export const good = 1;\n');
    writeFileSync(join(folder, 'bad.ts'), 'export const bad = 1;\nconst = ;\n');
    const lines: string[] = [];
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const names = ['good', 'bad'];
    const linesOf = watchLines(names, (line) => {
      lines.push(line);
      if (line === buildFinished) finish();
    });
    const options = { absWorkingDir: folder, outdir: 'out', logLevel: 'silent' } as const;
    const contexts = await Promise.all(
      names.map((name) => context({ ...options, entryPoints: [`${name}.ts`], plugins: [linesOf(name)] })),
    );
    for (const each of contexts) await each.watch();
    await finished;
    for (const each of contexts) await each.dispose();
    rmSync(folder, { recursive: true, force: true });
    assert.equal(lines.filter((line) => begins.test(line)).length, 1);
    assert.equal(lines.filter((line) => ends.test(line)).length, 1);
    const found = lines.flatMap((line) => new RegExp(pattern.regexp).exec(line) ?? []);
    assert.equal(found[pattern.file], 'bad.ts');
    assert.equal(found[pattern.line], '2');
    assert.equal(found[pattern.severity], 'ERROR');
    assert.match(found[pattern.message]!, /./);
  });
});
