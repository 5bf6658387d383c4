import type { ListItem } from '../block';
import { plain } from '../build';
import { namesOf, placeName } from '../names';
import type { DescribeOptions } from '../options';
import { sayIn } from '../say';
import { capitalise, listWords } from '../words';
import type { View } from '../../index/view';
import { oneLine } from '../../language/one-line';
import type { ManifestData } from '../../model/data';
import type { WithWords } from './boundary';
import { componentsInside } from './components';
import { capped, mostOf, withMore } from './limits';
import type { GraphEdge, GraphNode, GraphPicture } from './picture';

type DataType = NonNullable<NonNullable<NonNullable<ManifestData['system']>['data']>['types']>[number];

interface Place {
  id: string;
  name: string;
  inside: boolean;
  /** Types of data that it keeps. */
  keeps: DataType[];
  role: GraphNode['role'];
}

interface Flow {
  from: string;
  to: string;
  /** Names of the types that flow this way. */
  types: string[];
}

/** Where data is kept, by class, and which way it takes; nothing when that would be fewer than two places. */
export function dataFlowPicture(view: View, options: DescribeOptions = {}): WithWords<GraphPicture> | undefined {
  const types = (view.manifest('system')?.data?.types ?? []).filter((each) => typeName(each) !== '');
  const places = new Map<string, Place>();
  const flows = flowsOf(types, placesOf(view, types, places));
  if (places.size < 2) return undefined;
  const list = capped([...places.values()], mostOf.places);
  const shown = new Set(list.shown.map((each) => each.id));
  const kept = flows.filter((each) => shown.has(each.from) && shown.has(each.to));
  const nodes = list.shown.map((place): GraphNode => ({
    id: place.id,
    label: capitalise(place.name),
    role: place.role,
    ...(place.inside ? { group: 'boundary' } : {}),
    ...(place.keeps.length > 0
      ? { details: keptByClass(view, place.keeps).map(({ label, names }) => `${label}: ${names.join('; ')}`) }
      : {}),
  }));
  if (list.more > 0) nodes.push({ id: 'places/more', label: `${list.more} more places`, role: 'more' });
  const picture: GraphPicture = {
    type: 'graph',
    nodes,
    edges: kept.map((each): GraphEdge => ({ from: each.from, to: each.to, label: each.types.join('; ') })),
    groups: nodes.some((each) => each.group)
      ? [{ id: 'boundary', label: namesOf(view, options).system, role: 'boundary' }]
      : [],
  };
  return { picture, words: wordsOf(view, options, list.shown, kept, list.more, places) };
}

/**
 * Returns a function that finds a place by its text, or adds it. Stores come first, in the order of the types that they
 * keep.
 */
function placesOf(view: View, types: readonly DataType[], places: Map<string, Place>): (text: string) => Place {
  const inside = new Set(componentsInside(view).map((each) => each.id));
  const system = view.manifest('system');
  const components = new Set(
    [...(system?.infrastructure ?? []), ...(system?.software ?? [])].flatMap((each) => each.id ?? []),
  );
  const place = (text: string): Place => {
    const id = components.has(text) ? `component/${text}` : `place/${oneLine(text).toLowerCase()}`;
    const known = places.get(id);
    if (known) return known;
    const name = placeName(view, text);
    const role = components.has(text) ? 'component' : name !== oneLine(text) ? 'vendor' : 'users';
    const made: Place = {
      id,
      name,
      inside: inside.has(text) || (inside.size === 0 && components.has(text)),
      keeps: [],
      role,
    };
    places.set(id, made);
    return made;
  };
  for (const type of types) {
    for (const store of new Set(type.stored_in ?? [])) {
      if (oneLine(store) === '') continue;
      const found = place(store);
      found.role = 'store';
      found.keeps.push(type);
    }
  }
  return place;
}

/**
 * Flows between the same two places are merged. A flow with one end only comes to or leaves the only place that keeps
 * the type.
 */
function flowsOf(types: readonly DataType[], place: (text: string) => Place): Flow[] {
  const flows = new Map<string, Flow>();
  for (const type of types) {
    const only = type.stored_in?.length === 1 ? type.stored_in[0] : undefined;
    for (const flow of type.flows ?? []) {
      if (!flow.from && !flow.to) continue;
      const [from, to] = [flow.from || only, flow.to || only];
      if (!from || !to || oneLine(from) === '' || oneLine(to) === '') continue;
      const ends = [place(from).id, place(to).id] as const;
      const known = flows.get(JSON.stringify(ends)) ?? { from: ends[0], to: ends[1], types: [] };
      if (!known.types.includes(typeName(type))) known.types.push(typeName(type));
      flows.set(JSON.stringify(ends), known);
    }
  }
  return [...flows.values()];
}

function wordsOf(
  view: View,
  options: DescribeOptions,
  places: readonly Place[],
  flows: readonly Flow[],
  more: number,
  all: ReadonlyMap<string, Place>,
): ListItem[] {
  const say = sayIn(options);
  const name = (id: string): string => all.get(id)?.name ?? '';
  const items = places
    .filter((each) => each.keeps.length > 0)
    .map((each): ListItem => ({
      text: plain(say`${each.name} keeps:`),
      children: keptByClass(view, each.keeps).map(({ label, names }) => ({
        text: plain(`${label}: ${names.join('; ')}`),
      })),
    }));
  items.push(
    ...flows.map((each) => ({
      text: plain(say`From ${name(each.from)} to ${name(each.to)}: ${each.types.join('; ')}.`),
    })),
  );
  const outside = places.filter((each) => !each.inside).map((each) => each.name);
  if (outside.length > 0 && outside.length < places.length)
    items.push({ text: plain(say`Outside the boundary of the system: ${listWords(outside)}.`) });
  if (more > 0)
    items.push({ text: plain(`The picture leaves out ${more} more places and the flows that begin or end there.`) });
  return items;
}

/** Names of the types under the name of their class; types without a class come last. */
function keptByClass(view: View, types: readonly DataType[]): { label: string; names: string[] }[] {
  const classes = view.manifest('system')?.data?.classes ?? [];
  const className = (id: string | undefined): string => {
    const name = classes.find((each) => each.id === id)?.name ?? id ?? '';
    return oneLine(name) || 'No class';
  };
  const found = new Map<string, string[]>();
  const classesFirst = [...types.filter((type) => type.class), ...types.filter((type) => !type.class)];
  for (const type of classesFirst) {
    const label = className(type.class);
    found.set(label, [...(found.get(label) ?? []), typeName(type)]);
  }
  return [...found].map(([label, names]) => {
    const { shown, more } = capped(names, mostOf.kept);
    return { label, names: withMore(shown, more) };
  });
}

function typeName(type: DataType): string {
  return oneLine(type.name ?? type.id ?? '');
}
