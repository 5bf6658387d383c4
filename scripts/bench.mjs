// npm run bench: builds and runs the measurements, with the arguments after --.
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/root.mjs';
import { run, tail } from './lib/run.mjs';
import { runScript, Stop } from './lib/stop.mjs';

await runScript(async () => {
  process.chdir(root);
  await ensureDependencies();
  const build = await run(process.execPath, [
    'esbuild.config.mjs',
    '--strict',
    '--only',
    'server,cli,docx,graphviz,preview,bench',
  ]);
  if (build.code !== 0)
    throw new Stop(
      `The build failed:\n${tail(build.output, 40)}`,
      'correct what it names (npm run build shows the same).',
    );
  const { code } = await run(process.execPath, ['dist/test/bench.js', ...process.argv.slice(2)], { show: true });
  process.exitCode = code === 0 ? 0 : 1;
});
