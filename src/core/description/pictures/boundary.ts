import type { ListItem } from '../block';
import { plain } from '../build';
import { namesOf, vendorName } from '../names';
import type { DescribeOptions } from '../options';
import { sayIn } from '../say';
import { subserviceVendors } from '../sections/subservice-vendors';
import { agree, capitalise, countOf, listWords, sentence } from '../words';
import type { View } from '../../index/view';
import { oneLine } from '../../language/one-line';
import { componentsInside, type Component } from './components';
import { capped, moreLabel, mostOf, mostOfProvider, withMore } from './limits';
import type { GraphEdge, GraphGroup, GraphNode, GraphPicture } from './picture';

/** A picture and everything that it says, in sentences. */
export interface WithWords<P> {
  picture: P;
  words: ListItem[];
}

/** A provider with its components inside the boundary. */
interface Provider {
  id: string;
  name: string;
  method: 'carve-out' | 'inclusive' | undefined;
  components: Component[];
}

/**
 * What lies inside the system, by provider, who uses it, and what lies outside; nothing when that would be fewer than
 * two things.
 */
export function boundaryPicture(view: View, options: DescribeOptions = {}): WithWords<GraphPicture> | undefined {
  const components = componentsInside(view);
  if (components.length === 0) return undefined;
  const drawing = new BoundaryDrawing(view, options);
  drawing.services();
  drawing.components(components);
  drawing.vendors(new Set(components.map((each) => each.provider)));
  drawing.outside();
  return drawing.nodes.length < 2
    ? undefined
    : {
        picture: { type: 'graph', nodes: drawing.nodes, groups: drawing.groups, edges: drawing.edges },
        words: drawing.words,
      };
}

class BoundaryDrawing {
  readonly nodes: GraphNode[] = [];
  readonly groups: GraphGroup[];
  readonly edges: GraphEdge[] = [];
  readonly words: ListItem[] = [];
  readonly #view: View;
  readonly #options: DescribeOptions;
  readonly #methods: ReadonlyMap<string, 'carve-out' | 'inclusive'>;
  /** Components shown of each provider. */
  #most = mostOfProvider(1);

  constructor(view: View, options: DescribeOptions) {
    this.#view = view;
    this.#options = options;
    this.#methods = new Map(subserviceVendors(view).map((each) => [each.id, each.method]));
    this.groups = [{ id: 'boundary', label: namesOf(view, options).system, role: 'boundary' }];
  }

  /** Services at the edge of the system, and who uses them. */
  services(): void {
    const { shown, more } = capped(
      (this.#view.manifest('system')?.services ?? []).filter((each) => each.name),
      mostOf.services,
    );
    const users = new Map<string, string>();
    shown.forEach((service, index) => {
      const name = oneLine(service.name!);
      this.nodes.push({ id: `service/${index}`, label: name, role: 'service', group: 'boundary' });
      const by = oneLine(service.users ?? '').replace(/\.$/, '');
      if (by === '') return;
      const known = users.get(by) ?? `users/${users.size}`;
      if (!users.has(by)) this.nodes.push({ id: known, label: capitalise(by), role: 'users' });
      users.set(by, known);
      this.edges.push({ from: known, to: `service/${index}` });
    });
    if (more > 0)
      this.nodes.push({ id: 'service/more', label: `${more} more services`, role: 'more', group: 'boundary' });
    for (const [by, id] of users) {
      const used = this.edges
        .filter((each) => each.from === id)
        .map((each) => this.nodes.find((node) => node.id === each.to)!.label);
      this.#tell(sentence(`${this.#say`Users of ${listWords(used)}`}: ${by}`));
    }
    const unused = shown.filter((each) => !oneLine(each.users ?? '')).map((each) => oneLine(each.name!));
    if (unused.length > 0 || more > 0)
      this.#tell(
        this
          .#say`${listWords(withMore(unused, more))} ${agree(unused.length + more, 'is a service', 'are services')} of the system as well.`,
      );
  }

  /** Providers of several components have a frame of their own; those of a single one are put together. */
  components(components: readonly Component[]): void {
    const { short } = namesOf(this.#view, this.#options);
    const own = components.filter((each) => each.provider === 'self');
    const unknown = components.filter((each) => !each.provider);
    const providers = this.#providers(components);
    const several = capped(
      providers.filter((each) => each.components.length > 1),
      mostOf.providers,
    );
    const singles = providers
      .filter((each) => each.components.length === 1)
      .map((each) => ({ id: each.components[0]!.id, name: nameWithProvider(each), provider: each.id }));
    this.#most = mostOfProvider(
      several.shown.length + [own, singles, unknown].filter((each) => each.length > 0).length,
    );
    if (own.length > 0) {
      this.#frame('provider/self', short, own);
      this.#tell(this.#say`${short} provides ${this.#names(own)} itself.`);
    }
    for (const provider of several.shown) {
      this.#frame(
        `provider/${provider.id}`,
        provider.method ? `${provider.name} (${methodName(provider.method)})` : provider.name,
        provider.components,
      );
      this.#tell(
        this
          .#say`${provider.name} provides ${this.#names(provider.components)}${provider.method ? this.#say.piece` and is presented by the ${methodName(provider.method)} method` : ''}.`,
      );
    }
    if (singles.length > 0) {
      this.#frame('provider/others', 'Other vendors', singles);
      this.#tell(this.#say`Other vendors provide ${this.#names(singles)}.`);
    }
    const left =
      several.more > 0 ? providers.filter((each) => each.components.length > 1).slice(several.shown.length) : [];
    if (left.length > 0) {
      this.nodes.push({ id: 'provider/more', label: `${left.length} more vendors`, role: 'more', group: 'boundary' });
      this.#tell(
        `${capitalise(countOf(left.length, 'more vendor'))} ${agree(left.length, 'provides', 'provide')} ${countOf(left.flatMap((each) => each.components).length, 'component')} inside the boundary.`,
      );
    }
    if (unknown.length > 0) {
      this.#frame('provider/unknown', 'Provider not stated', unknown);
      this.#tell(this.#say`Nobody has said who provides ${this.#names(unknown)}.`);
    }
  }

  /** Subservice organisations that provide none of the listed components still serve the system. */
  vendors(shown: ReadonlySet<string | undefined>): void {
    const others = [...this.#methods.keys()].filter((id) => !shown.has(id));
    if (others.length === 0) return;
    const list = capped(others, mostOf.outside);
    this.groups.push({ id: 'vendors', label: 'Vendors that serve the system', role: 'outside' });
    for (const id of list.shown)
      this.nodes.push({ id: `vendor/${id}`, label: vendorName(this.#view, id), role: 'vendor', group: 'vendors' });
    this.#more('vendors', list.more);
    this.#tell(
      this.#say`${listWords(
        withMore(
          list.shown.map((id) => vendorName(this.#view, id)),
          list.more,
        ),
      )} ${agree(others.length, 'serves', 'serve')} the system without providing a component of it.`,
    );
  }

  outside(): void {
    const names = (this.#view.manifest('system')?.boundaries?.out ?? []).flatMap(
      (each) => oneLine(each.name ?? '') || [],
    );
    if (names.length === 0) return;
    const { shown, more } = capped(names, mostOf.outside);
    this.groups.push({ id: 'outside', label: 'Outside the boundary', role: 'outside' });
    shown.forEach((name, index) =>
      this.nodes.push({ id: `outside/${index}`, label: capitalise(name), role: 'outside', group: 'outside' }),
    );
    this.#more('outside', more);
    this.words.push({
      text: plain(`The following ${agree(names.length, 'lies', 'lie')} outside the boundary.`),
      children: withMore(shown.map(capitalise), more).map((each) => ({ text: plain(each) })),
    });
  }

  #providers(components: readonly Component[]): Provider[] {
    const byId = new Map<string, Provider>();
    for (const component of components) {
      if (!component.provider || component.provider === 'self') continue;
      const known = byId.get(component.provider) ?? {
        id: component.provider,
        name: vendorName(this.#view, component.provider),
        method: this.#methods.get(component.provider),
        components: [],
      };
      known.components.push(component);
      byId.set(component.provider, known);
    }
    return [...byId.values()];
  }

  #frame(id: string, label: string, components: readonly Component[]): void {
    const { shown, more } = capped(components, this.#most);
    this.groups.push({ id, label, role: 'provider', parent: 'boundary' });
    for (const each of shown)
      this.nodes.push({ id: `component/${each.id}`, label: capitalise(each.name), role: 'component', group: id });
    this.#more(id, more);
  }

  #more(group: string, more: number): void {
    if (more > 0) this.nodes.push({ id: `${group}/more`, label: moreLabel(more), role: 'more', group });
  }

  #names(components: readonly Component[]): string {
    const { shown, more } = capped(components, this.#most);
    return listWords(
      withMore(
        shown.map((each) => each.name),
        more,
      ),
    );
  }

  get #say(): ReturnType<typeof sayIn> {
    return sayIn(this.#options);
  }

  #tell(sentence: string): void {
    this.words.push({ text: plain(sentence) });
  }
}

function methodName(method: 'carve-out' | 'inclusive'): string {
  return method === 'carve-out' ? 'carve-out' : 'inclusive';
}

/** `Okta`, `Jira (Atlassian)` */
function nameWithProvider({ name, components }: Provider): string {
  const component = components[0]!.name;
  return component.toLowerCase().includes(name.toLowerCase()) || name.toLowerCase().includes(component.toLowerCase())
    ? component
    : `${component} (${name})`;
}
