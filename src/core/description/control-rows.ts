import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { oneLine } from '../language/one-line';
import type { Inline } from './block';
import { recordSource, type Row } from './build';
import { controlsFor, homeOf, relevantCriteria } from './controls';
import { vendorName } from './names';
import type { DescribeOptions } from './options';
import type { Say } from './say';
import { subserviceVendors } from './sections/subservice-vendors';
import { sentence } from './words';

interface RowStyle {
  say: Say;
  options: DescribeOptions;
  /** Link to the criterion under which a control is written out. */
  anchor(home: string): string;
}

/**
 * Rows of number and statement for a criterion, the statement only where the control is at home; then the controls of
 * vendors by the inclusive method. A row is cached with its record, so that an edit rebuilds one row, not a thousand.
 */
export function controlRows(view: View, criterion: string, style: RowStyle): Row[] {
  const own = controlsFor(view, criterion).map((control) => {
    const home = homeOf(view, control) ?? criterion;
    const place = home === criterion ? 'home' : style.anchor(home);
    return remembered(control, `${style.options.profile ?? 'full'} ${place}`, () =>
      ownRow(control, home === criterion ? undefined : home, style),
    );
  });
  return [...own, ...vendorRows(view, criterion, style)];
}

function ownRow(control: Entity<'control'>, elsewhere: string | undefined, { options, anchor }: RowStyle): Row {
  const title = sentence(control.data.title ?? '');
  const id = oneLine(control.id);
  if (options.profile === 'customer')
    return { key: control.id, cells: [id, oneLine(control.data.title ?? '')], sources: [recordSource(control)] };
  if (elsewhere !== undefined)
    return {
      key: control.id,
      cells: [id, reference(title, elsewhere, anchor(elsewhere))],
      sources: [recordSource(control)],
    };
  return {
    key: control.id,
    cells: [id, sentence(control.data.statement ?? '') || 'No statement is written.'],
    sources: [recordSource(control, ['statement']), recordSource(control)],
  };
}

function reference(title: string, home: string, href: string): Inline[] {
  return [{ text: title ? `${title} See ` : 'See ' }, { text: home, href }, { text: '.' }];
}

function vendorRows(view: View, criterion: string, { say, options, anchor }: RowStyle): Row[] {
  const relevant = relevantCriteria(view);
  return subserviceVendors(view).flatMap(({ id: vendor, controls }) =>
    controls
      .filter((each) => each.criteria.includes(criterion))
      .flatMap(({ id, index, criteria }) => {
        const entity = view.get('vendor', vendor);
        if (!entity) return [];
        const home = relevant.find((each) => criteria.includes(each)) ?? criterion;
        const whose = say`Control of ${vendorName(view, vendor)}`;
        const text = sentence(entity.data.subservice?.controls?.[index]?.text ?? '');
        const cell =
          options.profile === 'customer'
            ? whose
            : home === criterion
              ? `${whose}: ${text}`
              : reference(sentence(whose), home, anchor(home));
        return [
          {
            key: `${vendor}/${id}`,
            cells: [id, cell],
            sources: [recordSource(entity, ['subservice', 'controls', index])],
          },
        ];
      }),
  );
}

const rowsByControl = new WeakMap<Entity, Map<string, Row>>();

function remembered(control: Entity<'control'>, key: string, make: () => Row): Row {
  const rows = rowsByControl.get(control) ?? new Map<string, Row>();
  if (rows.size === 0) rowsByControl.set(control, rows);
  let row = rows.get(key);
  if (!row) {
    row = make();
    rows.set(key, row);
  }
  return row;
}
