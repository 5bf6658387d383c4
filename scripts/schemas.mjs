// Writes schemas/*.schema.json from the zod schemas in src/core/model. Run after changing a schema: node scripts/schemas.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const yamlAsData = {
  name: 'yaml-as-data',
  setup(context) {
    context.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({ contents: JSON.stringify(parse(readFileSync(path, 'utf8'))), loader: 'json' }));
  },
};

const { outputFiles } = await build({
  stdin: { contents: "export { allSchemaFiles } from './src/core/model/schema-files';", resolveDir: root, loader: 'ts' },
  bundle: true, format: 'esm', platform: 'node', write: false, plugins: [yamlAsData], logLevel: 'error',
});
const { allSchemaFiles } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

mkdirSync(`${root}schemas`, { recursive: true });
for (const { name, text } of allSchemaFiles()) writeFileSync(`${root}schemas/${name}`, text);
