import type { Drawing, Point, Role, Shape } from './drawing';
import { emfValue, emr, headerOffset, RecordWriter, stock } from './emf-records';
import { paintOf } from './paint';
import { textWidth } from './text-width';

/** Metafile units for each unit of a drawing, which is a 96th of an inch. */
const unit = 20;
/** A device of 15 by 15 inches at 96 dots per inch. */
const device = { dots: 1440, millimetres: 381 };
const dotsPerInch = 96;
const hundredthsPerInch = 2540;
const align = {
  start: emfValue.alignBaseline,
  middle: emfValue.alignBaseline | emfValue.alignCentre,
  end: emfValue.alignBaseline | emfValue.alignRight,
} as const;
/** Bytes of a text record before its text. */
const textRecordHead = 76;
/** Dashes shorter than this are drawn as dots. */
const shortestDash = 3;

/** An enhanced metafile: vectors for programs that open a DOCX and do not show SVG. Equal drawings give equal bytes. */
export function emf(drawing: Drawing): Uint8Array {
  const writer = new EmfWriter(drawing);
  for (const shape of drawing.shapes) writer.shape(shape);
  return writer.finish();
}

class EmfWriter {
  readonly #out = new RecordWriter();
  readonly #objects = new Map<string, number>();

  constructor({ width, height }: Drawing) {
    const [w, h] = [Math.ceil(width), Math.ceil(height)];
    const hundredths = (value: number): number => Math.round((value * hundredthsPerInch) / dotsPerInch);
    const out = this.#out;
    out.record(emr.header, () => {
      const bounds = [0, 0, w, h];
      const frame = [0, 0, hundredths(width), hundredths(height)];
      out.int(...bounds, ...frame, emfValue.signature, emfValue.version, 0, 0);
      out.short(0, 0);
      out.int(0, 0, 0, device.dots, device.dots, device.millimetres, device.millimetres);
    });
    out.record(emr.setMapMode, () => out.int(emfValue.anisotropic));
    out.record(emr.setWindowOrg, () => out.int(0, 0));
    out.record(emr.setWindowExt, () => out.int(w * unit, h * unit));
    out.record(emr.setViewportOrg, () => out.int(0, 0));
    out.record(emr.setViewportExt, () => out.int(w, h));
    out.record(emr.setBkMode, () => out.int(emfValue.transparent));
    out.record(emr.setTextColor, () => out.int(0));
  }

  shape(shape: Shape): void {
    const out = this.#out;
    switch (shape.type) {
      case 'box': {
        this.#pen(shape.role);
        this.#brush(paintOf(shape.role).fill);
        const corners = [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height].map(scaled);
        if (shape.radius)
          out.record(emr.roundRect, () => out.int(...corners, scaled(shape.radius! * 2), scaled(shape.radius! * 2)));
        else out.record(emr.rectangle, () => out.int(...corners));
        return;
      }
      case 'curve':
        this.#pen(shape.role);
        return this.#points(emr.polybezier, shape.points);
      case 'line':
        this.#pen(shape.role);
        out.record(emr.moveTo, () => out.int(...shape.from.map(scaled)));
        return out.record(emr.lineTo, () => out.int(...shape.to.map(scaled)));
      case 'arrow':
        this.#select(stock.noPen);
        this.#brush('#000000');
        return this.#points(emr.polygon, shape.points);
      case 'text':
        return this.#text(shape);
    }
  }

  finish(): Uint8Array {
    const out = this.#out;
    // No entries of a palette, the offset where they would be, and the size of this record.
    out.record(emr.eof, () => out.int(0, 16, 20));
    return out.finish((view, length) => {
      view.setUint32(headerOffset.bytes, length, true);
      view.setUint32(headerOffset.records, out.records, true);
      view.setUint16(headerOffset.handles, this.#objects.size + 1, true);
    });
  }

  #text({ x, y, text, size, anchor, bold, behind }: Extract<Shape, { type: 'text' }>): void {
    const out = this.#out;
    if (behind) {
      this.#select(stock.noPen);
      this.#brush('#ffffff');
      const left = anchor === 'middle' ? x - behind.width / 2 : x - 2;
      out.record(emr.rectangle, () => out.int(...[left, y - size, left + behind.width, y + 3].map(scaled)));
    }
    this.#font(size, bold ?? false);
    out.record(emr.setTextAlign, () => out.int(align[anchor]));
    const padded = text.length + (text.length % 2);
    out.record(emr.extTextOut, () => {
      out.int(0, 0, -1, -1, emfValue.advancedGraphics);
      out.float(1);
      out.float(1);
      const advancesAt = textRecordHead + padded * 2;
      out.int(scaled(x), scaled(y), text.length, textRecordHead, 0, 0, 0, -1, -1, advancesAt);
      out.text(text, padded);
      out.int(...advances(text, size, bold ?? false));
    });
  }

  #points(type: number, points: readonly Point[]): void {
    const out = this.#out;
    const flat = points.map((each) => each.map(scaled));
    const xs = flat.map((each) => each[0]!);
    const ys = flat.map((each) => each[1]!);
    out.record(type, () =>
      out.int(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), flat.length, ...flat.flat()),
    );
  }

  #pen(role: Role): void {
    const { stroke, width, dash } = paintOf(role);
    const dashes = dash ? (dash[0]! < shortestDash ? emfValue.dottedPen : emfValue.dashedPen) : 0;
    const style = emfValue.geometricPen | emfValue.flatCaps | dashes;
    this.#object(`pen ${style} ${width} ${stroke}`, (handle) =>
      this.#out.record(emr.extCreatePen, () =>
        this.#out.int(handle, 0, 0, 0, 0, style, scaled(width), 0, colour(stroke), 0, 0),
      ),
    );
  }

  #brush(fill: string): void {
    this.#object(`brush ${fill}`, (handle) =>
      this.#out.record(emr.createBrush, () => this.#out.int(handle, 0, colour(fill), 0)),
    );
  }

  /** Arial: what the drawing was measured with. */
  #font(size: number, bold: boolean): void {
    const out = this.#out;
    this.#object(`font ${size} ${bold}`, (handle) =>
      out.record(emr.createFont, () => {
        out.int(handle, -scaled(size), 0, 0, 0, bold ? emfValue.bold : emfValue.regular);
        out.byte(0, 0, 0, 0, 0, 0, 0, emfValue.variableSwiss);
        out.text('Arial', 32);
        out.text('', 64 + 32);
        out.int(0, 0, 0, 0, 0, 0);
        out.byte(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      }),
    );
  }

  #object(key: string, create: (handle: number) => void): void {
    let handle = this.#objects.get(key);
    if (handle === undefined) {
      handle = this.#objects.size + 1;
      this.#objects.set(key, handle);
      create(handle);
    }
    this.#select(handle);
  }

  #select(handle: number): void {
    this.#out.record(emr.selectObject, () => this.#out.int(handle));
  }
}

function scaled(value: number): number {
  return Math.round(value * unit);
}

/** `#rrggbb` as a metafile has it: blue, green, red. */
function colour(hex: string): number {
  const value = parseInt(hex.slice(1), 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
}

/** Width of each UTF-16 unit; the second half of a pair has none. */
function advances(text: string, size: number, bold: boolean): number[] {
  return [...text].flatMap((char) => [scaled(textWidth(char, size, bold)), ...(char.length > 1 ? [0] : [])]);
}
