/** The bundles (esbuild.config.mjs) that the extension loads, and that its package contains. */
export const extensionBundles = [
  'client',
  'client.browser',
  'server',
  'server.browser',
  'graphviz',
  'docx',
  'xlsx',
  'preview',
];
