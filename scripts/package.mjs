// npm run package: a .vsix that contains only what runs.
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/root.mjs';
import { say } from './lib/run.mjs';
import { runScript } from './lib/stop.mjs';
import { packageExtension } from './lib/vsix.mjs';

await runScript(async () => {
  await ensureDependencies();
  const file = await packageExtension();
  say(`${relative(root, file)}: ${Math.round(statSync(file).size / 1024)} KB`);
});
