// npm run bench [-- --quick] [-- --json FILE]: builds the server and the bench, then measures.
import { spawnSync } from 'node:child_process';

function run(args) {
  const { status, signal } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? (signal ? 1 : 0));
}

run(['esbuild.config.mjs', '--only', 'server,bench']);
run(['--enable-source-maps', 'dist/test/bench.js', ...process.argv.slice(2)]);
