import type { View } from '../../index/view';
import { oneLine } from '../../language/one-line';

/** What other sections need to know about a subservice organisation; its texts are read only where they are printed. */
export interface SubserviceVendor {
  id: string;
  file: string;
  method: 'carve-out' | 'inclusive';
  csocs: { id: string; criteria: string[] }[];
  /** Inclusive method: its own controls. `index` is the position in its file. */
  controls: { id: string; criteria: string[]; index: number }[];
  /** Inclusive method: it has recorded an assertion of its own. */
  asserts: boolean;
}

/** Vendors presented by the carve-out or the inclusive method, by id; of several with one id, the first counts. */
export function subserviceVendors(view: View): SubserviceVendor[] {
  return view.derive('subservice vendors', (inner) => {
    const seen = new Set<string>();
    return inner.all('vendor').flatMap((vendor): SubserviceVendor[] => {
      if (seen.has(vendor.id)) return [];
      seen.add(vendor.id);
      const { subservice } = vendor.data;
      const method = subservice?.method;
      if (method !== 'carve-out' && method !== 'inclusive') return [];
      const { id, file } = vendor;
      const csocs = method === 'carve-out' ? (subservice?.csocs ?? []) : [];
      const controls = method === 'inclusive' ? (subservice?.controls ?? []) : [];
      return [
        {
          id,
          file,
          method,
          asserts: Boolean(subservice?.assertion),
          csocs: csocs.map((each, index) => ({ id: csocId(id, each.id, index), criteria: each.criteria ?? [] })),
          controls: controls.map((each, index) => ({
            id: csocId(id, each.id, index),
            criteria: each.criteria ?? [],
            index,
          })),
        },
      ];
    });
  });
}

/** Whether every vendor file says explicitly that its vendor is not a subservice organisation. */
export function noneSaysSubservice(view: View): boolean {
  return view.derive('no subservice vendors', (inner) => {
    const vendors = inner.all('vendor');
    return vendors.length > 0 && vendors.every((each) => each.data.subservice?.method === 'none');
  });
}

/** Id of a CSOC or of a vendor's control, or the vendor's id with the position in the list. */
export function csocId(vendor: string, id: string | undefined, index: number): string {
  return oneLine(id ?? '') || `${vendor}-${index + 1}`;
}
