import { say } from './run.mjs';

/** The lines for which the background matcher of .vscode/tasks.json waits. */
export const buildStarted = '[watch] build started';
export const buildFinished = '[watch] build finished';

/**
 * Plugins that make several bundles in watch mode print as one build: it starts with the first bundle that starts and
 * finishes when none is being built. The first build finishes when each of `names` was built once.
 * @param {readonly string[]} names of all bundles that are watched
 * @param {(line: string) => void} [print]
 * @returns {(name: string) => import('esbuild').Plugin} the plugin for one of them
 */
export function watchLines(names, print = say) {
  const building = new Set(names);
  print(buildStarted);
  return (name) => ({
    name: 'watch-lines',
    setup(setup) {
      setup.onStart(() => {
        if (building.size === 0) print(buildStarted);
        building.add(name);
      });
      setup.onEnd(({ errors, warnings }) => {
        for (const message of errors) print(problemLine('ERROR', message));
        for (const message of warnings) print(problemLine('WARNING', message));
        building.delete(name);
        if (building.size === 0) print(buildFinished);
      });
    },
  });
}

/**
 * One line for a problem, worded as esbuild words the errors of a build that failed.
 * @param {'ERROR' | 'WARNING'} severity
 * @param {import('esbuild').Message} message
 */
function problemLine(severity, { text, location }) {
  const place = location ? `${location.file}:${location.line}:${location.column}: ` : '';
  return `${place}${severity}: ${text}`;
}
