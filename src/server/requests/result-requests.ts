import type { Programme } from '../../core/index/programme';
import { controls, controlsChanged } from '../../protocol/controls';
import { coverage, coverageChanged } from '../../protocol/coverage';
import { due, dueChanged } from '../../protocol/due';
import { send, type TypedNotification, type TypedRequest } from '../../protocol/request';
import type { ChangesOf, ChangesParams, RowsRequest } from '../../protocol/rows';
import { controlsResult, touchesControls } from '../../service/sidebar/controls-result';
import { coverageResult, touchesCoverage, type ResultContext } from '../../service/sidebar/coverage-result';
import { dueResult, touchesDue } from '../../service/sidebar/due-result';
import { RowsTold } from '../../service/sidebar/rows-told';
import type { ServerContext } from '../context';
import { handle } from './handle';
import { withProgramme } from './with-programme';

/** What the sidebar shows of a whole programme. */
export function resultRequests(server: ServerContext): void {
  handleRows(server, coverage, coverageResult);
  announce(server, coverageChanged, touchesCoverage);
  handleRows(server, controls, controlsResult);
  announce(server, controlsChanged, touchesControls);
  handleRows(server, due, dueResult);
  announce(server, dueChanged, touchesDue);
}

function announce(
  { connection, workspace }: ServerContext,
  notification: TypedNotification<void>,
  touches: (stale: ReadonlySet<string>) => boolean,
): void {
  workspace.onIndexed(() => void send(connection, notification));
  workspace.onChange(({ openProgramme, change }) => {
    if (openProgramme.complete && touches(change.stale)) void send(connection, notification);
  });
}

/** Answers with the whole result, or with the rows that differ from what a client that keeps them was sent last. */
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
