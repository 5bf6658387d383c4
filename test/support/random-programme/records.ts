import type {
  ControlData,
  EvidenceData,
  FindingData,
  IncidentData,
  PeopleData,
  RiskData,
  VendorData,
} from '../../../src/core/model/data';
import type { Draw } from './draw';
import { withoutAbsent } from './draw';
import { someCriteria, someDay, type Pool } from './manifest';

const never = 'never printed';

export function controlOf(draw: Draw, pool: Pool, id: string): ControlData {
  return withoutAbsent<ControlData>({
    id,
    title: draw.maybe(() => draw.text('control title')),
    statement: draw.maybe(() => draw.text('control statement')),
    criteria: someCriteria(draw),
    satisfies: draw.chance(0.1) ? { TSC: someCriteria(draw, 2) } : undefined,
    owner: draw.maybe(() => draw.pick([...pool.roles, pool.unknown])),
    frequency: draw.maybe(() => draw.pick(['continuous', 'per-event', 'monthly', 'quarterly', 'annual'] as const)),
    type: draw.maybe(() => draw.pick(['preventive', 'detective', 'corrective'] as const)),
    nature: draw.maybe(() => draw.pick(['manual', 'automated', 'hybrid'] as const)),
    status: draw.pick(['in-place', undefined, undefined, undefined, 'planned', 'retired'] as const),
    scope: draw.pick(['soc2', undefined, undefined, undefined, undefined, 'soc1'] as const),
    since: draw.chance(0.3) ? someDay(draw) : undefined,
    until: draw.chance(0.15) ? someDay(draw) : undefined,
    event: draw.maybe(() => draw.text(`event: ${never}`)),
    policies: draw.maybe(() => draw.some([...pool.policies, pool.unknown], 2)),
    procedures: draw.maybe(() => draw.some(pool.procedures, 2)),
    evidence: draw.maybe(() => [
      { what: draw.text(`evidence to collect: ${never}`), source: draw.name(`evidence to collect: ${never}`) },
    ]),
    notes: draw.maybe(() => draw.text(`notes: ${never}`)),
  });
}

export function vendorOf(draw: Draw, pool: Pool, id: string): VendorData {
  return withoutAbsent<VendorData>({
    id,
    name: draw.maybe(() => draw.name('vendor name')),
    services: draw.maybe(() => draw.text('vendor services')),
    tier: draw.maybe(() => draw.pick(['critical', 'low'] as const)),
    owner: draw.maybe(() => draw.pick(pool.roles)),
    subservice: draw.chance(0.8)
      ? withoutAbsent({
          method: draw.pick(['carve-out', 'carve-out', 'inclusive', 'none', undefined] as const),
          csocs: draw.list(3, () =>
            withoutAbsent({
              id: draw.chance(0.9) ? draw.id('CSOC') : undefined,
              text: draw.text('CSOC text'),
              criteria: draw.maybe(() => someCriteria(draw)),
            }),
          ),
          monitoring: draw.maybe(() => draw.some([...pool.controls, pool.unknown], 3)),
          controls: draw.list(3, () =>
            withoutAbsent({
              id: draw.maybe(() => draw.id('VC')),
              text: draw.text('control of an included vendor'),
              criteria: draw.maybe(() => someCriteria(draw)),
            }),
          ),
          part: draw.maybe(() => draw.text('part of an included vendor')),
          components: draw.list(3, () => draw.name('component of an included vendor')),
          assertion: draw.maybe(() => draw.name(`assertion: ${never}`)),
        })
      : undefined,
    assurance: draw.list(2, () =>
      withoutAbsent({
        kind: draw.pick(['soc2-type2', 'iso27001', undefined] as const),
        period: draw.maybe(() => ({ from: '2025-10-01', to: '2026-03-31' })),
        location: draw.maybe(() => draw.name(`location of a report: ${never}`)),
        reviewed: draw.maybe(() =>
          withoutAbsent({
            date: '2026-05-20',
            by: draw.maybe(() => draw.pick(pool.roles)),
            exceptions: draw.maybe(() => draw.text(`exceptions of a vendor: ${never}`)),
          }),
        ),
      }),
    ),
    cuecs: draw.list(2, () => ({
      text: draw.text('CUEC of a vendor'),
      controls: draw.some([...pool.controls, pool.unknown], 2),
    })),
  });
}

export function incidentOf(draw: Draw, pool: Pool, id: string): IncidentData {
  const started = draw.maybe(() => someDay(draw));
  const later = (): string => draw.pick(['2025-07-02', '2026-01-01', '2026-06-30', '2026-12-01']);
  const resolved = draw.maybe(later);
  return withoutAbsent<IncidentData>({
    id,
    summary: draw.text('incident summary'),
    nature: draw.chance(0.3) ? draw.text('incident nature') : undefined,
    started,
    detected: draw.maybe(() => started ?? someDay(draw)),
    resolved: resolved !== undefined && started !== undefined && resolved < started ? started : resolved,
    criteria: draw.maybe(() => someCriteria(draw)),
    controls: draw.maybe(() => draw.some(pool.controls, 2)),
    effect: draw.maybe(() => draw.text('incident effect')),
    resolution: draw.maybe(() => draw.text('incident resolution')),
    disclose: draw.pick([true, true, false, undefined]),
    disclose_reason: draw.maybe(() => draw.text(`reason of disclosure: ${never}`)),
    review: draw.maybe(() => draw.name(`review of an incident: ${never}`)),
    notes: draw.maybe(() => draw.text(`notes: ${never}`)),
  });
}

export function peopleOf(draw: Draw, pool: Pool): PeopleData {
  const people = draw.list(4, () =>
    withoutAbsent({
      id: draw.id('person'),
      name: draw.name(`name of a person: ${never}`),
      github: draw.maybe(() => draw.marker(`account: ${never}`)),
      email: draw.maybe(() => `${draw.marker(`address: ${never}`)}@mail.example`),
    }),
  );
  return withoutAbsent<PeopleData>({
    roles: draw.chance(0.9)
      ? pool.roles.map((id) =>
          withoutAbsent({
            id,
            title: draw.maybe(() => `${draw.pick(['Head of', 'Chief', 'VP'])} ${draw.marker('role title')}`),
            responsibilities: draw.maybe(() => draw.text('responsibilities')),
            holder: draw.maybe(() => draw.pick([...(people ?? []).map((each) => each.id), pool.unknown])),
            reports_to: draw.maybe(() => draw.pick([...pool.roles, pool.unknown])),
          }),
        )
      : undefined,
    people,
    oversight: draw.maybe(() =>
      withoutAbsent({
        body: draw.maybe(() => draw.name('oversight body')),
        independent_members: draw.maybe(() => draw.random.below(4)),
        meets: draw.maybe(() => 'quarterly' as const),
        charter: draw.maybe(() => draw.pick([...pool.policies, pool.unknown])),
      }),
    ),
  });
}

export function riskOf(draw: Draw, pool: Pool, id: string): RiskData {
  return {
    id,
    title: draw.text(`risk: ${never}`),
    description: draw.text(`risk: ${never}`),
    response: 'reduce',
    controls: draw.some(pool.controls, 2),
    notes: draw.text(`notes: ${never}`),
  };
}

export function findingOf(draw: Draw, pool: Pool, id: string): FindingData {
  return withoutAbsent<FindingData>({
    id,
    title: draw.text('finding title'),
    kind: draw.pick(['exception', 'deficiency', 'gap', 'observation', undefined] as const),
    controls: draw.maybe(() => draw.some([...pool.controls, pool.unknown], 3)),
    description: draw.maybe(() => draw.text('finding description')),
    cause: draw.maybe(() => draw.text('finding cause')),
    response: draw.maybe(() => draw.text('response of management')),
    owner: draw.maybe(() => draw.pick(pool.roles)),
    due: draw.maybe(() => someDay(draw)),
    status: draw.pick(['open', 'remediating', 'closed', 'accepted', undefined] as const),
    notes: draw.maybe(() => draw.text(`notes: ${never}`)),
  });
}

export function evidenceOf(draw: Draw, pool: Pool, id: string): EvidenceData {
  return withoutAbsent<EvidenceData>({
    id,
    title: draw.text(`evidence: ${never}`),
    controls: draw.some([...pool.controls, pool.unknown], 4),
    kind: draw.pick(['review', 'population', 'configuration'] as const),
    collected: someDay(draw),
    covers: draw.chance(0.8) ? { from: '2026-01-01', to: draw.pick(['2026-03-31', '2026-06-30']) } : undefined,
    source: draw.maybe(() => draw.name(`source of evidence: ${never}`)),
    location: draw.name(`location of evidence: ${never}`),
    result: 'ok',
    notes: draw.maybe(() => draw.text(`notes: ${never}`)),
  });
}
