// Writes docs/rules and the setting soc2.rules in package.json from the rules. Run after changing a rule: node scripts/rule-docs.mjs
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from './lib/load-source.mjs';
import { root } from './lib/root.mjs';

const { ruleFiles, ruleSetting } = await loadSource(
  "export { ruleFiles, ruleSetting } from './src/core/rules/page-files';",
);
const folder = join(root, 'docs', 'rules');
mkdirSync(folder, { recursive: true });
const files = ruleFiles();
const names = new Set(files.map((/** @type {{name: string}} */ each) => each.name));
for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name));
for (const { name, text } of files) writeFileSync(join(folder, name), text);

const path = join(root, 'package.json');
const manifest = JSON.parse(readFileSync(path, 'utf8'));
const setting = 'soc2.rules';
const group = manifest.contributes.configuration.find(
  (/** @type {{properties: object}} */ { properties }) => setting in properties,
);
group.properties[setting] = ruleSetting();
writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
