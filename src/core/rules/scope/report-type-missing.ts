import { placeOf } from '../../model/place';
import { insertPair, setValue } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

export const reportTypeMissing = defineRule({
  code: 'soc2.report.type-missing',
  severity: 'error',
  on: ['manifest'],
  title: 'Report type is not given',
  basis: ['BRIEF'],
  documentation: {
    what: '`report.type` is absent. Another value than 1 or 2 is reported by `soc2.schema.unknown-value`.',
    why:
      'Type 1 looks at the design of controls at a date, type 2 at their design and operation over a period. Nearly ' +
      'every sentence of the description depends on it.',
    wrong: yaml`
      report:
        period: {from: 2026-01-01, to: 2026-06-30}`,
    right: yaml`
      report:
        type: 2
        period: {from: 2026-01-01, to: 2026-06-30}`,
  },
  *check(manifest): Iterable<Finding> {
    const { report } = manifest.data;
    if (report === undefined || report.type !== undefined || isUnreadable(manifest, ['report', 'type'], report.type))
      return;
    yield {
      ...valueRange(manifest, ['report', 'type']),
      message:
        'The report has no type. Set report.type to 1 (design at a date) or 2 (design and operation over a period).',
      data: { guess: report.as_of && !report.period ? 1 : 2 },
    };
  },
  fixes(finding, manifest, context) {
    const report = manifest.node && valueOf(manifest.node, 'report');
    const { tree } = context.file;
    return [1, 2].flatMap((type) => {
      const preferred = type === finding.data?.guess;
      const title = type === 1 ? 'Set type: 1 (design at a date)' : 'Set type: 2 (design and operation over a period)';
      if (report?.kind === 'map') {
        const edit = valueOf(report, 'type')
          ? setValue(tree, report, 'type', String(type))
          : insertPair(tree, report, 'type', String(type), placeOf('manifest', ['report'], 'type'));
        return editHere(context, title, edit, { preferred });
      }
      return manifest.node
        ? editHere(
            context,
            title,
            setValue(tree, manifest.node, 'report', `{type: ${type}}`, placeOf('manifest', [], 'report')),
            { preferred },
          )
        : [];
    });
  },
});
