// Writes schemas/*.schema.json from the zod schemas in src/core/model. Run after changing a schema: node scripts/schemas.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from './lib/load-source.mjs';
import { root } from './lib/root.mjs';

const { allSchemaFiles } = await loadSource("export { allSchemaFiles } from './src/core/model/schema-files';");
const folder = join(root, 'schemas');
mkdirSync(folder, { recursive: true });
for (const { name, text } of allSchemaFiles()) writeFileSync(join(folder, name), text);
