import { folderOfKind } from '../index/classify';
import type { View } from '../index/view';
import { oneLine } from '../language/one-line';
import type { EntityKind } from '../model/kinds';
import { categoryById } from '../criteria/catalogue';
import type { DescribeOptions } from './options';

export interface Names {
  /** Full name; `the company` when the manifest gives none. */
  company: string;
  /** Name in running text. */
  short: string;
  system: string;
  hasCompany: boolean;
  hasSystem: boolean;
}

/** Names of company and system. A section that asks for them is rendered again only when one of them changes. */
export function namesOf(view: View, options: DescribeOptions): Names {
  const [name, short, system] = view.derive('names', (inner) => {
    const company = inner.manifest('company');
    return [company?.name ?? '', company?.short_name ?? '', inner.manifest('system')?.name ?? ''].map(oneLine);
  });
  const company = name || oneLine(options.companyName ?? '');
  return {
    company: company || 'the company',
    short: short || company || 'the company',
    system: system || 'the system',
    hasCompany: company !== '',
    hasSystem: system !== '',
  };
}

/** Path of the manifest, or the one that a new manifest would have. */
export function manifestFile(view: View): string {
  return view.derive('manifest file', (inner) => inner.manifestEntity()?.file ?? 'soc2.yaml');
}

export function hasManifest(view: View): boolean {
  return view.derive('has manifest', (inner) => inner.manifestEntity() !== undefined);
}

export function peopleFile(view: View): string {
  return view.derive('people file', (inner) => inner.peopleEntity()?.file ?? 'people.yaml');
}

/** Printed name of a vendor: the id when there is no such vendor. */
export function vendorName(view: View, id: string): string {
  return view.derive(`vendor name ${id}`, (inner) => oneLine(inner.get('vendor', id)?.data.name ?? '') || id);
}

/** Printed name of an infrastructure or software component; anything else comes back as it is. */
export function componentName(view: View, id: string): string {
  return namesTable(view).find(([key]) => key === id)?.[1] ?? oneLine(id);
}

/** Printed name of the component or vendor with this id; other text comes back as it is. */
export function placeName(view: View, text: string): string {
  const component = componentName(view, text);
  return component === oneLine(text) ? oneLine(vendorName(view, text)) : component;
}

function namesTable(view: View): [string, string][] {
  return view.derive('component names', (inner) => {
    const system = inner.manifest('system');
    return [...(system?.infrastructure ?? []), ...(system?.software ?? [])].flatMap((each) =>
      each.id ? [[each.id, oneLine(each.name ?? '') || each.id] as [string, string]] : [],
    );
  });
}

/** Names that a text may begin with, and that keep their capital within a sentence. */
export function properNames(view: View, options: DescribeOptions): string[] {
  const names = namesOf(view, options);
  return [names.company, names.short, names.system, ...namesTable(view).map(([, name]) => name)];
}

/** Folder for records of a kind, ending in `/`. */
export function folderFor(view: View, kind: EntityKind): string {
  return `${folderOfKind(kind, view.manifest('paths') ?? {})}/`;
}

/** A category within a sentence: `processing integrity`. */
export function categoryName(id: string): string {
  return (categoryById(id)?.title ?? id).toLowerCase();
}
