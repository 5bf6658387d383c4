// npm run test:desktop: the tests of test/host/suite in a desktop VS Code, which @vscode/test-electron downloads,
// or in the one that SOC2_VSCODE names.
import { join } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/root.mjs';
import { run, say, tail } from './lib/run.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { copyWorkspace } from './host/workspace.mjs';

await runScript(async () => {
  process.chdir(root);
  await ensureDependencies();
  const build = await run(process.execPath, ['esbuild.config.mjs', '--only', 'client,server,preview,host']);
  if (build.code !== 0)
    throw new Stop(
      `The build failed:\n${tail(build.output, 40)}`,
      'correct what it names (npm run build shows the same).',
    );
  const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
  const vscodeExecutablePath =
    process.env.SOC2_VSCODE ??
    (await downloadAndUnzipVSCode('stable').catch((error) => {
      throw new Stop(
        `VS Code could not be downloaded: ${error.message}`,
        'name an installed one: SOC2_VSCODE=/path/to/code npm run test:desktop',
      );
    }));
  const { folder, remove } = copyWorkspace('larkspur-draft');
  try {
    const code = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'dist', 'test', 'host.js'),
      launchArgs: [folder, '--disable-extensions', '--skip-welcome', '--skip-release-notes'],
    });
    say(code === 0 ? 'All passed.' : `Ended with ${code}.`);
  } catch (error) {
    throw new Stop(
      error instanceof Error ? error.message : String(error),
      'read the lines above; a machine without a screen needs xvfb-run.',
    );
  } finally {
    remove();
  }
});
