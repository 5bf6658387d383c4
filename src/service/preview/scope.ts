import { scopeOf } from '../../core/scope/scope';
import type { Programme } from '../../core/index/programme';
import type { PreviewScope } from '../../protocol/preview';

/** Type of report and categories of the manifest. */
export function previewScope(programme: Programme): PreviewScope {
  const { type, categories } = scopeOf(programme.view('visible'));
  return { ...(type === undefined ? {} : { type }), categories };
}
