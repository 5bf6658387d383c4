import { criterionCoverage } from '../../core/coverage/criterion';
import { controlsNaming } from '../../core/coverage/presence';
import type { Declaration } from '../../core/index/entity';
import type { Programme } from '../../core/index/programme';
import type { IdKind } from '../../core/model/kinds';

/**
 * What puts a thing into practice: controls, policies and CSOCs of a criterion, controls of a policy, CSOCs of a
 * vendor; undefined for other kinds. Controls that are over or not part of the examination are left out.
 */
export function addressedBy(programme: Programme, kind: IdKind, id: string): readonly Declaration[] | undefined {
  const { tables } = programme;
  const all = (to: IdKind, ids: readonly string[]): Declaration[] =>
    ids.flatMap((each) => tables.declarations(to, each).slice(0, 1));
  const view = programme.view();
  const controls = (): Declaration[] =>
    controlsNaming(view, kind, id).flatMap((control) =>
      tables.declarations('control', control.id).filter((each) => each.entity === control),
    );
  switch (kind) {
    case 'criterion': {
      const { policies, csocs } = criterionCoverage(view, id);
      return [
        ...controls(),
        ...policies.flatMap((each) =>
          (['policy', 'procedure', 'narrative'] as const).flatMap((to) => all(to, [each])).slice(0, 1),
        ),
        ...all('csoc', csocs),
      ];
    }
    case 'policy':
      return controls();
    case 'vendor': {
      const file = tables.declarations('vendor', id)[0]?.entity.file;
      return file === undefined
        ? []
        : (programme.file(file)?.declarations ?? []).filter((each) => each.kind === 'csoc');
    }
    default:
      return undefined;
  }
}
