/** YAML data files are turned into objects when the bundles are built. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
