import type { Programme } from '../../core/index/programme';
import { changed } from '../../protocol/changed';
import { controls } from '../../protocol/controls';
import { coverage } from '../../protocol/coverage';
import { due } from '../../protocol/due';
import { send, type TypedRequest } from '../../protocol/request';
import type { ChangesOf, ChangesParams, ResultName, RowsRequest } from '../../protocol/rows';
import { controlsResult, touchesControls } from '../../service/sidebar/controls-result';
import { coverageResult, touchesCoverage, type ResultContext } from '../../service/sidebar/coverage-result';
import { dueResult, touchesDue } from '../../service/sidebar/due-result';
import { RowsTold } from '../../service/sidebar/rows-told';
import type { ServerContext } from '../context';
import { handle } from './handle';
import { withProgramme } from './with-programme';

const touches: Readonly<Record<ResultName, (stale: ReadonlySet<string>) => boolean>> = {
  coverage: touchesCoverage,
  controls: touchesControls,
  due: touchesDue,
};
const names = Object.keys(touches) as ResultName[];

/** Requests for the results of a whole programme that the sidebar shows. */
export function resultRequests(server: ServerContext): void {
  handleRows(server, coverage, coverageResult);
  handleRows(server, controls, controlsResult);
  handleRows(server, due, dueResult);
  announceChanges(server);
}

/** An edit affects only results that were requested before: others are not remembered, so they cannot be stale. */
function announceChanges({ connection, workspace }: ServerContext): void {
  workspace.onIndexed('announcement', () => void send(connection, changed, { results: names }));
  workspace.onChange('announcement', ({ openProgramme, change }) => {
    if (!openProgramme.complete) return;
    const results = names.filter((each) => touches[each](change.stale));
    if (results.length > 0) void send(connection, changed, { roots: [openProgramme.root], results });
  });
}

/**
 * Answers with the whole result, or, for a client that keeps rows, with the rows that differ from those that it was
 * sent last.
 */
function handleRows<Result extends object, Field extends keyof Result & string>(
  server: ServerContext,
  kind: RowsRequest<Result, Field>,
  resultOf: (context: ResultContext) => Result,
): void {
  const told = new WeakMap<Programme, RowsTold<Result, Field>>();
  const wholeOrChanges: TypedRequest<Partial<ChangesParams> | undefined, Result | ChangesOf<Result, Field> | null> =
    kind;
  handle(server, wholeOrChanges, null, (params) =>
    withProgramme<Result | ChangesOf<Result, Field> | null>(server, params?.root, null, (openProgramme) => {
      const programme = openProgramme.asIf(params?.whatIf);
      const whole = resultOf({ programme, uriOf: openProgramme.uriOf, options: openProgramme.options });
      if (params?.since === undefined) return whole;
      if (!told.has(programme)) told.set(programme, new RowsTold(kind.rows));
      return told.get(programme)!.change(whole, params.since);
    }),
  );
}
