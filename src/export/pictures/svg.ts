import { escapeHtml } from '../html-inline';
import type { Drawing, Point, Shape } from './drawing';
import { paintOf } from './paint';

export interface SvgText {
  title: string;
  desc: string;
  /** Unique in the page; letters, digits, `-` and `_`. */
  id: string;
}

/**
 * A self-contained SVG element: black on white by attributes, which style sheets may override by class. Holds no
 * script, no style and no reference, so that the same markup works in a page with a strict policy, in an exported file
 * and in a DOCX.
 */
export function svg({ width, height, shapes }: Drawing, { title, desc, id }: SvgText): string {
  const key = id.replace(/[^\w-]/g, '_');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" aria-labelledby="${key}-title" aria-describedby="${key}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial, Helvetica, sans-serif">` +
    `<title id="${key}-title">${escapeHtml(title)}</title><desc id="${key}-desc">${escapeHtml(desc)}</desc>${shapes.map(element).join('')}</svg>`
  );
}

function element(shape: Shape): string {
  switch (shape.type) {
    case 'box':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"${shape.radius ? ` rx="${shape.radius}"` : ''}${paint(shape.role, true)}/>`;
    case 'curve':
      return `<path d="${curve(shape.points)}"${paint(shape.role, false)}/>`;
    case 'line':
      return `<path d="M${shape.from.join(' ')}L${shape.to.join(' ')}"${paint(shape.role, false)}/>`;
    case 'arrow':
      return `<path class="p-arrow" d="M${shape.points.map((each) => each.join(' ')).join('L')}Z" fill="#000000"/>`;
    case 'text':
      return `<text class="${shape.behind ? 'p-text p-clear' : shape.muted ? 'p-text p-muted' : 'p-text'}" x="${shape.x}" y="${shape.y}" font-size="${shape.size}"${shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`}${shape.bold ? ' font-weight="bold"' : ''} fill="#000000"${shape.behind ? ' stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' : ''}>${escapeHtml(shape.text)}</text>`;
  }
}

function paint(role: Parameters<typeof paintOf>[0], filled: boolean): string {
  const { fill, stroke, width, dash } = paintOf(role);
  return ` class="p-${filled ? 'box' : 'line'} p-${role}" fill="${filled ? fill : 'none'}" stroke="${stroke}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`;
}

function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  return `M${(first ?? [0, 0]).join(' ')}C${rest.map((each) => each.join(' ')).join(' ')}`;
}
