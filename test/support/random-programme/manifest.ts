import { categories, criteria } from '../../../src/core/criteria/catalogue';
import type { ManifestData } from '../../../src/core/model/data';
import type { Draw } from './draw';
import { withoutAbsent } from './draw';

/** Ids that records of one programme can refer to. `unknown` is declared by no record. */
export interface Pool {
  vendors: string[];
  roles: string[];
  components: string[];
  controls: string[];
  policies: string[];
  procedures: string[];
  unknown: string;
}

type System = NonNullable<ManifestData['system']>;

const days = [
  '2025-05-05',
  '2025-06-30',
  '2025-07-01',
  '2025-12-31',
  '2026-01-01',
  '2026-02-14',
  '2026-03-31',
  '2026-06-30',
  '2026-07-01',
  '2026-11-30',
] as const;
export const someDay = (draw: Draw): string => draw.pick(days);

const criterionIds = criteria.map((each) => each.id);
const spellings = [
  (id: string) => id,
  (id: string) => id,
  (id: string) => id,
  (id: string) => id.toLowerCase(),
  (id: string) => id.replace(/(\d)/, ' $1'),
  (id: string) => `TSC-${id}`,
];

/** Criteria of all categories, often of the common ones, now and then misspelt or unknown. */
export function someCriteria(draw: Draw, most = 4): string[] {
  const common = criterionIds.filter((each) => each.startsWith('CC'));
  const chosen = draw.some(draw.chance(0.7) ? common : criterionIds, most).map((id) => draw.pick(spellings)(id));
  return draw.chance(0.05) ? [...chosen, 'CC9.9'] : chosen;
}

export function manifestOf(draw: Draw, pool: Pool): ManifestData {
  const chosen = draw.pick([
    ['security'],
    ['security', 'availability'],
    ['security', 'A', 'c'],
    categories.map((each) => each.id),
    ['availability'],
    ['security', 'privacy', 'nonsense'],
    [],
    undefined,
  ]);
  const commitments = draw.list(5, () => ({
    id: draw.id('SC'),
    category: draw.pick(['security', 'A', 'Confidentiality', 'privacy', 'processing-integrity']),
    text: draw.text('commitment text'),
    ...withoutAbsent({ source: draw.maybe(() => draw.name('commitment source')) }),
  }));
  const commitmentIds = (commitments ?? []).map((each) => each.id);
  return withoutAbsent<ManifestData>({
    schema: 'soc2/1',
    company: draw.maybe(() =>
      withoutAbsent({
        name: draw.maybe(() => `${draw.marker('company name')} Labs, Inc.`),
        short_name: draw.maybe(() => draw.marker('short name')),
        headquarters: draw.maybe(() => draw.name('headquarters')),
        overview: draw.maybe(() => draw.list(3, () => draw.text('company overview'))?.join('\n\n') ?? ''),
        website: draw.maybe(() => `https://${draw.marker('website')}.example`),
      }),
    ),
    system: draw.chance(0.05) ? undefined : systemOf(draw, pool),
    report: reportOf(draw),
    categories: chosen,
    category_decisions: draw.list(2, () => ({
      category: 'privacy',
      included: false,
      reason: draw.text('category decision: never printed'),
    })),
    privacy: draw.maybe(() => ({ role: draw.pick(['controller', 'processor', 'both'] as const) })),
    commitments,
    system_requirements: draw.list(4, () =>
      withoutAbsent({
        id: draw.id('SR'),
        text: draw.text('requirement text'),
        commitments: draw.maybe(() => draw.some([...commitmentIds, pool.unknown], 3)),
      }),
    ),
    cuecs: draw.list(4, () =>
      withoutAbsent({
        id: draw.chance(0.9) ? draw.id('CUEC') : undefined,
        text: draw.text('CUEC text'),
        criteria: draw.maybe(() => someCriteria(draw)),
      }),
    ),
    user_responsibilities: draw.list(3, () => ({ text: draw.text('user responsibility') })),
    not_relevant: draw.list(3, () =>
      withoutAbsent({
        criterion: draw.pick(criterionIds),
        reason: draw.maybe(() => draw.text('reason of not relevant')),
      }),
    ),
    changes: draw.list(4, () =>
      withoutAbsent({
        date: draw.chance(0.85) ? someDay(draw) : undefined,
        summary: draw.text('change summary'),
        before: draw.maybe(() => draw.text('change before')),
        after: draw.maybe(() => draw.text('change after')),
        affects: draw.maybe(() => draw.some([...pool.components, draw.name('affected words')], 3)),
      }),
    ),
    description: draw.chance(0.4) ? descriptionOf(draw) : undefined,
    no_incidents: draw.pick([true, false, undefined]),
    glossary: draw.maybe(() =>
      Object.fromEntries(
        Array.from({ length: draw.random.below(4) }, () => [
          draw.marker('glossary term').toUpperCase(),
          draw.text('glossary meaning'),
        ]),
      ),
    ),
  });
}

const sectionNames = [
  'overview',
  'commitments',
  'components',
  'control-environment',
  'incidents',
  'criteria',
  'not-relevant',
  'subservice',
  'cuecs',
  'changes',
] as const;
const titled = [...sectionNames, 'infrastructure', 'data', 'boundaries', 'I', 'II', 'III', 'IV', 'V'] as const;

function descriptionOf(draw: Draw): NonNullable<ManifestData['description']> {
  return withoutAbsent({
    spelling: draw.pick(['british', 'american', undefined] as const),
    registered: draw.pick([true, false, undefined]),
    order: draw.maybe(() => draw.some(sectionNames, 10)),
    titles: draw.maybe(() =>
      Object.fromEntries(draw.some(titled, 4).map((each) => [each, draw.name('title of a section')])),
    ),
  });
}

function reportOf(draw: Draw): ManifestData['report'] {
  const period = draw.chance(0.9)
    ? draw.pick([
        { from: '2026-01-01', to: '2026-06-30' },
        { from: '2025-07-01', to: '2026-06-30' },
      ])
    : undefined;
  const as_of = draw.chance(0.9) ? draw.pick(['2026-06-30', '2026-03-31']) : undefined;
  const type = draw.pick([1, 2, 2, 2, undefined] as const);
  const dates =
    type === 1
      ? { as_of, ...(draw.chance(0.2) ? { period } : {}) }
      : type === 2
        ? { period, ...(draw.chance(0.2) ? { as_of } : {}) }
        : draw.pick([{ period }, { as_of }, {}]);
  return withoutAbsent({ type, ...dates, auditor: draw.maybe(() => draw.name('auditor: never printed')) });
}

function systemOf(draw: Draw, pool: Pool): System {
  const classes = draw.list(3, () =>
    withoutAbsent({
      id: draw.id('class'),
      name: draw.maybe(() => draw.name('class name')),
      description: draw.maybe(() => draw.text('class description')),
    }),
  );
  const classIds = (classes ?? []).map((each) => each.id);
  const places = (): string =>
    draw.pick([...pool.components, ...pool.vendors, draw.name('place of a flow'), draw.name('place of a flow')]);
  return withoutAbsent<System>({
    name: draw.maybe(() => `${draw.marker('system name')} Scheduling`),
    services: draw.list(3, () =>
      withoutAbsent({
        id: draw.id('service'),
        name: draw.maybe(() => draw.name('service name')),
        description: draw.maybe(() => draw.text('service description')),
        users: draw.maybe(() => draw.name('service users')),
      }),
    ),
    infrastructure: draw.maybe(() =>
      pool.components
        .filter((each) => each.startsWith('infra'))
        .map((id) =>
          withoutAbsent({
            id,
            name: draw.maybe(() => draw.name('infrastructure name')),
            provider: draw.maybe(() => draw.pick([...pool.vendors, 'self', pool.unknown])),
            purpose: draw.maybe(() => draw.text('infrastructure purpose')),
            location: draw.maybe(() => draw.name('infrastructure location')),
            redundancy: draw.maybe(() => draw.name('infrastructure redundancy')),
          }),
        ),
    ),
    software: draw.maybe(() =>
      pool.components
        .filter((each) => each.startsWith('soft'))
        .map((id) =>
          withoutAbsent({
            id,
            name: draw.maybe(() => draw.name('software name')),
            purpose: draw.maybe(() => draw.text('software purpose')),
            origin: draw.pick(['in-house', 'third-party', 'open-source', undefined] as const),
            vendor: draw.maybe(() => draw.pick([...pool.vendors, pool.unknown])),
          }),
        ),
    ),
    data: draw.maybe(() =>
      withoutAbsent({
        classes,
        types: draw.list(4, () =>
          withoutAbsent({
            id: draw.id('data'),
            name: draw.maybe(() => draw.name('data type name')),
            class: draw.maybe(() => draw.pick([...classIds, pool.unknown])),
            stored_in: draw.maybe(() => draw.some(pool.components, 3)),
            retention: draw.maybe(() => draw.name('retention')),
            personal: draw.pick([true, false, undefined]),
            role: draw.chance(0.3) ? draw.pick(['controller', 'processor'] as const) : undefined,
            flows: draw.list(3, () =>
              withoutAbsent({
                from: draw.maybe(places),
                to: draw.maybe(places),
                text: draw.maybe(() => draw.text('flow text')),
              }),
            ),
          }),
        ),
      }),
    ),
    boundaries: draw.maybe(() =>
      withoutAbsent({
        in: draw.maybe(() => [
          ...draw.some(pool.components, 6),
          ...(draw.chance(0.5) ? [draw.name('inside in words')] : []),
        ]),
        out: draw.list(3, () =>
          withoutAbsent({ name: draw.name('outside'), reason: draw.maybe(() => draw.text('reason of outside')) }),
        ),
      }),
    ),
  });
}
