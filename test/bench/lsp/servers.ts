import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How a language server is started, and what it is told. */
export interface ServerDefinition {
  name: 'ours' | 'yls' | 'empty';
  /** Arguments of `node`. */
  command: readonly string[];
  /** Answer to `workspace/configuration`, by section. */
  settings: (root: string) => Readonly<Record<string, unknown>>;
  initializationOptions?: unknown;
}

const today = '2026-07-15';

/** Our server; `SOC2_BENCH_SERVER` names another build of it. */
export const ours: ServerDefinition = {
  name: 'ours',
  command: [resolve(process.env.SOC2_BENCH_SERVER ?? 'dist/server.js'), '--stdio'],
  settings: () => ({}),
  initializationOptions: { today },
};

/** The server that nearly every user has, with our JSON Schemas for the same files; its schema store (a download) is off. */
export const yls: ServerDefinition = {
  name: 'yls',
  command: [resolve('node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
  settings: (root) => ({
    yaml: {
      validate: true,
      completion: true,
      hover: true,
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
      maxItemsComputed: 5000,
      schemas: Object.fromEntries(
        kinds.map(({ kind, files }) => [
          pathToFileURL(resolve(`schemas/${kind}.schema.json`)).href,
          files.map((each) => `${pathToFileURL(root).href}/${each}`),
        ]),
      ),
    },
    editor: {},
    files: {},
    http: {},
    '[yaml]': {},
  }),
};

export const empty: ServerDefinition = {
  name: 'empty',
  command: [resolve('dist/test/bench.js'), '--empty-server'],
  settings: () => ({}),
};

const kinds = [
  { kind: 'manifest', files: ['soc2.yaml'] },
  { kind: 'people', files: ['people.yaml'] },
  { kind: 'control', files: ['controls/*.yaml'] },
  { kind: 'vendor', files: ['vendors/*.yaml'] },
  { kind: 'risk', files: ['risks/*.yaml'] },
  { kind: 'evidence', files: ['evidence/**/*.yaml'] },
];
