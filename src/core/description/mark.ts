import type { View } from '../index/view';

/**
 * The mark printed after the first "SOC 2" of a document: the sign of the registered mark, where the manifest asks for
 * it.
 */
export function markOf(view: View): string {
  return view.derive('registered mark', (inner) => (inner.manifest('description')?.registered === true ? '®' : ''));
}
