import type { View } from '../../index/view';
import { oneLine } from '../words';

/** What other sections know of a subservice organisation; its texts are read only where they are printed. */
export interface SubserviceVendor {
  id: string;
  file: string;
  method: 'carve-out' | 'inclusive';
  csocs: { id: string; criteria: string[] }[];
}

/** Vendors presented by the carve-out or the inclusive method, by id; each id once. */
export function subserviceVendors(view: View): SubserviceVendor[] {
  return view.derive('subservice vendors', (inner) => {
    const seen = new Set<string>();
    return inner.all('vendor').flatMap((vendor): SubserviceVendor[] => {
      const { subservice } = vendor.data;
      const method = subservice?.method;
      if ((method !== 'carve-out' && method !== 'inclusive') || seen.has(vendor.id)) return [];
      seen.add(vendor.id);
      return [{ id: vendor.id, file: vendor.file, method, csocs: (subservice?.csocs ?? []).map((each, index) => ({ id: csocId(vendor.id, each.id, index), criteria: each.criteria ?? [] })) }];
    });
  });
}

/** Every vendor file says in so many words that its vendor is none. */
export function noneSaysSubservice(view: View): boolean {
  return view.derive('no subservice vendors', (inner) => {
    const vendors = inner.all('vendor');
    return vendors.length > 0 && vendors.every((each) => each.data.subservice?.method === 'none');
  });
}

/** Id of a CSOC, or the vendor's with the place in the list. */
export function csocId(vendor: string, id: string | undefined, index: number): string {
  return oneLine(id ?? '') || `${vendor}-${index + 1}`;
}
