import { markerPattern, writtenOf, type RandomProgramme } from '../../../support/random-programme';
import { categoryNamed, criteriaNamed, firstOfEachId, inTime, isComplementary, methodOf, type Facts } from './facts';
import type { SectionName } from './printed';

/** How often a marker may stand in a section, at least and at most. */
type Range = readonly [least: number, most: number];
const once: Range = [1, 1];
const some: Range = [1, Infinity];
const maybe: Range = [0, Infinity];
const atMostOnce: Range = [0, 1];

/** Where each marker has to stand and may stand. One that is not named here may stand nowhere. */
export class Expectations {
  readonly places = new Map<string, Map<SectionName, Range>>();
  /** Markers that may stand anywhere: names of the company, the system and roles. */
  readonly anywhere = new Set<string>();

  in(section: SectionName, range: Range, ...texts: (string | undefined)[]): void {
    for (const marker of texts.flatMap(markersIn)) this.#placesOf(marker).set(section, range);
  }

  everywhere(...texts: (string | undefined)[]): void {
    for (const marker of texts.flatMap(markersIn)) this.anywhere.add(marker);
  }

  #placesOf(marker: string): Map<SectionName, Range> {
    const found = this.places.get(marker) ?? new Map<SectionName, Range>();
    this.places.set(marker, found);
    return found;
  }
}

export function markersIn(text: string | undefined): string[] {
  return (text ?? '').toLowerCase().match(markerPattern) ?? [];
}

/** Chapters 2 to 6 and 8 of the domain document, as places of markers in Section III. */
export function expectationsOf(programme: RandomProgramme, facts: Facts): Expectations {
  const expected = new Expectations();
  const context = { expected, facts, programme };
  names(context);
  overview(context);
  commitments(context);
  components(context);
  data(context);
  boundaries(context);
  controls(context);
  incidents(context);
  notRelevant(context);
  vendors(context);
  cuecs(context);
  changes(context);
  narratives(context);
  titles(context);
  return expected;
}

interface Context {
  expected: Expectations;
  facts: Facts;
  programme: RandomProgramme;
}

function names({ expected, facts, programme }: Context): void {
  const { company, system } = facts.manifest;
  expected.everywhere(
    company?.name,
    company?.short_name,
    system?.name,
    ...[...programme.labels].flatMap(([marker, label]) => (label === 'id of unknown' ? [marker] : [])),
  );
  for (const role of facts.people.roles ?? []) {
    expected.everywhere(role.title ?? role.id);
    expected.in('people', once, role.responsibilities);
  }
  // Without a list of roles nobody knows their titles, and ids stand for them.
  const known = new Set((facts.people.roles ?? []).map((each) => each.id));
  expected.everywhere(
    ...[...programme.labels].flatMap(([marker, label]) =>
      label === 'id of role' && !known.has(`role-${marker}`) ? [marker] : [],
    ),
  );
  for (const [term, meaning] of Object.entries(facts.manifest.glossary ?? {}))
    expected.in('glossary', once, term, meaning);
}

function overview({ expected, facts }: Context): void {
  const { company, system } = facts.manifest;
  expected.in('overview', once, ...(company?.overview ?? '').split('\n\n'), company?.headquarters);
  expected.in('overview', atMostOnce, company?.website);
  for (const { name, id, description, users } of system?.services ?? []) {
    if (name === undefined && description === undefined) continue;
    expected.in('overview', some, name ?? id);
    expected.in('overview', once, description, users);
    for (const section of ['data', 'boundaries'] as const) expected.in(section, maybe, name ?? id, users);
  }
}

function commitments({ expected, facts }: Context): void {
  const all = facts.manifest.commitments ?? [];
  const promised = all.filter(
    (each) => facts.categories.includes(categoryNamed(each.category) ?? '') && each.text !== undefined,
  );
  for (const { text, source } of promised) expected.in('commitments', once, text, source);
  const left = all.filter((each) => !promised.includes(each)).map((each) => each.id);
  const required = (facts.manifest.system_requirements ?? []).filter(
    (each) => (each.commitments ?? []).length === 0 || !each.commitments!.every((id) => left.includes(id)),
  );
  for (const { id, text } of required) expected.in('commitments', once, id, text);
  for (const { id } of promised) {
    const named = 1 + required.filter((each) => each.commitments?.includes(id!)).length;
    expected.in('commitments', [named, named], id);
  }
}

function components({ expected, facts }: Context): void {
  const { infrastructure = [], software = [] } = facts.manifest.system ?? {};
  const vendorName = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (facts.vendors.find((each) => each.data.id === id)?.data.name ?? id);
  for (const each of infrastructure) {
    expected.in('infrastructure', once, each.name ?? each.id, each.purpose, each.location, each.redundancy);
    expected.in('infrastructure', some, vendorName(each.provider));
    for (const section of ['data', 'boundaries', 'changes'] as const) expected.in(section, maybe, each.name ?? each.id);
    for (const section of ['data', 'boundaries'] as const) expected.in(section, maybe, vendorName(each.provider));
  }
  for (const each of software) {
    expected.in('software', once, each.name ?? each.id, each.purpose);
    const bought = each.origin === 'third-party' || each.origin === undefined;
    expected.in('software', bought ? some : maybe, vendorName(each.vendor));
    for (const section of ['data', 'boundaries', 'changes'] as const) expected.in(section, maybe, each.name ?? each.id);
    for (const section of ['data', 'boundaries'] as const) expected.in(section, maybe, vendorName(each.vendor));
  }
}

/** What an id or words stand for: the name of a component or a vendor, or themselves. */
function placeName({ manifest, vendors: all }: Facts, text: string): string {
  const component = [...(manifest.system?.infrastructure ?? []), ...(manifest.system?.software ?? [])].find(
    (each) => each.id === text,
  );
  return component ? (component.name ?? text) : (all.find((each) => each.data.id === text)?.data.name ?? text);
}

function data({ expected, facts }: Context): void {
  const { classes = [], types = [] } = facts.manifest.system?.data ?? {};
  for (const { id, name, description } of classes) {
    expected.in('data', some, name ?? id);
    expected.in('data', once, description);
  }
  for (const type of types) {
    expected.in('data', some, type.name ?? type.id, ...(type.stored_in ?? []).map((each) => placeName(facts, each)));
    expected.in('data', once, type.retention);
    for (const flow of type.flows ?? []) {
      expected.in('data', some, flow.text);
      if (flow.from !== undefined || flow.to !== undefined)
        expected.in('data', maybe, placeName(facts, flow.from ?? ''), placeName(facts, flow.to ?? ''));
    }
  }
}

function boundaries({ expected, facts }: Context): void {
  const { in: inside = [], out = [] } = facts.manifest.system?.boundaries ?? {};
  expected.in('boundaries', some, ...inside.map((each) => placeName(facts, each)));
  for (const { name, reason } of out) {
    expected.in('boundaries', some, name, reason);
    expected.in('overview', some, name);
  }
}

/** Statements stand once; the places of ids are looked at criterion by criterion, elsewhere. */
function controls({ expected, facts }: Context): void {
  for (const { id, data: control, criteria } of facts.controls) {
    expected.in('criteria', [criteria.length, criteria.length], id);
    expected.in('criteria', once, control.statement);
    expected.in('criteria', maybe, control.title);
    const series = new Set(criteria.map((each) => each.slice(0, 3)).filter((each) => /^CC[1-5]$/.test(each)));
    expected.in('control-environment', [series.size, series.size], id, control.title);
    // It may monitor a vendor, and do what a vendor expects of its customers.
    const uses = facts.vendors
      .map((each) => each.data)
      .filter(methodOf)
      .flatMap(({ subservice, cuecs: theirs = [] }) => [subservice?.monitoring, ...theirs.map((each) => each.controls)])
      .filter((each) => each?.includes(id)).length;
    expected.in('subservice', [uses, uses], id);
    if (uses > 0) expected.in('subservice', maybe, control.title);
  }
  if (facts.relevant.some((each) => each.startsWith('CC1')))
    expected.in('control-environment', atMostOnce, facts.people.oversight?.body);
}

function incidents({ expected, facts, programme }: Context): void {
  for (const { data: incident } of writtenOf(programme, 'incident')) {
    const end = incident.resolved ?? '9999';
    if (incident.disclose !== true || !inTime(facts.time, incident.started ?? incident.detected, end)) continue;
    // At a date (type 1) an incident that was over by then may be told or not.
    const range = facts.time.asOf !== undefined && end <= facts.time.asOf ? maybe : some;
    expected.in(
      'incidents',
      range,
      incident.id,
      incident.nature ?? incident.summary,
      incident.effect,
      incident.resolution,
    );
  }
}

function notRelevant({ expected, facts }: Context): void {
  for (const { criterion, reason } of facts.manifest.not_relevant ?? [])
    if (facts.inScope.includes(criteriaNamed([criterion ?? ''])[0] ?? '')) expected.in('not-relevant', once, reason);
}

function vendors({ expected, facts }: Context): void {
  for (const { data: vendor } of facts.vendors) {
    const method = methodOf(vendor);
    if (!method) continue;
    const { csocs = [], controls: included, components: parts, part } = vendor.subservice ?? {};
    const name = vendor.name ?? vendor.id;
    expected.in('subservice', some, name, vendor.services);
    for (const section of ['data', 'boundaries'] as const) expected.in(section, maybe, name);
    expected.in('subservice', some, ...(vendor.cuecs ?? []).map((each) => each.text));
    // Controls of an included vendor stand beside our own, and CSOCs are named where they help; without ids they go by the vendor's.
    const list = (method === 'inclusive' ? (included ?? []) : csocs).filter((each) => isComplementary(facts, each));
    if (method === 'inclusive') expected.in('subservice', once, ...(parts ?? []), part);
    if (list.some((each) => each.id === undefined))
      for (const section of ['subservice', 'criteria'] as const) expected.in(section, maybe, vendor.id);
    for (const { id, text, criteria } of list) {
      const times = criteriaNamed(criteria).filter((each) => facts.relevant.includes(each)).length;
      if (times > 0) expected.in('criteria', some, name);
      expected.in('subservice', once, id, text);
      expected.in('criteria', [times, times], id);
      if (times > 0 && method === 'inclusive') expected.in('criteria', once, text);
    }
  }
}

function cuecs({ expected, facts }: Context): void {
  for (const each of facts.manifest.cuecs ?? [])
    if (isComplementary(facts, each)) expected.in('cuecs', once, each.id, each.text);
  for (const each of facts.manifest.user_responsibilities ?? []) expected.in('cuecs', once, each.text);
}

function changes({ expected, facts }: Context): void {
  if (facts.time.type !== 2) return;
  for (const { date, summary, before, after, affects } of facts.manifest.changes ?? []) {
    if (inTime(facts.time, date, date))
      expected.in('changes', some, summary, before, after, ...(affects ?? []).map((each) => placeName(facts, each)));
  }
}

function titles({ expected, facts }: Context): void {
  for (const [name, title] of Object.entries(facts.manifest.description?.titles ?? {})) {
    if (!/^[IV]+$/.test(name) && (name !== 'changes' || facts.time.type === 2))
      expected.in(name as SectionName, once, title);
  }
}

const insertSections: Readonly<Record<string, SectionName>> = {
  'risk-assessment': 'control-environment',
  'information-communication': 'control-environment',
  monitoring: 'control-environment',
};
const insertSeries: Readonly<Record<string, string>> = {
  'control-environment': 'CC1',
  'risk-assessment': 'CC3',
  'information-communication': 'CC2',
  monitoring: 'CC4',
};

function narratives({ expected, facts, programme }: Context): void {
  for (const { data: narrative, body } of writtenOf(programme, 'narrative')) {
    const { section } = narrative;
    if (section === undefined || (section === 'changes' && facts.time.type !== 2)) continue;
    const series = insertSeries[section];
    if (series && !facts.relevant.some((each) => each.startsWith(series))) continue;
    expected.in(insertSections[section] ?? (section as SectionName), once, (body ?? '').replace(/<!--.*?-->/g, ''));
  }
  for (const { data: policy } of firstOfEachId(
    writtenOf(programme, 'policy').map((each) => ({ ...each, data: { ...each.data, id: each.data.acronym } })),
  )) {
    expected.in('procedures', some, policy.name ?? policy.acronym);
    expected.in('procedures', maybe, policy.acronym);
    expected.in('control-environment', maybe, policy.name);
  }
  for (const { data: procedure } of writtenOf(programme, 'procedure'))
    expected.in('procedures', some, procedure.name ?? procedure.id);
}
